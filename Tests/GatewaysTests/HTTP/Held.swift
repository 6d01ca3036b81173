import Foundation
import Synchronization

/// Holds a server's answer back until a test lets it go: an order of events, not a time.
final class Held: Sendable {
  private let isReleased = Mutex(false)

  func release() {
    isReleased.withLock { $0 = true }
  }

  func wait() {
    while !isReleased.withLock({ $0 }) { usleep(5_000) }
  }
}
