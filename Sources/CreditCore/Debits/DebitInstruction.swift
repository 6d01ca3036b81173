/// 代扣指令: who has it taken and for whom, how much, and from which accounts one after the other
/// (R26). It never changes; a debit from the next account is an instruction of its own.
public struct DebitInstruction: Hashable, Sendable {
  /// Who has it taken.
  public var initiator: DebitParty
  /// On whose behalf, and who is paid by it.
  public var principal: DebitParty
  /// All that it may take.
  public var amount: Money
  /// The cards in the borrower's order, as it was when the instruction was given.
  public var accounts: [Int64]
  /// The place of the account that this one is about; those before it held too little.
  public var place: Int64

  public init(
    initiator: DebitParty, principal: DebitParty, amount: Money, accounts: [Int64], place: Int64 = 0
  ) {
    self.initiator = initiator
    self.principal = principal
    self.amount = amount
    self.accounts = accounts
    self.place = place
  }

  /// The card that is debited.
  public var account: Int64 {
    accounts.dropFirst(Int(place)).first ?? DebitCards.profile
  }
}

/// A side of a debit. The raw values are stored.
public enum DebitParty: String, Sendable, CaseIterable, FieldValue {
  /// The institution that lends.
  case lender
  case borrower
}

extension DebitInstruction: Coded {
  public init(_ f: inout Fields, _ v: DebitInstruction?) throws(CodecError) {
    self.init(
      initiator: try f("initiator", v?.initiator), principal: try f("principal", v?.principal),
      amount: try f("amount", v?.amount), accounts: try f.list("accounts", v?.accounts),
      place: try f("place", v?.place))
  }
}
