/// The books' own stream: how far events were folded into the day book, and which months are
/// closed. The amounts stand in the day book.
public struct Ledger: Hashable, Sendable {
  /// The key of the newest event that was folded.
  public var position: Int64 = 0
  /// No amount is dated in this month or an earlier one any more.
  public var closedThrough: YearMonth?
  /// Who asked that the newest closed month be opened again.
  public var reopening: Reopening?

  /// A wish that waits for a second person.
  public struct Reopening: Hashable, Sendable {
    public var month: YearMonth
    public var by: DeskCode

    public init(month: YearMonth, by: DeskCode) {
      self.month = month
      self.by = by
    }
  }

  public init() {}

  /// The day on which something of a day is posted: that day, or today where its month is closed.
  public func day(for day: CivilDate, today: CivilDate) -> CivilDate {
    guard let closedThrough, day.month <= closedThrough else { return day }
    return max(today, closedThrough.adding(months: 1).firstDay)
  }

  /// Closes a month.
  ///
  /// - Parameters:
  ///   - today: the business day.
  ///   - approver: somebody else than who closes.
  public func close(
    _ month: YearMonth, by: DeskCode, approver: DeskCode, at now: Instant, on today: CivilDate
  ) throws(BookRefusal) -> PeriodClosed {
    guard by != approver else { throw .secondPersonMissing }
    guard month < today.month, closedThrough.map({ month == $0.adding(months: 1) }) ?? true else {
      throw .monthOutOfOrder
    }
    return PeriodClosed(month: month, by: by, approver: approver, at: now, on: today)
  }

  /// Asks for the newest closed month to be opened again, or agrees when somebody else asked.
  public func reopen(
    _ month: YearMonth, _ reason: DeskText?, by: DeskCode, at now: Instant, on today: CivilDate
  ) throws(BookRefusal) -> any DeskEvent<Ledger> {
    guard closedThrough == month else { throw .notClosed }
    guard let reopening else {
      guard let reason else { throw .notProposed }
      return PeriodReopenProposed(month: month, by: by, reason: reason, at: now, on: today)
    }
    guard reopening.by != by else { throw .secondPersonMissing }
    return PeriodReopened(month: month, by: reopening.by, approver: by, at: now, on: today)
  }
}

extension Ledger: Coded {
  public init(_ f: inout Fields, _ v: Ledger?) throws(CodecError) {
    position = try f("position", v?.position)
    closedThrough = try f.optional("closedThrough", v?.closedThrough)
    reopening = try f.optional("reopening", v?.reopening)
  }
}

extension Ledger.Reopening: Coded {
  public init(_ f: inout Fields, _ v: Ledger.Reopening?) throws(CodecError) {
    self.init(month: try f("month", v?.month), by: try f("by", v?.by))
  }
}

extension Ledger {
  private static var kinds: [any DeskEvent<Ledger>.Type] {
    [
      BooksFolded.self, MonthEndPosted.self, PeriodClosed.self, PeriodReopenProposed.self,
      PeriodReopened.self,
    ]
  }

  /// Reads a stored event.
  ///
  /// - Throws: ``CodecError/unknownKind(_:)`` for a kind that is not the books'.
  public static func event(
    kind: String, encoded bytes: [UInt8]
  ) throws(CodecError) -> any DeskEvent<Ledger> {
    guard let type = kinds.first(where: { $0.kind == kind }) else { throw .unknownKind(kind) }
    return try type.init(encoded: bytes)
  }
}
