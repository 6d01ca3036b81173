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

  func write(to output: inout XMLOutput) {
    output.element("CagOfTrdInf") {
      $0.item("ChanTranType", type)
      $0.item("TranDate", date)
      $0.item("TranAmt", amount)
      $0.item("DueTranMon", dueMonthsChanged)
      $0.item("DetInfo", detail)
    }
  }

  func check(_ list: inout ProblemList, type accountType: AccountType, reportedOn: CivilDate) {
    list.require(type.fits(accountType), "ABE001", "ChanTranType")
    list.require(date <= reportedOn, "ABE007", "TranDate")
    list.requireAmount(amount, "TranAmt")
    list.requireOptionalText(detail, 200, "DetInfo")
  }
}
