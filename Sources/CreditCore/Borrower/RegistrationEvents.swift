/// A person claimed their identity here; the stream begins.
public struct BorrowerRegistered: BorrowerEventBody {
  public static let kind = "borrower.registered/1"
  public var id: StreamID
  public var profile: SealedRef
  public var on: CivilDate
  public var isStudent: Bool
  public var monthlyIncome: Money

  public init(
    id: StreamID, profile: SealedRef, on: CivilDate, isStudent: Bool, monthlyIncome: Money
  ) {
    self.id = id
    self.profile = profile
    self.on = on
    self.isStudent = isStudent
    self.monthlyIncome = monthlyIncome
  }

  public init(_ f: inout Fields, _ v: BorrowerRegistered?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), profile: try f("profile", v?.profile), on: try f("on", v?.on),
      isStudent: try f("isStudent", v?.isStudent),
      monthlyIncome: try f("monthlyIncome", v?.monthlyIncome))
  }

  /// A second registration of a stream has no effect; `decide` refuses it.
  public func apply(to borrower: inout Borrower) {}
}

/// The identity check and the list screening were decided (N62).
public struct IdentityDecided: BorrowerEventBody {
  public static let kind = "identity.decided/1"
  public var standing: IdentityStanding
  /// The version of the list the person was screened against.
  public var listVersion: String
  public var on: CivilDate

  public init(_ f: inout Fields, _ v: IdentityDecided?) throws(CodecError) {
    standing = try f("standing", v?.standing)
    listVersion = try f("listVersion", v?.listVersion)
    on = try f("on", v?.on)
  }

  init(standing: IdentityStanding, listVersion: String, on: CivilDate) {
    self.standing = standing
    self.listVersion = listVersion
    self.on = on
  }

  public func apply(to borrower: inout Borrower) {
    borrower.identity = standing
  }
}

/// The borrower complained; the answer is due by a day the policy gives.
public struct ComplaintOpened: BorrowerEventBody {
  public static let kind = "complaint.opened/1"
  public var ordinal: Int64
  public var cause: ComplaintCause
  public var on: CivilDate
  public var answerBy: CivilDate

  public init(_ f: inout Fields, _ v: ComplaintOpened?) throws(CodecError) {
    ordinal = try f("ordinal", v?.ordinal)
    cause = try f("cause", v?.cause)
    on = try f("on", v?.on)
    answerBy = try f("answerBy", v?.answerBy)
  }

  init(ordinal: Int64, cause: ComplaintCause, on: CivilDate, answerBy: CivilDate) {
    self.ordinal = ordinal
    self.cause = cause
    self.on = on
    self.answerBy = answerBy
  }

  public func apply(to borrower: inout Borrower) {
    borrower.counts.complaints = ordinal
    borrower.complaints.append(
      Complaint(ordinal: ordinal, cause: cause, openedOn: on, answerBy: answerBy))
  }
}

/// What a complaint is about.
public enum ComplaintCause: String, Sendable, CaseIterable, FieldValue {
  case cost
  case creditReporting = "credit-reporting"
  case personalInformation = "personal-information"
  case collection
  case decision
  case other
}
