public import CreditCore
import SQLSession

/// A borrower as a command sees them: the small state, or the whole one with what had left it.
struct FetchedBorrower: Sendable {
  var version: Int64
  var state: Borrower
  /// What left the state, oldest first, and where it is; `nil` when the command does not need it.
  var left: (parts: [ClosedPart], range: PartRange)?
}

/// What is stored of a borrower after a command.
struct KeptBorrower: Sendable {
  /// The small state.
  var state: Borrower
  /// Parts to be written with it.
  var parts: [StoredPart] = []

  /// - Parameters:
  ///   - state: where the command led to.
  ///   - fetched: what it was decided on; `nil` for a borrower who is new.
  init(_ state: Borrower, after fetched: FetchedBorrower?) {
    self.state = state
    guard let left = fetched?.left else { return }
    if let small = state.without(left.parts, parts: left.range) {
      self.state = small
    } else {
      // Something old was put right: all of it is here until it is closed again. The numbers of its
      // parts are not used again, so that nobody who is reading takes new ones for old.
      self.state.parts = PartRange(first: left.range.next)
      parts = left.range.ids.map { StoredPart(id: $0, bytes: []) }
    }
  }

  /// Lets closed things leave, in the unit that closes a day.
  mutating func close(_ day: CivilDate) {
    guard let part = state.closedPart(on: day) else { return }
    let range = state.parts ?? PartRange()
    let next = PartRange(first: range.first, count: range.count + 1)
    guard let small = state.without(part, parts: next) else { return }
    state = small
    parts.append(StoredPart(id: range.next, bytes: part.encoded()))
  }
}

extension Platform {
  private static let mostReads = 8

  /// What a command on a borrower has to see; `nil` when there is no such borrower.
  func fetch(
    _ id: StreamID, for command: BorrowerCommand
  ) async throws(PlatformError) -> FetchedBorrower? {
    guard let entry = try await entry(id) else { return nil }
    guard entry.state.needsParts(for: command) else {
      return FetchedBorrower(version: entry.version, state: entry.state)
    }
    return try await whole(id, entry)
  }

  /// The newest state of a borrower with everything that left it, for reading; `nil` when there is
  /// none.
  public func borrower(_ id: StreamID) async throws(PlatformError) -> Borrower? {
    guard let entry = try await newest(id) else { return nil }
    guard entry.state.parts != nil else { return entry.state }
    return try await whole(id, entry)?.state
  }

  /// The newest state without the closed things that left it: enough to see what is open or due.
  public func liveBorrower(_ id: StreamID) async throws(PlatformError) -> Borrower? {
    try await newest(id)?.state
  }

  private func newest(_ id: StreamID) async throws(PlatformError) -> BorrowerCache.Entry? {
    _ = try await forgetIfOld(id)
    return try await entry(id)
  }

  /// State and parts are read together. Should somebody have changed which parts there are, they
  /// are read again.
  private func whole(
    _ id: StreamID, _ entry: BorrowerCache.Entry
  ) async throws(PlatformError) -> FetchedBorrower? {
    var range = entry.state.parts ?? PartRange()
    for _ in 0..<Platform.mostReads {
      guard let stored = try await load(id, range) else { return nil }
      let state = try decoded { () throws(CodecError) in try Borrower(encoded: stored.state) }
      cache.put(id, BorrowerCache.Entry(version: stored.version, state: state))
      let now = state.parts ?? PartRange()
      let bytes = now.ids.compactMap { id in stored.parts.first { $0.id == id }?.bytes }
      guard now.count == Int64(bytes.count), !bytes.contains(where: \.isEmpty) else {
        range = now
        continue
      }
      var parts: [ClosedPart] = []
      for bytes in bytes {
        parts.append(try decoded { () throws(CodecError) in try ClosedPart(encoded: bytes) })
      }
      return FetchedBorrower(
        version: stored.version, state: state.joined(with: parts), left: (parts, now))
    }
    throw .contended
  }

  private func load(
    _ id: StreamID, _ range: PartRange
  ) async throws(PlatformError) -> StoredStream? {
    do {
      return try await store.load(StreamRef(.borrower, id), parts: range.ids)
    } catch {
      throw .store(error)
    }
  }

  private func decoded<Value>(
    _ read: () throws(CodecError) -> Value
  ) throws(PlatformError) -> Value {
    do {
      return try read()
    } catch {
      throw .codec(error)
    }
  }
}
