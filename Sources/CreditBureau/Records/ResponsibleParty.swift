/// Someone who answers for a loan beside the borrower (相关还款责任人, an item of segment D).
public struct ResponsibleParty: Hashable, Sendable {
  /// Who it is.
  public var identity: PartyIdentity
  /// `ArlpType`; a guarantor needs the three items below (I2100D01, I2100D04).
  public var role: ResponsibleRole
  /// 还款责任金额 in whole yuan.
  public var amount: Int64?
  /// 联保标志: whether several guarantee for each other.
  public var isJoint: Bool?
  /// 保证合同编号, at most 60 characters.
  public var contractCode: String?

  /// A responsible party.
  public init(
    identity: PartyIdentity, role: ResponsibleRole, amount: Int64? = nil, isJoint: Bool? = nil,
    contractCode: String? = nil
  ) {
    self.identity = identity
    self.role = role
    self.amount = amount
    self.isJoint = isJoint
    self.contractCode = contractCode
  }

  private static let names = PartyIdentity.Names(
    kind: "InfoIDType", name: "ArlpName", type: "ArlpCertType", number: "ArlpCertNum")

  /// Writes segment D; nothing when there are none.
  static func write(_ parties: [ResponsibleParty], to output: inout RecordOutput) {
    guard !parties.isEmpty else { return }
    output.segment("RltRepymtInfSgmt") {
      $0.item("RltRepymtNm", parties.count)
      for party in parties {
        $0.element("RltRepymtInf") { output in
          party.identity.write(to: &output, as: names)
          output.item("ArlpType", party.role)
          output.optional("ArlpAmt", party.amount)
          output.optional("WartySign", party.isJoint.map { $0 ? 1 : 0 })
          output.optional("MaxGuarMcc", party.contractCode)
        }
      }
    }
  }

  /// Checks segment D of a record about `borrower`.
  static func check(
    _ parties: [ResponsibleParty], of borrower: PersonIdentity?, _ list: inout ProblemList
  ) {
    for party in parties {
      party.identity.check(&list, as: names)
      if let borrower {
        list.require(!party.identity.isSame(as: borrower), "BLE041", "ArlpCertNum")
      }
      if let amount = party.amount { list.requireAmount(amount, "ArlpAmt") }
      list.requireOptionalText(party.contractCode, 60, "MaxGuarMcc")
      guard party.role == .guarantor else { continue }
      list.require(party.amount != nil, "BLE003", "ArlpAmt")
      list.require(party.isJoint != nil, "BLE003", "WartySign")
      list.require(party.contractCode?.isEmpty == false, "BLE048", "MaxGuarMcc")
    }
    list.require(Set(parties).count == parties.count, "ABE011", "RltRepymtInf")
  }
}
