import CreditCore

/// How many accounts a report has, by kind and lender.
public struct AccountCounts: Hashable, Sendable {
  /// All accounts, settled ones too.
  public var all = 0
  /// Loans (D1, R1 and R4) that are not settled.
  public var openLoans = 0
  /// Cards (R2 and R3) that are not closed.
  public var openCards = 0
  /// Institutions with an open account; an account without an institution counts as one of its own.
  public var lenders = 0
  /// Institutions with an account that has a balance (共债).
  public var lendersWithBalance = 0
  /// Open accounts at consumer finance companies (消费金融公司).
  public var consumerFinance = 0
  /// Open accounts at micro-loan companies (小额贷款公司).
  public var microLoans = 0
  /// Accounts opened in the three months before the day.
  public var openedIn3Months = 0
  /// Accounts opened in the six months before the day.
  public var openedIn6Months = 0
  /// Whole months since the first account was opened; `nil` where no opening day is stated.
  public var monthsOfHistory: Int?

  init(_ accounts: [AccountDetail], on day: CivilDate) {
    let open = accounts.filter { !$0.isClosed }
    all = accounts.count
    openLoans = open.count { $0.isLoan }
    openCards = open.count { $0.isCard }
    lenders = AccountCounts.institutions(open)
    lendersWithBalance = AccountCounts.institutions(
      accounts.filter { ($0.balance ?? .zero).isPositive })
    consumerFinance = open.count { $0.basics.institutionType?.entry == .consumerFinance }
    microLoans = open.count { $0.basics.institutionType?.entry == .microLoan }
    let openings = accounts.compactMap(\.basics.openedOn)
    openedIn3Months = openings.count { $0 > day.adding(months: -3) && $0 <= day }
    openedIn6Months = openings.count { $0 > day.adding(months: -6) && $0 <= day }
    if let first = openings.min(), first <= day {
      let months = first.month.months(to: day.month)
      monthsOfHistory = first.adding(months: months) <= day ? months : months - 1
    }
  }

  private static func institutions(_ accounts: [AccountDetail]) -> Int {
    let named = Set(accounts.compactMap(\.basics.institution)).count
    return named + accounts.count { $0.basics.institution == nil }
  }
}

extension AccountDetail {
  var isLoan: Bool {
    switch basics.type.entry {
    case .nonRevolving, .revolving, .drawdown: true
    default: false
    }
  }

  var isCard: Bool {
    basics.type.entry == .creditCard || basics.type.entry == .quasiCreditCard
  }
}
