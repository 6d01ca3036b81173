public import CreditCore

/// Income in record 110 (收入信息段, `IncInfSgmt`), in whole yuan.
public struct IncomeSegment: Hashable, Sendable {
  /// 自报年收入.
  public var stated: Int64?
  /// 纳税年收入.
  public var taxed: Int64?
  /// When the data were taken (`IncInfoUpDate`).
  public var updatedOn: CivilDate

  /// An income as of `updatedOn`.
  public init(stated: Int64? = nil, taxed: Int64? = nil, updatedOn: CivilDate) {
    self.stated = stated
    self.taxed = taxed
    self.updatedOn = updatedOn
  }

  func write(to output: inout RecordOutput) {
    output.segment("IncInfSgmt") {
      $0.optional("AnnlInc", stated)
      $0.optional("TaxIncome", taxed)
      $0.item("IncInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    if let stated { list.requireAmount(stated, "AnnlInc") }
    if let taxed { list.requireAmount(taxed, "TaxIncome") }
    list.require(updatedOn <= reportedOn, "ABE007", "IncInfoUpDate")
  }
}
