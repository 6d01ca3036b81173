public import CreditCore
public import CreditPlatform
import Foundation
import Synchronization

/// The wall clock of the machine; the business day is today's in China.
public struct SystemClock: Clock {
  public init() {}

  public var now: Instant {
    Instant(microseconds: Int64((Date.now.timeIntervalSince1970 * 1_000_000).rounded(.down)))
  }

  public var businessDate: CivilDate { now.day }
}

/// A business day that is moved by hand, for the demo and for closing past days; the wall clock
/// stays the machine's, since log, witnesses and tokens live by it (design 5).
public final class MovableClock: Clock {
  private let system = SystemClock()
  private let day: Mutex<CivilDate>

  public init(_ day: CivilDate) {
    self.day = Mutex(day)
  }

  public var now: Instant { system.now }
  public var businessDate: CivilDate { day.withLock { $0 } }

  public func move(to next: CivilDate) {
    day.withLock { $0 = next }
  }
}
