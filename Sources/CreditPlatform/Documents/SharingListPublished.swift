public import CreditCore

/// A version of the sharing list was published: the first event of a version in the list's stream,
/// and for ever the place of its text (R2, R5). The list is the same for everybody, so its text
/// may stand in an event.
public struct SharingListPublished: Hashable, Sendable {
  public static let kind = "sharing-list.published/1"

  public var version: String
  /// The text as it was written.
  public var text: String
  /// SHA-256 of the text, as contracts store it.
  public var digest: Digest
  /// The first day on which it decides what may be shared.
  public var effectiveFrom: CivilDate
  /// Who approved it: a role or staff code.
  public var approver: String
  /// Who published it; never the approver.
  public var publisher: String
  /// The version it follows; `nil` for the first.
  public var follows: String?
  /// What it changes, scenario by scenario; empty for the first.
  public var changes: [ScenarioChange]
  /// The scenarios in which nothing more is shared until consent was given anew.
  public var renewals: [SharingScenario]
  public var at: Instant
  public var on: CivilDate

  public init(
    version: String, text: String, digest: Digest, effectiveFrom: CivilDate, approver: String,
    publisher: String, follows: String?, changes: [ScenarioChange], renewals: [SharingScenario],
    at: Instant, on: CivilDate
  ) {
    self.version = version
    self.text = text
    self.digest = digest
    self.effectiveFrom = effectiveFrom
    self.approver = approver
    self.publisher = publisher
    self.follows = follows
    self.changes = changes
    self.renewals = renewals
    self.at = at
    self.on = on
  }
}

extension SharingListPublished: Coded {
  public init(_ f: inout Fields, _ v: SharingListPublished?) throws(CodecError) {
    self.init(
      version: try f("version", v?.version), text: try f("text", v?.text),
      digest: try f("digest", v?.digest), effectiveFrom: try f("effectiveFrom", v?.effectiveFrom),
      approver: try f("approver", v?.approver), publisher: try f("publisher", v?.publisher),
      follows: try f.optional("follows", v?.follows), changes: try f.list("changes", v?.changes),
      renewals: try f.list("renewals", v?.renewals), at: try f("at", v?.at), on: try f("on", v?.on))
  }
}
