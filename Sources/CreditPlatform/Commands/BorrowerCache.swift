import CreditCore
import Synchronization

/// A bounded cache of states. A stale hit only loses the version race (design 3, loading); where
/// nothing is committed the newest version is asked for.
final class BorrowerCache: Sendable {
  struct Entry: Sendable {
    var version: Int64
    var state: Borrower
  }

  private static let capacity = 20_000
  private let entries = Mutex<[StreamID: Entry]>([:])

  func entry(_ id: StreamID) -> Entry? {
    entries.withLock { $0[id] }
  }

  func put(_ id: StreamID, _ entry: Entry) {
    entries.withLock {
      // Dropping an arbitrary entry is enough: any entry is as good as another to lose.
      if $0.count >= BorrowerCache.capacity, $0[id] == nil, let any = $0.keys.first {
        $0[any] = nil
      }
      $0[id] = entry
    }
  }

  func drop(_ id: StreamID) {
    entries.withLock { $0[id] = nil }
  }
}
