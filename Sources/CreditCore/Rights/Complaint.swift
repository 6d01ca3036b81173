/// A complaint (投诉) that waits for its answer, or was just answered.
public struct Complaint: Hashable, Sendable {
  public var ordinal: Int64
  public var cause: ComplaintCause
  public var openedOn: CivilDate
  public var answerBy: CivilDate

  public init(ordinal: Int64, cause: ComplaintCause, openedOn: CivilDate, answerBy: CivilDate) {
    self.ordinal = ordinal
    self.cause = cause
    self.openedOn = openedOn
    self.answerBy = answerBy
  }
}

/// What became of a complaint. The raw values are stored.
public enum ComplaintOutcome: String, Sendable, CaseIterable, FieldValue {
  /// The borrower was right; it was mended.
  case upheld
  case partlyUpheld = "partly-upheld"
  /// Everything was in order; the borrower was told why.
  case notUpheld = "not-upheld"
}

extension Complaint: Coded {
  public init(_ f: inout Fields, _ v: Complaint?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), cause: try f("cause", v?.cause),
      openedOn: try f("openedOn", v?.openedOn), answerBy: try f("answerBy", v?.answerBy))
  }
}
