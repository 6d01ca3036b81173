/// What collecting left in the borrower's state.
public struct CollectionStanding: Hashable, Sendable {
  /// The newest case, open or ended.
  public var newest: CollectionCase?
  /// The contacts of the last ``keptDays`` days, in the order of their recording; the older ones
  /// stay in the events and in the read model.
  public var contacts: [ContactAttempt]
  /// When the borrower agreed to contacts in quiet hours, and took it back (N80).
  public var quiet: [QuietAgreement]
  /// Third persons who don't want to be contacted, for ever (N83).
  public var objections: [ThirdPersonObjection]
  public var cases: Int64
  /// How many contacts were recorded.
  public var contactCount: Int64

  public init(
    newest: CollectionCase? = nil, contacts: [ContactAttempt] = [], quiet: [QuietAgreement] = [],
    objections: [ThirdPersonObjection] = [], cases: Int64 = 0, contactCount: Int64 = 0
  ) {
    self.newest = newest
    self.contacts = contacts
    self.quiet = quiet
    self.objections = objections
    self.cases = cases
    self.contactCount = contactCount
  }

  /// Days before the newest contact for which contacts are kept in the state.
  public static let keptDays = 60

  /// The case that runs.
  public var open: CollectionCase? { newest.flatMap { $0.isOpen ? $0 : nil } }

  public func contact(_ ordinal: Int64) -> ContactAttempt? {
    contacts.first { $0.ordinal == ordinal }
  }

  /// Whether the borrower's agreement to contacts in quiet hours held at a moment.
  public func isQuietAgreed(at moment: Instant) -> Bool {
    quiet.contains { $0.from <= moment && ($0.until.map { moment < $0 } ?? true) }
  }

  mutating func record(_ contact: ContactAttempt) {
    contacts.append(contact)
    contactCount = contact.ordinal
    let newest = contacts.map(\.day).max() ?? contact.day
    contacts.removeAll { $0.day.days(to: newest) > CollectionStanding.keptDays }
    if contact.outcome == .objected, let third = contact.plan.third,
      !objections.contains(where: { $0.third == third && $0.at <= contact.plan.at })
    {
      objections.append(ThirdPersonObjection(third: third, at: contact.plan.at))
    }
  }
}

/// The borrower's express agreement to contacts in quiet hours, from one moment to another.
public struct QuietAgreement: Hashable, Sendable {
  public var from: Instant
  /// When it was taken back.
  public var until: Instant?

  public init(from: Instant, until: Instant? = nil) {
    self.from = from
    self.until = until
  }
}

/// A third person said that they don't want to be contacted.
public struct ThirdPersonObjection: Hashable, Sendable {
  public var third: Int64
  public var at: Instant

  public init(third: Int64, at: Instant) {
    self.third = third
    self.at = at
  }
}

extension CollectionStanding: Coded {
  public init(_ f: inout Fields, _ v: CollectionStanding?) throws(CodecError) {
    self.init(
      newest: try f.optional("newest", v?.newest), contacts: try f.list("contacts", v?.contacts),
      quiet: try f.listIfAny("quiet", v?.quiet),
      objections: try f.listIfAny("objections", v?.objections), cases: try f("cases", v?.cases),
      contactCount: try f("contactCount", v?.contactCount))
  }
}

extension QuietAgreement: Coded {
  public init(_ f: inout Fields, _ v: QuietAgreement?) throws(CodecError) {
    self.init(from: try f("from", v?.from), until: try f.optional("until", v?.until))
  }
}

extension ThirdPersonObjection: Coded {
  public init(_ f: inout Fields, _ v: ThirdPersonObjection?) throws(CodecError) {
    self.init(third: try f("third", v?.third), at: try f("at", v?.at))
  }
}
