public import CreditCore

/// What is mortgaged under a collateral contract (an item of 抵押物信息段 of 510).
public struct MortgagedThing: Hashable, Sendable {
  /// 抵押物种类.
  public var kind: MortgageKind
  /// 抵押物识别号类型, at most 2 characters.
  public var codeType: String
  /// 抵押物唯一识别号, at most 40 characters.
  public var code: String
  /// Where it lies: six digits of GB/T 2260.
  public var area: String?
  /// 评估价值 in whole yuan.
  public var value: Int64
  /// 评估机构类型, one character.
  public var valuerType: String
  /// 评估日期.
  public var valuedOn: CivilDate
  /// Who owns it.
  public var owner: PartyIdentity
  /// 说明, at most 200 characters.
  public var detail: String?

  /// A mortgaged thing.
  public init(
    kind: MortgageKind, codeType: String, code: String, area: String? = nil, value: Int64,
    valuerType: String, valuedOn: CivilDate, owner: PartyIdentity, detail: String? = nil
  ) {
    self.kind = kind
    self.codeType = codeType
    self.code = code
    self.area = area
    self.value = value
    self.valuerType = valuerType
    self.valuedOn = valuedOn
    self.owner = owner
    self.detail = detail
  }

  private static let names = PartyIdentity.Names(
    kind: "PledgorType", name: "PledgorName", type: "PleorCertType", number: "PleorCertNum")

  func write(to output: inout RecordOutput) {
    output.item("PleType", kind)
    output.item("MotgaProptIDType", codeType)
    output.item("PleCertID", code)
    output.optional("PleDistr", area)
    output.item("PleValue", value)
    output.item("PleCy", "CNY")
    output.item("ValOrgType", valuerType)
    output.item("ValDate", valuedOn)
    owner.write(to: &output, as: Self.names)
    output.optional("PleDesc", detail)
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireText(codeType, 2, "MotgaProptIDType")
    list.requireText(code, 40, "PleCertID")
    if let area { list.requireDigits(area, 6, "PleDistr") }
    list.requireAmount(value, "PleValue")
    list.requireText(valuerType, 1, "ValOrgType")
    list.require(valuedOn <= reportedOn, "ABE007", "ValDate")
    owner.check(&list, as: Self.names)
    list.requireOptionalText(detail, 200, "PleDesc")
  }
}

/// What is pledged under a collateral contract (an item of 质物信息段 of 510).
public struct PledgedThing: Hashable, Sendable {
  /// 质物种类.
  public var kind: PledgeKind
  /// 质物价值 in whole yuan.
  public var value: Int64
  /// Who owns it.
  public var owner: PartyIdentity

  /// A pledged thing.
  public init(kind: PledgeKind, value: Int64, owner: PartyIdentity) {
    self.kind = kind
    self.value = value
    self.owner = owner
  }

  private static let names = PartyIdentity.Names(
    kind: "Ippc", name: "PawnName", type: "PawnCertType", number: "PawnCertNum")

  func write(to output: inout RecordOutput) {
    output.item("ImpType", kind)
    output.item("ImpVal", value)
    output.item("ImpCy", "CNY")
    owner.write(to: &output, as: Self.names)
  }

  func check(_ list: inout ProblemList) {
    list.requireAmount(value, "ImpVal")
    owner.check(&list, as: Self.names)
  }
}
