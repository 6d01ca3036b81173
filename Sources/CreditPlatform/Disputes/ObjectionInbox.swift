public import CreditCore

/// How far the bureau's objections were taken in, and those that fit nobody here. It holds the
/// bureau's numbers and days only: whoever looks into one asks the bureau by its number.
public struct ObjectionInbox: Hashable, Sendable {
  /// The newest day whose objections were taken in.
  public var through: CivilDate?
  /// The first day of an attachment that could not be had yet; it is asked for again each day.
  public var attachmentsFrom: CivilDate?
  /// Objections that fit no borrower or no account here, the newest last.
  public var unmatched: [UnmatchedObjection]

  init(through: CivilDate? = nil, unmatched: [UnmatchedObjection] = []) {
    self.through = through
    self.unmatched = unmatched
  }
}

/// An objection that fits nobody here.
public struct UnmatchedObjection: Hashable, Sendable {
  public var check: ObjectionNumber
  public var serial: ObjectionNumber
  public var begunOn: CivilDate
  public var dueOn: CivilDate?
  public var reason: Reason

  /// What was not found. The raw values are stored.
  public enum Reason: String, Sendable, CaseIterable, FieldValue {
    /// Nobody with this id number is registered here, or it is no id number.
    case person
    /// The person has no such account with us.
    case account
  }
}

extension ObjectionInbox: Coded {
  public init(_ f: inout Fields, _ v: ObjectionInbox?) throws(CodecError) {
    self.init(
      through: try f.optional("through", v?.through),
      unmatched: try f.list("unmatched", v?.unmatched))
    attachmentsFrom = try f.optional("attachmentsFrom", v?.attachmentsFrom)
  }
}

extension UnmatchedObjection: Coded {
  public init(_ f: inout Fields, _ v: UnmatchedObjection?) throws(CodecError) {
    self.init(
      check: try f("check", v?.check), serial: try f("serial", v?.serial),
      begunOn: try f("begunOn", v?.begunOn), dueOn: try f.optional("dueOn", v?.dueOn),
      reason: try f("reason", v?.reason))
  }
}
