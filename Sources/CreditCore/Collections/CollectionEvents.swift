/// Something was overdue for so long that it is collected.
public struct CollectionOpened: BorrowerEventBody {
  public static let kind = "collection.opened/1"
  public var collectionCase: CollectionCase

  public init(collectionCase: CollectionCase) {
    self.collectionCase = collectionCase
  }

  public init(_ f: inout Fields, _ v: CollectionOpened?) throws(CodecError) {
    collectionCase = try f("case", v?.collectionCase)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.collections.newest = collectionCase
    borrower.collections.cases = collectionCase.ordinal
  }
}

/// Nothing is overdue any more: the collection is over.
public struct CollectionEnded: BorrowerEventBody {
  public static let kind = "collection.ended/1"
  public var collectionCase: Int64
  public var at: Instant
  public var on: CivilDate

  public init(collectionCase: Int64, at: Instant, on: CivilDate) {
    self.collectionCase = collectionCase
    self.at = at
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CollectionEnded?) throws(CodecError) {
    self.init(
      collectionCase: try f("case", v?.collectionCase), at: try f("at", v?.at),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.collections.newest?.endedAt = at
    borrower.collections.newest?.endHolding(at)
  }
}

/// An agency of the white list has the case from now on (N85).
public struct CollectionAssigned: BorrowerEventBody {
  public static let kind = "collection.assigned/1"
  public var collectionCase: Int64
  public var holding: CollectionHolding
  public var on: CivilDate

  public init(collectionCase: Int64, holding: CollectionHolding, on: CivilDate) {
    self.collectionCase = collectionCase
    self.holding = holding
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CollectionAssigned?) throws(CodecError) {
    self.init(
      collectionCase: try f("case", v?.collectionCase), holding: try f("holding", v?.holding),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.collections.newest?.holdings.append(holding)
  }
}

/// The case is with the lender's own desk again; nothing more is shared for it.
public struct CollectionRecalled: BorrowerEventBody {
  public static let kind = "collection.recalled/1"
  public var collectionCase: Int64
  public var agency: DeskCode
  public var by: DeskCode
  public var at: Instant
  public var on: CivilDate

  public init(
    collectionCase: Int64, agency: DeskCode, by: DeskCode, at: Instant, on: CivilDate
  ) {
    self.collectionCase = collectionCase
    self.agency = agency
    self.by = by
    self.at = at
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CollectionRecalled?) throws(CodecError) {
    self.init(
      collectionCase: try f("case", v?.collectionCase), agency: try f("agency", v?.agency),
      by: try f("by", v?.by), at: try f("at", v?.at), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.collections.newest?.endHolding(at)
  }
}

/// A contact was made or tried (N86).
public struct ContactRecorded: BorrowerEventBody {
  public static let kind = "contact.recorded/1"
  public var contact: ContactAttempt
  public var on: CivilDate

  public init(contact: ContactAttempt, on: CivilDate) {
    self.contact = contact
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ContactRecorded?) throws(CodecError) {
    self.init(contact: try f("contact", v?.contact), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.collections.record(contact)
  }
}

/// Banned conduct was found in a contact that had been recorded (N84).
public struct ContactFaulted: BorrowerEventBody {
  public static let kind = "contact.faulted/1"
  public var contact: Int64
  /// All that is known now.
  public var conduct: [BannedConduct]
  public var by: DeskCode
  public var on: CivilDate

  public init(contact: Int64, conduct: [BannedConduct], by: DeskCode, on: CivilDate) {
    self.contact = contact
    self.conduct = conduct
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ContactFaulted?) throws(CodecError) {
    self.init(
      contact: try f("contact", v?.contact), conduct: try f.list("conduct", v?.conduct),
      by: try f("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.collections.fault(contact, conduct)
  }
}

/// The borrower agreed to contacts in quiet hours, or took that back (N80).
public struct QuietHoursSet: BorrowerEventBody {
  public static let kind = "quiet-hours.set/1"
  public var isAgreed: Bool
  public var at: Instant
  public var on: CivilDate

  public init(isAgreed: Bool, at: Instant, on: CivilDate) {
    self.isAgreed = isAgreed
    self.at = at
    self.on = on
  }

  public init(_ f: inout Fields, _ v: QuietHoursSet?) throws(CodecError) {
    self.init(
      isAgreed: try f("isAgreed", v?.isAgreed), at: try f("at", v?.at), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    if isAgreed {
      borrower.collections.quiet.append(QuietAgreement(from: at))
    } else if let index = borrower.collections.quiet.firstIndex(where: { $0.until == nil }) {
      borrower.collections.quiet[index].until = at
    }
  }
}

extension CollectionCase {
  fileprivate mutating func endHolding(_ moment: Instant) {
    guard let index = holdings.firstIndex(where: { $0.until == nil }) else { return }
    holdings[index].until = moment
  }
}

extension CollectionStanding {
  fileprivate mutating func fault(_ ordinal: Int64, _ conduct: [BannedConduct]) {
    guard let index = contacts.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    contacts[index].conduct = conduct
    if !contacts[index].breaches.contains(.conduct) { contacts[index].breaches.append(.conduct) }
  }
}
