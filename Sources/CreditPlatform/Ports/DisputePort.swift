public import CreditCore

/// The bureau's interface for disputes (异议) and marks (标注), spec bureau 2.8.
public protocol DisputePort: Sendable {
  /// What names a person or tells of one: a mark, or a result under the bureau's numbers.
  func tell(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingDispute,
    at now: Instant
  ) async -> SendResult<DisputeMessageAnswer>

  /// The objections that came in from a day to a day; it names nobody.
  func openObjections(
    from first: CivilDate, through last: CivilDate, at now: Instant
  ) async -> SendResult<[IncomingObjection]>

  /// 附件: what was handed in with an objection. It is asked for by the bureau's own number.
  func enclosure(
    of check: ObjectionNumber, on day: CivilDate, at now: Instant
  ) async -> SendResult<[UInt8]>

  /// Whether the bureau took the result of an objection; `nil` while it has not said. It is asked
  /// by the bureau's own number.
  func acceptance(
    of check: ObjectionNumber, on day: CivilDate, at now: Instant
  ) async -> SendResult<Bool?>
}

/// A message to the bureau about a dispute.
public enum OutgoingDispute: Sendable, Hashable {
  /// 标注 on an account, in a month where one is named, or on the person.
  case mark(account: String?, month: YearMonth?, text: String)
  case unmark(ObjectionNumber)
  /// 核查结果 or 更正结果: the verdict, and what to say of it.
  case result(
    DisputeMessageKind, check: ObjectionNumber, serial: ObjectionNumber, DisputeVerdict,
    text: String, enclosure: [UInt8]? = nil)
}

/// An objection as the bureau hands it on. It names a person, so it has no description.
public struct IncomingObjection: Sendable {
  public var check: ObjectionNumber
  public var serial: ObjectionNumber
  public var begunOn: CivilDate
  public var dueOn: CivilDate?
  public var idNumber: String
  /// 业务标识号; empty where it is about no account.
  public var account: String
  public var month: YearMonth?
  public var field: DisputedField
  /// What it says.
  public var text: String
  /// Whether something was handed in with it.
  public var hasEnclosure: Bool

  public init(
    check: ObjectionNumber, serial: ObjectionNumber, begunOn: CivilDate, dueOn: CivilDate?,
    idNumber: String, account: String, month: YearMonth?, field: DisputedField, text: String,
    hasEnclosure: Bool = false
  ) {
    self.check = check
    self.serial = serial
    self.begunOn = begunOn
    self.dueOn = dueOn
    self.idNumber = idNumber
    self.account = account
    self.month = month
    self.field = field
    self.text = text
    self.hasEnclosure = hasEnclosure
  }
}

extension DisputePort {
  /// An interface that hands no attachments on.
  public func enclosure(
    of check: ObjectionNumber, on day: CivilDate, at now: Instant
  ) async -> SendResult<[UInt8]> { .notSent }
}

/// No interface for disputes: nothing leaves and nothing comes.
public struct NoDisputeInterface: DisputePort {
  public init() {}

  public func tell(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingDispute,
    at now: Instant
  ) async -> SendResult<DisputeMessageAnswer> { .notSent }

  public func openObjections(
    from first: CivilDate, through last: CivilDate, at now: Instant
  ) async -> SendResult<[IncomingObjection]> { .notSent }

  public func acceptance(
    of check: ObjectionNumber, on day: CivilDate, at now: Instant
  ) async -> SendResult<Bool?> { .notSent }
}
