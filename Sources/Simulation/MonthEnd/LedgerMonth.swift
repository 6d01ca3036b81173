import CreditCore

/// What the ledger says of one account at a month's end, put into the bureau's words. It is worked
/// out of the account's position alone, by the mapping of spec bureau 2.3, and not by the code that
/// writes the records, so that the two can be held against each other.
struct LedgerMonth {
  /// The items of the month's row that are compared, by the bureau's names.
  var items: [String: String]
  /// Whether the account was closed by then.
  var isClosed: Bool

  /// - Returns: `nil` when the account was not there by then, or was closed in an earlier month.
  init?(_ contract: Int64, of borrower: Borrower, in month: YearMonth, _ policy: PolicyTerms) {
    guard let account = LedgerAccount(contract, of: borrower), account.openedOn <= month.lastDay
    else { return nil }
    let closedOn = account.closedOn.flatMap { $0 <= month.lastDay ? $0 : nil }
    if let closedOn, closedOn < month.firstDay { return nil }
    guard let position = borrower.position(of: contract, on: closedOn ?? month.lastDay) else {
      return nil
    }
    isClosed = closedOn != nil
    let late = position.daysOverdue
    let paid = account.payments.filter { $0.on <= position.on && $0.on.month == month }
    let overduePrincipal = Self.overdueYuan(position.overduePrincipal(days: 1...Int.max))
    items = [
      "AcctBal": "\(max(Self.yuan(position.figures.principal), overduePrincipal))",
      "OverdPrd": "\(position.overduePeriods)",
      "TotOverd": "\(max(Self.overdueYuan(position.overdueTotal), overduePrincipal))",
      "OverdPrinc": "\(overduePrincipal)",
      "ActRpyAmt": "\(Self.yuan(paid.lazy.map(\.amount).sum()))",
      "CloseDate": closedOn.map { "\($0)" } ?? "",
    ]
    if isClosed {
      for item in ["AcctBal", "OverdPrd", "TotOverd", "OverdPrinc"] { items[item] = "0" }
    }
    items["AcctStatus"] = isClosed ? "3" : late > 0 ? account.badness(on: position.on) : "1"
    items["FiveCate"] = isClosed ? nil : Self.fiveClass(late, account.product, policy)
    if isClosed {
      items["RpyStatus"] = "C"
    } else if late > 0 {
      items["RpyStatus"] = items["AcctStatus"] == "2" ? "\(min(7, (late + 29) / 30))" : "B"
    }
  }

  /// 五级分类 by the days overdue (N18, N19).
  private static func fiveClass(
    _ late: Int, _ product: Product, _ policy: PolicyTerms
  ) -> String {
    let name =
      product == .cash ? policy.repayment.cashProfile : policy.repayment.purchaseProfile
    let steps = name == LoanClass.Profile.card.rawValue ? [1, 91, 121, 181] : [1, 91, 271, 361]
    return "\(1 + steps.count { late >= $0 })"
  }

  /// Whole yuan, half a yuan up (spec bureau 1.3).
  static func yuan(_ amount: Money) -> Int64 { (amount.fen + 50) / 100 }

  /// Something overdue is at least one yuan.
  private static func overdueYuan(_ amount: Money) -> Int64 {
    amount.isPositive ? max(1, yuan(amount)) : 0
  }
}

/// The facts of one account, whether loan or line.
struct LedgerAccount {
  var product: Product
  var openedOn: CivilDate
  var closedOn: CivilDate?
  /// Those that were not taken back.
  var payments: [Payment]
  private var badDebt: BadDebt?

  /// - Returns: `nil` for a loan whose money never arrived.
  init?(_ contract: Int64, of borrower: Borrower) {
    if let line = borrower.purchaseLine, line.ordinal == contract {
      product = .purchase
      (openedOn, closedOn) = (line.openedOn, line.closedOn)
      payments = line.payments.filter { $0.reversal == nil }
      badDebt = line.badDebt
      return
    }
    guard let loan = borrower.loan(contract), let start = loan.startedOn else { return nil }
    product = .cash
    (openedOn, closedOn) = (start, loan.settledOn)
    payments = loan.payments.filter { $0.reversal == nil }
    badDebt = loan.badDebt
  }

  /// 2 overdue, 41 bad debt, 42 written off.
  fileprivate func badness(on day: CivilDate) -> String {
    guard let badDebt, badDebt.recognisedOn <= day else { return "2" }
    return badDebt.writtenOffOn.map { $0 <= day } ?? false ? "42" : "41"
  }
}
