public import CreditCore

/// A version of a paper was published: the event of a document's stream, and for ever the place of
/// that version's text. A paper's text is the same for everybody, so it may stand in an event.
public struct PaperPublished: Hashable, Sendable {
  public static let kind = "paper.published/1"

  /// The text, with its kind and version.
  public var paper: Paper
  /// SHA-256 of the text, as signatures store it.
  public var digest: Digest
  /// The first day on which it is shown and signed.
  public var effectiveFrom: CivilDate
  /// Who approved it: a role or staff code.
  public var approver: String
  /// Who published it; never the approver.
  public var publisher: String
  /// The version it follows; `nil` for the first.
  public var follows: String?
  /// What it changes, field by field (R5); empty for the first.
  public var changes: [PaperChange]
  public var at: Instant
  public var on: CivilDate

  public init(
    paper: Paper, digest: Digest, effectiveFrom: CivilDate, approver: String, publisher: String,
    follows: String?, changes: [PaperChange], at: Instant, on: CivilDate
  ) {
    self.paper = paper
    self.digest = digest
    self.effectiveFrom = effectiveFrom
    self.approver = approver
    self.publisher = publisher
    self.follows = follows
    self.changes = changes
    self.at = at
    self.on = on
  }
}

extension PaperPublished: Coded {
  public init(_ f: inout Fields, _ v: PaperPublished?) throws(CodecError) {
    self.init(
      paper: try f("paper", v?.paper), digest: try f("digest", v?.digest),
      effectiveFrom: try f("effectiveFrom", v?.effectiveFrom),
      approver: try f("approver", v?.approver), publisher: try f("publisher", v?.publisher),
      follows: try f.optional("follows", v?.follows),
      changes: try f.list("changes", v?.changes), at: try f("at", v?.at), on: try f("on", v?.on))
  }
}
