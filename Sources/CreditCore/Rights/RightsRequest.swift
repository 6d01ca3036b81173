/// One request of the borrower with its clock and, once it is there, its answer (N50).
public struct RightsRequest: Hashable, Sendable {
  public var ordinal: Int64
  public var kind: RightsKind
  public var openedOn: CivilDate
  /// The last day for the answer; how many days that gives is a setting of the policy.
  public var answerBy: CivilDate
  /// The application whose decision is to be looked at by a person.
  public var application: Int64?
  /// What is to be put right, sealed beside the present profile.
  public var correction: ProfileCorrection?
  /// The cut or freeze that is objected to.
  public var measure: Int64?
  public var answer: RightsAnswer?
  public var answeredOn: CivilDate?

  public init(
    ordinal: Int64, kind: RightsKind, openedOn: CivilDate, answerBy: CivilDate,
    application: Int64? = nil, correction: ProfileCorrection? = nil, measure: Int64? = nil,
    answer: RightsAnswer? = nil, answeredOn: CivilDate? = nil
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.openedOn = openedOn
    self.answerBy = answerBy
    self.application = application
    self.correction = correction
    self.measure = measure
    self.answer = answer
    self.answeredOn = answeredOn
  }

  public var isOpen: Bool { answer == nil }
}

/// A profile with something put right: sealed whole as a new version, with the names of what
/// changed in the open. The id number never changes: another number is another person.
public struct ProfileCorrection: Hashable, Sendable {
  public var profile: SealedRef
  public var fields: [ProfileField]

  public init(profile: SealedRef, fields: [ProfileField]) {
    self.profile = profile
    self.fields = fields
  }
}

/// The parts of a profile that can be put right. The raw values are stored.
public enum ProfileField: String, Sendable, CaseIterable, FieldValue {
  case name
  case phone
  case address
  case occupation
  case bankCard = "bank-card"

  /// Whether record 110 tells it to the credit bureau.
  var isReported: Bool {
    switch self {
    case .name, .phone, .address: true
    case .occupation, .bankCard: false
    }
  }
}

extension RightsRequest: Coded {
  public init(_ f: inout Fields, _ v: RightsRequest?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), kind: try f("kind", v?.kind),
      openedOn: try f("openedOn", v?.openedOn), answerBy: try f("answerBy", v?.answerBy),
      application: try f.optional("application", v?.application),
      correction: try f.optional("correction", v?.correction),
      measure: try f.optional("measure", v?.measure),
      answer: try f.optional("answer", v?.answer),
      answeredOn: try f.optional("answeredOn", v?.answeredOn))
  }
}

extension ProfileCorrection: Coded {
  public init(_ f: inout Fields, _ v: ProfileCorrection?) throws(CodecError) {
    self.init(profile: try f("profile", v?.profile), fields: try f.list("fields", v?.fields))
  }
}
