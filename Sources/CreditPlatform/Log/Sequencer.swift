import CreditCore
import SQLSession
public import TransparencyLog

/// Gives logged events their place: the one process per origin that owns the log folder
/// (design 4). The index is committed in the database first; the files follow and can be written
/// again from it.
public struct Sequencer: Sendable {
  private static let batch = 4096

  private let store: any Store
  private let writer: LogWriter
  private let key: GatewayKey
  private let clock: any Clock

  public init(store: any Store, writer: LogWriter, key: GatewayKey, clock: any Clock) {
    self.store = store
    self.writer = writer
    self.key = key
    self.clock = clock
  }

  /// How many entries the published checkpoint covers.
  public var treeSize: Int64 { writer.published.checkpoint.size }

  /// Gives the log's folder back, for another process to take.
  public func close() {
    writer.close()
  }

  /// Sequences what waits, one batch.
  ///
  /// - Returns: how many entries were published.
  public func step() async throws(PlatformError) -> Int {
    let caughtUp = try await publishStored()
    let first = treeSize
    do {
      let waiting = try await store.unsequenced(limit: Sequencer.batch)
      guard !waiting.isEmpty else { return caughtUp }
      var entries: [SequencedEntry] = []
      for (position, event) in waiting.enumerated() {
        let counter = UInt64(first) + UInt64(position) + 1
        let entry = try LogEntry(try LeafContent(event.leaf), counter: counter, by: key)
        entries.append(SequencedEntry(event: event.key, entry: entry.encoded))
      }
      try await store.sequence(entries, from: first)
      _ = try writer.append(entries.map(\.entry), at: clock.now.microseconds)
      return caughtUp + entries.count
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as LogError {
      throw .log(error)
    } catch {
      throw .contended
    }
  }

  /// Writes the files of entries that have an index but are not under the checkpoint: what a
  /// crash between the two leaves.
  private func publishStored() async throws(PlatformError) -> Int {
    var published = 0
    do {
      while try await store.sequencedCount() > treeSize {
        let rows = try await store.entries(from: treeSize, limit: Sequencer.batch)
        guard !rows.isEmpty else { break }
        _ = try writer.append(rows.map(\.entry), at: clock.now.microseconds)
        published += rows.count
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as LogError {
      throw .log(error)
    } catch {
      throw .contended
    }
    return published
  }
}
