public import CreditCore

/// A transaction out of the ordinary (特殊交易, an item of segment K of 210), told in the month-end
/// record of its month.
public struct SpecialTransaction: Hashable, Sendable {
  /// `ChanTranType`; told once for each day (R2101208).
  public var type: SpecialTransactionType
  /// `TranDate`.
  public var date: CivilDate
  /// Whole yuan.
  public var amount: Int64
  /// How many months the due day moved (到期日期变更月数).
  public var dueMonthsChanged: Int
  /// 明细信息, at most 200 characters; no personal data.
  public var detail: String

  /// A special transaction.
  public init(
    type: SpecialTransactionType, date: CivilDate, amount: Int64, dueMonthsChanged: Int = 0,
    detail: String
  ) {
    self.type = type
    self.date = date
    self.amount = amount
    self.dueMonthsChanged = dueMonthsChanged
    self.detail = detail
  }

  /// Writes segment K; nothing when there are none.
  static func write(_ transactions: [SpecialTransaction], to output: inout RecordOutput) {
    guard !transactions.isEmpty else { return }
    output.segment(AccountSegment.specialTransactions.element) {
      $0.item("CagOfTrdNm", transactions.count)
      for transaction in transactions {
        $0.element("CagOfTrdInf") {
          $0.item("ChanTranType", transaction.type)
          $0.item("TranDate", transaction.date)
          $0.item("TranAmt", transaction.amount)
          $0.item("DueTranMon", transaction.dueMonthsChanged)
          $0.optional("DetInfo", transaction.detail.isEmpty ? nil : transaction.detail)
        }
      }
    }
  }

  /// Checks segment K: a type is told once for each day (I0000702).
  static func check(
    _ transactions: [SpecialTransaction], type: AccountType, reportedOn: CivilDate,
    _ list: inout ProblemList
  ) {
    var seen: Set<String> = []
    for transaction in transactions {
      transaction.check(&list, type: type, reportedOn: reportedOn)
      let isNew = seen.insert("\(transaction.type) \(transaction.date)").inserted
      list.require(isNew, "ABE011", "CagOfTrdInf")
    }
  }

  private func check(
    _ list: inout ProblemList, type accountType: AccountType, reportedOn: CivilDate
  ) {
    list.require(type.fits(accountType), "ABE001", "ChanTranType")
    list.require(date <= reportedOn, "ABE007", "TranDate")
    list.requireAmount(amount, "TranAmt")
    list.requireAmount(Int64(dueMonthsChanged), "DueTranMon")
    list.requireOptionalText(detail, 200, "DetInfo")
  }
}
