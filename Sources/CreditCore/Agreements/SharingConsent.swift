/// The borrower's consent to one scenario with one recipient: given by a switch or a page of its
/// own, and ended the same way (R12, R22, R27, R33, R35).
public struct SharingConsent: Hashable, Sendable {
  public var ordinal: Int64
  public var scenario: SharingScenario
  /// The recipient's id in the sharing register.
  public var recipient: String
  /// How it was given: separate or written.
  public var kind: ConsentKind
  public var givenAt: Instant
  public var givenOn: CivilDate
  /// The sharing list in force when it was given (R5).
  public var listVersion: String
  public var end: ConsentEnd?

  public init(
    ordinal: Int64, scenario: SharingScenario, recipient: String, kind: ConsentKind,
    givenAt: Instant, givenOn: CivilDate, listVersion: String, end: ConsentEnd? = nil
  ) {
    self.ordinal = ordinal
    self.scenario = scenario
    self.recipient = recipient
    self.kind = kind
    self.givenAt = givenAt
    self.givenOn = givenOn
    self.listVersion = listVersion
    self.end = end
  }

  public var isLive: Bool { end == nil }

  /// As the sharing register asks for it.
  var record: ConsentRecord {
    ConsentRecord(
      scenario: scenario, recipient: recipient, kind: kind, given: givenOn,
      listVersion: listVersion)
  }
}

/// What the borrower said to one switch. A no is kept, so that nobody asks again by itself (N56).
public struct SharingChoice: Hashable, Sendable {
  public var scenario: SharingScenario
  public var recipient: String

  public init(scenario: SharingScenario, recipient: String) {
    self.scenario = scenario
    self.recipient = recipient
  }
}

extension SharingConsent: Coded {
  public init(_ f: inout Fields, _ v: SharingConsent?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), scenario: try f("scenario", v?.scenario),
      recipient: try f("recipient", v?.recipient), kind: try f("kind", v?.kind),
      givenAt: try f("givenAt", v?.givenAt), givenOn: try f("givenOn", v?.givenOn),
      listVersion: try f("listVersion", v?.listVersion), end: try f.optional("end", v?.end))
  }
}

extension SharingChoice: Coded {
  public init(_ f: inout Fields, _ v: SharingChoice?) throws(CodecError) {
    self.init(
      scenario: try f("scenario", v?.scenario), recipient: try f("recipient", v?.recipient))
  }
}

extension ConsentKind: FieldValue {}
