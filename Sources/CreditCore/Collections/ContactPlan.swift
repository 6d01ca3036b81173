/// A contact about a debt, as it is planned or was made: what the rules are asked about before it,
/// and again when it is recorded.
public struct ContactPlan: Hashable, Sendable {
  public var kind: ContactKind
  /// To the second; what counts is the time of day in China.
  public var at: Instant
  public var by: Collector
  /// The number of a third person in the case's papers; `nil` for the borrower.
  public var third: Int64?
  /// Which number, account or address is used: the first, the second and so on of that person.
  public var way: Int64
  /// How many collectors come, of a visit.
  public var people: Int64
  /// What a third person is contacted for.
  public var purpose: ThirdPersonPurpose?

  public init(
    kind: ContactKind, at: Instant, by: Collector, third: Int64? = nil, way: Int64 = 1,
    people: Int64 = 1, purpose: ThirdPersonPurpose? = nil
  ) {
    self.kind = kind
    self.at = at
    self.by = by
    self.third = third
    self.way = way
    self.people = people
    self.purpose = purpose
  }
}

/// How somebody is contacted. The raw values are stored.
public enum ContactKind: String, Sendable, CaseIterable, FieldValue {
  case call
  case message
  case letter
  case visit

  /// Whether both sides speak, so that it is recorded (N86).
  public var isSpoken: Bool { self == .call || self == .visit }

  /// Whether a try without an answer counts against the day's tries of a contact way (N81).
  public var isTry: Bool { self == .call || self == .message }
}

/// The only two things for which a third person is contacted (N83). The raw values are stored.
public enum ThirdPersonPurpose: String, Sendable, CaseIterable, FieldValue {
  /// To get in contact with the borrower again.
  case getContact = "get-contact"
  /// To ask that a message is passed on.
  case passMessage = "pass-message"
}

extension ContactPlan: Coded {
  public init(_ f: inout Fields, _ v: ContactPlan?) throws(CodecError) {
    self.init(
      kind: try f("kind", v?.kind), at: try f("at", v?.at), by: try f("by", v?.by),
      third: try f.optional("third", v?.third), way: try f("way", v?.way),
      people: try f("people", v?.people), purpose: try f.optional("purpose", v?.purpose))
  }
}
