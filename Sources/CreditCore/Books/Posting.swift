/// One line of the books: an account and a signed amount (debits positive).
public struct Posting: Hashable, Sendable {
  public var account: BookAccount
  /// The contract (the ordinal of the loan or purchase line) the line belongs to.
  public var contract: Int64
  public var amount: Money

  public init(_ account: BookAccount, contract: Int64, _ amount: Money) {
    self.account = account
    self.contract = contract
    self.amount = amount
  }
}

extension Posting: Coded {
  public init(_ f: inout Fields, _ v: Posting?) throws(CodecError) {
    self.init(
      try f("account", v?.account), contract: try f("contract", v?.contract),
      try f("amount", v?.amount))
  }
}

/// The ledger's accounts. The raw values are stored.
public enum BookAccount: Int64, Sendable, CaseIterable, FieldValue {
  /// 贷款本金: principal owed by borrowers.
  case principal = 1
  /// 应收利息: interest charged and not yet paid.
  case interestReceivable = 2
  /// 应收罚息: penalty interest charged and not yet paid.
  case penaltyReceivable = 3
  /// 利息收入: interest income.
  case interestIncome = 4
  /// 罚息收入: penalty income.
  case penaltyIncome = 5
  /// Money held with the payment channel: paid out of it, received into it.
  case channel = 6
  /// 应付商户款: owed to merchants for purchases.
  case merchantPayable = 7
  /// 溢缴款: paid by borrowers beyond what they owed.
  case creditBalance = 8
  /// 应付退款: credit balances on their way back to borrowers.
  case refundPayable = 9
  /// 商户手续费收入: what merchants bear of purchases and of instalment fees (H14, H18).
  case merchantFeeIncome = 10
  /// 应计利息: interest that has grown since it was last charged.
  case interestAccrued = 20
  /// 应计罚息: penalty that has grown since it was last booked.
  case penaltyAccrued = 21
  /// 表外应收利息: interest and penalty owed that count as income only when they are paid.
  case suspendedInterest = 22
  /// The other side of the accounts outside of the balance sheet.
  case memoOffset = 23
  /// 贷款损失准备.
  case lossAllowance = 24
  /// 信用减值损失.
  case impairmentLoss = 25
  /// 应交增值税.
  case taxPayable = 26
  /// 价税分离: the tax in interest and penalty income.
  case taxInIncome = 27
  /// 减免支出: debt that was forgiven.
  case reductions = 30
  /// 核销损失: debt that was written off, less what was recovered of it.
  case writeOffs = 31
}

/// The books as one pure function of the events.
public enum Books {
  /// The lines that a change of figures makes; they sum to zero, and zero lines are left out.
  ///
  /// - Parameters:
  ///   - change: the difference of the figures, after less before.
  ///   - source: what principal was advanced from: the channel for a loan, the merchant for a
  ///     purchase.
  public static func postings(
    of change: BookFigures, contract: Int64, advancedFrom source: BookAccount
  ) -> [Posting] {
    let lines: [(BookAccount, Money)] = [
      (.principal, change.inBooks.principal), (source, -change.advanced),
      (.interestReceivable, change.inBooks.interest), (.interestIncome, -change.interestCharged),
      (.penaltyReceivable, change.inBooks.penalty), (.penaltyIncome, -change.penaltyCharged),
      (.channel, change.received - change.paidBack), (.creditBalance, -change.credit),
      (.refundPayable, -change.refundsOpen), (.merchantPayable, change.returned),
      (.reductions, change.reduced), (.writeOffs, change.writtenOff.total),
    ]
    var totals: [(BookAccount, Money)] = []
    for (account, amount) in lines where !amount.isZero {
      if let known = totals.firstIndex(where: { $0.0 == account }) {
        totals[known].1 += amount
      } else {
        totals.append((account, amount))
      }
    }
    return totals.filter { !$0.1.isZero }.map { Posting($0.0, contract: contract, $0.1) }
  }
}
