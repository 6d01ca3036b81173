import CreditCore
import CreditPlatform

/// What can be asked of one borrower's credit on a day, with figures around what is possible: for
/// made-up lives as for the simulator. A rule may still refuse it.
struct Acts {
  let platform: Platform
  let state: Borrower
  let context: Context

  init(_ platform: Platform, _ state: Borrower) throws(PlatformError) {
    self.platform = platform
    self.state = state
    context = try platform.context()
  }

  var day: CivilDate { context.businessDate }
  var policy: PolicyTerms { context.policy }

  /// A member of the staff; two decide what takes two persons.
  static let clerk = DeskCode("clerk-a")
  static let secondClerk = DeskCode("clerk-b")

  /// The contracts that something may be owed on.
  var openContracts: [Int64] {
    state.loans.filter(\.isActive).map(\.ordinal)
      + [state.purchaseLine?.ordinal].compactMap { $0 }
  }

  func position(of contract: Int64) -> AccountPosition? {
    state.position(of: contract, on: day)
  }
}
