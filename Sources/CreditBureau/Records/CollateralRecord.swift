public import CreditCore

/// Record 510: a collateral contract (抵（质）押合同信息记录), in CNY. A format only: the platform lends
/// without security. The names of the repeated elements are our reading, after those of record 210.
public struct CollateralRecord: ReportRecord, Hashable {
  /// What secures the debt: one of the two, never both (R5100102).
  public enum Security: Hashable, Sendable {
    /// 抵押.
    case mortgage([MortgagedThing])
    /// 质押.
    case pledge([PledgedThing])
  }

  /// 抵（质）押合同标识码: begins with the provider's institution code, at most 60 characters.
  public var contractCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate
  /// `RptDateCode`.
  public var reportTime: CollateralReportTime
  /// The debtor.
  public var debtor: PartyIdentity
  /// 业务管理机构代码 (`MngmtOrgCode`).
  public var manager: ProviderCode
  /// 合同金额 in whole yuan.
  public var amount: Int64
  /// 合同生效日期.
  public var effectiveOn: CivilDate
  /// 合同到期日期.
  public var expiresOn: CivilDate
  /// 最高额担保标志.
  public var isMaximum: Bool
  /// `CcStatus`: 有效 or 到期/失效.
  public var status: AgreementStatus
  /// 其他债务人段; left out when there are none.
  public var otherDebtors: [PartyIdentity]
  /// What secures the debt.
  public var security: Security

  /// A contract.
  public init(
    contractCode: String, reportedOn: CivilDate, reportTime: CollateralReportTime,
    debtor: PartyIdentity, manager: ProviderCode, amount: Int64, effectiveOn: CivilDate,
    expiresOn: CivilDate, isMaximum: Bool = false, status: AgreementStatus = .inForce,
    otherDebtors: [PartyIdentity] = [], security: Security
  ) {
    self.contractCode = contractCode
    self.reportedOn = reportedOn
    self.reportTime = reportTime
    self.debtor = debtor
    self.manager = manager
    self.amount = amount
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
    self.isMaximum = isMaximum
    self.status = status
    self.otherDebtors = otherDebtors
    self.security = security
  }

  private static let debtorNames = PartyIdentity.Names(
    kind: "InfoIDType", name: "Name", type: "CertType", number: "CertNum")
  private static let otherNames = PartyIdentity.Names(
    kind: "", name: "GuarName", type: "GuarCertType", number: "GuarCertNum")

  /// 510.
  public var recordType: ReportRecordType { .collateral }
  /// The contract and the report day.
  public var identityKey: String { "\(contractCode)\u{1F}\(reportedOn)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The contract's code.
  public var ownCodes: [(element: String, code: String)] { [("CcCode", contractCode)] }

  /// Writes the base, the contract, other debtors, and what secures the debt.
  public func write(to output: inout RecordOutput) {
    output.segment("MotgaCltalCtrctBsSgmt") {
      $0.item("InfRecType", recordType)
      $0.item("CcCode", contractCode)
      $0.item("RptDate", reportedOn)
      $0.item("RptDateCode", reportTime)
      debtor.write(to: &$0, as: Self.debtorNames)
      $0.item("MngmtOrgCode", manager)
    }
    output.segment("MotgaCltalBsInfSgmt") {
      $0.item("GuarType", isMortgage ? "1" : "2")
      $0.item("CcAmt", amount)
      $0.item("Cy", "CNY")
      $0.item("CcValDate", effectiveOn)
      $0.item("CcExpDate", expiresOn)
      $0.item("MaxGuar", isMaximum)
      $0.item("CcStatus", status)
    }
    if !otherDebtors.isEmpty {
      Self.write(otherDebtors, "ComRecInfSgmt", "GrtdNm", "ComRecInf", to: &output) {
        $0.write(to: &$1, as: Self.otherNames, withKind: false)
      }
    }
    switch security {
    case .mortgage(let things):
      Self.write(things, "MotgaProptInfSgmt", "PleNm", "MotgaProptInf", to: &output) {
        $0.write(to: &$1)
      }
    case .pledge(let things):
      Self.write(things, "CltalInfSgmt", "ImpNm", "CltalInf", to: &output) { $0.write(to: &$1) }
    }
  }

  private var isMortgage: Bool {
    if case .mortgage = security { true } else { false }
  }

  private static func write<Part>(
    _ parts: [Part], _ segment: String, _ count: String, _ element: String,
    to output: inout RecordOutput, _ content: (Part, inout RecordOutput) -> Void
  ) {
    output.segment(segment) {
      $0.item(count, parts.count)
      for part in parts { $0.element(element) { content(part, &$0) } }
    }
  }

  /// What the bureau would refuse.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(contractCode, 60, "CcCode")
    debtor.check(&list, as: Self.debtorNames)
    list.requireAmount(amount, "CcAmt")
    list.require(effectiveOn <= reportedOn, "ABE007", "CcValDate")
    list.require((reportTime == .ended) == (status == .ended), "ABE001", "CcStatus")
    for other in otherDebtors { other.check(&list, as: Self.otherNames) }
    switch security {
    case .mortgage(let things):
      list.require(!things.isEmpty, "ABD001", "MotgaProptInfSgmt")
      for thing in things { thing.check(&list, reportedOn: reportedOn) }
    case .pledge(let things):
      list.require(!things.isEmpty, "ABD001", "CltalInfSgmt")
      for thing in things { thing.check(&list) }
    }
    return list.problems
  }
}
