public import CreditCore
public import CreditPlatform
import Synchronization

/// Both times of a simulation, moved by its steps only, so that a run can be repeated.
public final class SimulatedClock: Clock {
  private struct Times {
    var now: Instant
    var day: CivilDate
  }

  private let times: Mutex<Times>

  /// - Parameter start: the first business day; the wall clock starts in its morning in China.
  public init(start: CivilDate) {
    let morning = Int64(start.dayNumber) * 86_400 * 1_000_000
    times = Mutex(Times(now: Instant(microseconds: morning), day: start))
  }

  public var now: Instant { times.withLock { $0.now } }
  public var businessDate: CivilDate { times.withLock { $0.day } }

  func pass(seconds: Int64) {
    times.withLock { $0.now = $0.now.adding(seconds: seconds) }
  }

  /// Goes on to the next business day.
  func passDay() {
    times.withLock {
      $0.now = $0.now.adding(seconds: 86_400)
      $0.day = $0.day.adding(days: 1)
    }
  }
}
