public import CreditCore

/// How the collection of a debt stands (非月度表现信息段, segment J of a C1 account,
/// `AcctDbtInfSgmt`). Amounts are whole yuan.
public struct CollectionPerformance: Hashable, Sendable {
  /// `.normal` (催收) or `.closed` (结束).
  public var status: AccountStatus
  /// 余额.
  public var balance: Int64
  /// 最近一次实际还款金额.
  public var repaid: Int64?
  /// 最近一次实际还款日期.
  public var lastRepaidOn: CivilDate?
  /// 账户关闭日期; there on a closed account (I2100J04).
  public var closedOn: CivilDate?

  /// A debt being collected, unless stated.
  public init(
    status: AccountStatus = .normal, balance: Int64, repaid: Int64? = nil,
    lastRepaidOn: CivilDate? = nil, closedOn: CivilDate? = nil
  ) {
    self.status = status
    self.balance = balance
    self.repaid = repaid
    self.lastRepaidOn = lastRepaidOn
    self.closedOn = closedOn
  }

  func write(to output: inout RecordOutput) {
    output.segment(AccountSegment.recovery.element) {
      $0.item("AcctStatus", status.code(of: .collection) ?? "")
      $0.item("AcctBal", balance)
      $0.optional("LatRpyAmt", repaid)
      $0.optional("LatRpyDate", lastRepaidOn)
      $0.optional("CloseDate", closedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireAmount(balance, "AcctBal")
    if let repaid { list.requireAmount(repaid, "LatRpyAmt") }
    list.require(status.code(of: .collection) != nil, "ABE001", "AcctStatus")
    for (element, date) in businessDates {
      list.require(date <= reportedOn, "ABE007", element)
    }
    guard status == .closed else { return }
    list.require(balance == 0, "BLE027", "AcctBal")
    guard let closedOn else { return list.require(false, "BLE043", "CloseDate") }
    list.require(lastRepaidOn.map { $0 <= closedOn } ?? true, "BLE042", "CloseDate")
  }

  /// The dates of what has happened, with their elements.
  var businessDates: [(element: String, date: CivilDate)] {
    let dates = [("LatRpyDate", lastRepaidOn), ("CloseDate", closedOn)]
    return dates.compactMap { entry in entry.1.map { (entry.0, $0) } }
  }
}
