public import CreditCore
import SQLSession
public import TransparencyLog

/// Runs every invariant over the whole store and the log (design 7). It only reads.
public struct Auditor: Sendable {
  private static let page = 200

  let platform: Platform
  private let folder: LogFolder

  public init(platform: Platform, log folder: LogFolder) {
    self.platform = platform
    self.folder = folder
  }

  /// What one invariant came to.
  public struct Line: Sendable, Hashable {
    public var name: String
    public var checked: Int
    public var broken: Int
    /// The first place where it did not hold: a reference and an event, never personal data.
    public var first: String?

    public init(name: String, checked: Int, broken: Int, first: String?) {
      self.name = name
      self.checked = checked
      self.broken = broken
      self.first = first
    }
  }

  /// Checks everything; the lines are in the order of the invariants, the log last.
  public func run() async throws(PlatformError) -> [Line] {
    var lines = Invariants.all.map { Line(name: $0.name, checked: 0, broken: 0, first: nil) }
    var after: StreamID?
    do {
      while true {
        let ids = try await platform.store.streams(
          .borrower, after: after, limit: Auditor.page)
        guard let last = ids.last else { break }
        after = last
        for id in ids {
          guard let history = try await history(of: id) else { continue }
          for (position, invariant) in Invariants.all.enumerated() {
            lines[position].add(invariant.check(history), at: Reference.borrower(id))
          }
        }
      }
      lines.append(try await bookLine())
      lines.append(try await logLine())
      return lines
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch let error as LogError {
      throw .log(error)
    } catch {
      throw .contended
    }
  }

  /// One borrower's history as stored; `nil` when there is no such borrower.
  public func history(of id: StreamID) async throws -> BorrowerHistory? {
    guard let stored = try await platform.storedBorrower(id) else { return nil }
    let indexes = Dictionary(
      uniqueKeysWithValues: try await platform.store.fetch(LogIndexesOfStream(id: id)).map {
        ($0.event, $0.index)
      })
    var events: [RecordedEvent] = []
    for event in try await platform.storedEvents(of: id) {
      let postings = try event.postings.map { try PostingList(encoded: $0).postings } ?? []
      let index = event.leaf == nil ? nil : indexes[event.key]
      events.append(
        RecordedEvent(
          sequence: event.sequence,
          event: try BorrowerEvent(kind: event.type, encoded: event.body),
          businessDate: event.businessDate, postings: postings, logIndex: index))
    }
    return BorrowerHistory(events: events, stored: stored)
  }

  /// The log's files hold exactly the entries of the store, under the signed root.
  private func logLine() async throws -> Line {
    var line = Line(name: "log-matches-store", checked: 0, broken: 0, first: nil)
    let reader = LogReader(folder)
    guard let note = try folder.checkpoint() else {
      return Line(name: line.name, checked: 1, broken: 1, first: "no checkpoint")
    }
    let head = try Checkpoint(note.text)
    let root = try reader.root(at: head.size)
    line.add(
      Finding(checked: 1, broken: root == head.root ? [] : ["the root"]), at: "checkpoint")
    let count = try await platform.store.sequencedCount()
    line.add(
      Finding(checked: 1, broken: count == head.size ? [] : ["\(count) rows, \(head.size) leaves"]),
      at: "checkpoint")
    var index: Int64 = 0
    while index < head.size {
      let rows = try await platform.store.entries(from: index, limit: 1000)
      guard !rows.isEmpty else { break }
      for row in rows where index < head.size {
        let entry = try reader.entry(at: index, treeSize: head.size)
        line.add(
          Finding(checked: 1, broken: entry == row.entry ? [] : ["differs"]), at: "leaf \(index)")
        index += 1
      }
    }
    return line
  }
}

extension Auditor.Line {
  mutating func add(_ finding: Finding, at place: String) {
    checked += finding.checked
    broken += finding.broken.count
    if first == nil, let problem = finding.broken.first { first = "\(place): \(problem)" }
  }
}
