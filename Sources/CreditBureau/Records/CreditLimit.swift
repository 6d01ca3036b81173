public import CreditCore

/// What an agreement allows (额度信息段, segment D of 220, `CreditLimSgmt`), in CNY.
public struct CreditLimit: Hashable, Sendable {
  /// A cap on the limit and the number it goes by (授信限额, 授信限额编号): they come together
  /// (I2200D02). Agreements under one cap share its number.
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

  /// `CreditLimType`; it also says whether the limit revolves.
  public var type: CreditLimitType
  /// 授信额度 in whole yuan.
  public var amount: Int64
  /// 额度生效日期.
  public var effectiveOn: CivilDate
  /// 额度到期日期.
  public var expiresOn: CivilDate
  /// `ConStatus`; nothing may follow once it ended (R2201201).
  public var status: AgreementStatus
  /// 授信限额, where there is one.
  public var restriction: Restriction?

  /// A limit.
  public init(
    type: CreditLimitType = .revolvingLoan, amount: Int64, effectiveOn: CivilDate,
    expiresOn: CivilDate, status: AgreementStatus, restriction: Restriction? = nil
  ) {
    self.type = type
    self.amount = amount
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
    self.status = status
    self.restriction = restriction
  }

  static let element = "CreditLimSgmt"

  func write(to output: inout RecordOutput) {
    output.segment(Self.element) {
      $0.item("CreditLimType", type)
      $0.item("LimLoopFlg", type.loopFlag)
      $0.item("CreditLim", amount)
      $0.item("Cy", "CNY")
      $0.item("ConEffDate", effectiveOn)
      $0.item("ConExpDate", expiresOn)
      $0.item("ConStatus", status)
      $0.optional("CreditRest", restriction?.amount)
      $0.optional("CreditRestCode", restriction?.code)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireAmount(amount, "CreditLim")
    list.require(effectiveOn <= expiresOn, "BCE000", "ConExpDate")
    list.require(effectiveOn <= reportedOn, "ABE007", "ConEffDate")
    guard let restriction else { return }
    list.requireAmount(restriction.amount, "CreditRest")
    // One without the other (I2200D02).
    list.require(!restriction.code.isEmpty, "BCE004", "CreditRestCode")
    list.requireOptionalText(restriction.code, 60, "CreditRestCode")
  }
}
