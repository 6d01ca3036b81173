public import CreditCore

/// Record 220: a credit agreement and its limit (个人授信协议信息记录).
public struct CreditAgreementRecord: ReportRecord, Hashable {
  /// A cap on the limit and the number it goes by (授信限额, 授信限额编号): they come together
  /// (I2200D02).
  public struct Restriction: Hashable, Sendable {
    /// Whole yuan.
    public var amount: Int64
    /// 授信限额编号, at most 60 characters.
    public var code: String

    /// A cap in whole yuan under a number of at most 60 characters.
    public init(amount: Int64, code: String) {
      self.amount = amount
      self.code = code
    }
  }

  /// 授信协议标识码: begins with the provider's institution code, at most 60 characters.
  public var agreementCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate
  /// `RptDateCode`.
  public var reportTime: AgreementReportTime
  /// The borrower.
  public var person: PersonIdentity
  /// 业务管理机构代码 (`MngmtOrgCode`).
  public var manager: ProviderCode
  /// `CreditLimType`; it also says whether the limit revolves.
  public var limitType: CreditLimitType
  /// 授信额度 in whole yuan.
  public var limit: Int64
  /// 额度生效日期.
  public var effectiveOn: CivilDate
  /// 额度到期日期.
  public var expiresOn: CivilDate
  /// `ConStatus`; nothing may follow once it ended (R2201201).
  public var status: AgreementStatus
  /// 授信限额, where there is one.
  public var restriction: Restriction?

  /// A record for an agreement in CNY.
  public init(
    agreementCode: String, reportedOn: CivilDate, reportTime: AgreementReportTime,
    person: PersonIdentity, manager: ProviderCode, limitType: CreditLimitType = .revolvingLoan,
    limit: Int64, effectiveOn: CivilDate, expiresOn: CivilDate, status: AgreementStatus,
    restriction: Restriction? = nil
  ) {
    self.agreementCode = agreementCode
    self.reportedOn = reportedOn
    self.reportTime = reportTime
    self.person = person
    self.manager = manager
    self.limitType = limitType
    self.limit = limit
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
    self.status = status
    self.restriction = restriction
  }

  /// 220.
  public var recordType: ReportRecordType { .agreement }
  /// The agreement and the report day.
  public var identityKey: String { "\(agreementCode)\u{1F}\(reportedOn)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The agreement's code.
  public var ownCodes: [(element: String, code: String)] { [("ContractCode", agreementCode)] }

  /// The record in one line.
  public var document: [UInt8] {
    documentBytes { output in
      output.element("CtrctBsSgmt") {
        $0.item("InfRecType", recordType)
        $0.item("ContractCode", agreementCode)
        $0.item("RptDate", reportedOn)
        $0.item("RptDateCode", reportTime)
        person.write(to: &$0)
        $0.item("MngmtOrgCode", manager)
      }
      output.element("CreditLimSgmt") {
        $0.item("CreditLimType", limitType)
        $0.item("LimLoopFlg", limitType.loopFlag)
        $0.item("CreditLim", limit)
        $0.item("Cy", "CNY")
        $0.item("ConEffDate", effectiveOn)
        $0.item("ConExpDate", expiresOn)
        $0.item("ConStatus", status)
        $0.item("CreditRest", restriction?.amount)
        $0.item("CreditRestCode", restriction?.code)
      }
    }
  }

  /// What the bureau would refuse (the rules of 220, I2200D01).
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    list.requireText(agreementCode, 60, "ContractCode")
    list.requireAmount(limit, "CreditLim")
    list.require(effectiveOn <= expiresOn, "BCE000", "ConExpDate")
    list.require(effectiveOn <= reportedOn, "ABE007", "ConEffDate")
    list.require(
      (reportTime == .ended) == (status == .ended), "ABE001", "ConStatus")
    if let restriction {
      list.requireAmount(restriction.amount, "CreditRest")
      list.requireText(restriction.code, 60, "CreditRestCode")
    }
    return list.problems
  }
}
