public import CreditCore

/// One day's inquiries as the bureau counts them and as we logged them (R72). Message numbers name
/// no person.
public struct InquiryCount: Hashable, Sendable {
  public static let kind = "inquiries.compared/1"

  public var day: CivilDate
  /// How many both have.
  public var equal: Int64
  /// What the bureau counts and we never logged: an inquiry that went past the gate.
  public var bureauOnly: [String]
  /// What we hold to have arrived and the bureau does not count.
  public var oursOnly: [String]
  public var at: Instant

  public init(
    day: CivilDate, equal: Int64, bureauOnly: [String], oursOnly: [String], at: Instant
  ) {
    self.day = day
    self.equal = equal
    self.bureauOnly = bureauOnly
    self.oursOnly = oursOnly
    self.at = at
  }

  /// Whether both agree.
  public var agrees: Bool { bureauOnly.isEmpty && oursOnly.isEmpty }
}

extension InquiryCount: Coded {
  public init(_ f: inout Fields, _ v: InquiryCount?) throws(CodecError) {
    self.init(
      day: try f("day", v?.day), equal: try f("equal", v?.equal),
      bureauOnly: try f.list("bureauOnly", v?.bureauOnly),
      oursOnly: try f.list("oursOnly", v?.oursOnly), at: try f("at", v?.at))
  }
}

/// How far the daily comparison has come.
struct InquiryCountState: Coded {
  /// The newest day that was compared in turn.
  var through: CivilDate?

  init(through: CivilDate? = nil) {
    self.through = through
  }

  init(_ f: inout Fields, _ v: InquiryCountState?) throws(CodecError) {
    through = try f.optional("through", v?.through)
  }
}
