/// 催收案件: one time of being overdue that is collected. It begins at a number of days overdue that
/// the policy sets, and ends by itself as soon as nothing is overdue.
public struct CollectionCase: Hashable, Sendable {
  /// Counts the borrower's cases.
  public var ordinal: Int64
  /// The oldest missed due day at its beginning.
  public var since: CivilDate
  public var openedOn: CivilDate
  /// When nothing was overdue any more; `nil` while it is open.
  public var endedAt: Instant?
  /// The agencies that had it, the newest last; while none has it, it is with the own desk.
  public var holdings: [CollectionHolding]

  public init(
    ordinal: Int64, since: CivilDate, openedOn: CivilDate, endedAt: Instant? = nil,
    holdings: [CollectionHolding] = []
  ) {
    self.ordinal = ordinal
    self.since = since
    self.openedOn = openedOn
    self.endedAt = endedAt
    self.holdings = holdings
  }

  public var isOpen: Bool { endedAt == nil }

  /// The agency that has it now; `nil` for the lender's own desk.
  public var holding: CollectionHolding? { holdings.last { $0.until == nil } }

  /// Whether it was open at a moment.
  func isOpen(at moment: Instant) -> Bool {
    moment.day >= openedOn && endedAt.map { moment <= $0 } ?? true
  }

  /// Whether an agency had it at a moment.
  func isHeld(by agency: DeskCode, at moment: Instant) -> Bool {
    holdings.contains {
      $0.agency == agency && $0.from <= moment && ($0.until.map { moment <= $0 } ?? true)
    }
  }
}

/// The time for which an agency has a case (N85).
public struct CollectionHolding: Hashable, Sendable {
  /// Its id in the sharing register.
  public var agency: DeskCode
  public var from: Instant
  public var until: Instant?
  /// The case to which its share is bound (R28); nothing more is shared once that is closed.
  public var shareCase: Int64
  /// The disclosure that carries what the agency gets.
  public var disclosure: Int64
  /// Who of the staff handed it over.
  public var by: DeskCode

  public init(
    agency: DeskCode, from: Instant, until: Instant? = nil, shareCase: Int64, disclosure: Int64,
    by: DeskCode
  ) {
    self.agency = agency
    self.from = from
    self.until = until
    self.shareCase = shareCase
    self.disclosure = disclosure
    self.by = by
  }
}

extension CollectionCase: Coded {
  public init(_ f: inout Fields, _ v: CollectionCase?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), since: try f("since", v?.since),
      openedOn: try f("openedOn", v?.openedOn), endedAt: try f.optional("endedAt", v?.endedAt),
      holdings: try f.listIfAny("holdings", v?.holdings))
  }
}

extension CollectionHolding: Coded {
  public init(_ f: inout Fields, _ v: CollectionHolding?) throws(CodecError) {
    self.init(
      agency: try f("agency", v?.agency), from: try f("from", v?.from),
      until: try f.optional("until", v?.until), shareCase: try f("shareCase", v?.shareCase),
      disclosure: try f("disclosure", v?.disclosure), by: try f("by", v?.by))
  }
}
