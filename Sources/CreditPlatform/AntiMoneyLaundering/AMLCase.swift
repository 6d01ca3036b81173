public import CreditCore

/// A suspicious-transaction case (可疑交易报告, anti-money-laundering law 2024): kept apart from
/// everything a borrower, their page, their copy or the log can show. It names the person by a
/// pseudonym of its own, which equals no other index or pseudonym of the platform.
public struct AMLCase: Hashable, Sendable {
  /// A keyed digest of the borrower's id.
  public var subject: Digest
  public var ground: AMLGround
  public var filedOn: CivilDate
  /// The day it was sent to the authority; `nil` before.
  public var sentOn: CivilDate?
  /// SHA-256 of the authority's receipt.
  public var receipt: Digest?

  public init(
    subject: Digest, ground: AMLGround, filedOn: CivilDate, sentOn: CivilDate? = nil,
    receipt: Digest? = nil
  ) {
    self.subject = subject
    self.ground = ground
    self.filedOn = filedOn
    self.sentOn = sentOn
    self.receipt = receipt
  }
}

/// Why a transaction is suspicious. The raw values are stored.
public enum AMLGround: String, Sendable, CaseIterable, FieldValue {
  /// Amounts are split to stay below a threshold.
  case structuring
  /// Money passes through at once.
  case passThrough = "pass-through"
  /// The account is used by somebody else.
  case otherUser = "other-user"
  /// The use does not fit what the person said.
  case unexplainedUse = "unexplained-use"
  /// The person or the other side stands on a list.
  case listed
}

extension AMLCase: Coded {
  public init(_ f: inout Fields, _ v: AMLCase?) throws(CodecError) {
    self.init(
      subject: try f("subject", v?.subject), ground: try f("ground", v?.ground),
      filedOn: try f("filedOn", v?.filedOn), sentOn: try f.optional("sentOn", v?.sentOn),
      receipt: try f.optional("receipt", v?.receipt))
  }
}
