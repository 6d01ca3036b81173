import CreditCore
import Synchronization

/// The policy's values of the days that were asked for last. A policy never changes while a process
/// runs, and to read it whole for each command costs more than many commands do.
final class TermsCache: Sendable {
  private static let capacity = 64
  private let terms = Mutex<[CivilDate: PolicyTerms]>([:])

  /// - Throws: what reading the policy of that day throws; that is not kept.
  func terms(
    on day: CivilDate, _ read: () throws(PolicyError) -> PolicyTerms
  ) throws(PolicyError) -> PolicyTerms {
    if let known = terms.withLock({ $0[day] }) { return known }
    let read = try read()
    terms.withLock {
      if $0.count >= Self.capacity, let any = $0.keys.first { $0[any] = nil }
      $0[day] = read
    }
    return read
  }
}
