/// The borrower switched a scenario on for one recipient.
public struct SharingAllowed: BorrowerEventBody {
  public static let kind = "sharing.allowed/1"
  public var consent: SharingConsent

  public init(consent: SharingConsent) {
    self.consent = consent
  }

  public init(_ f: inout Fields, _ v: SharingAllowed?) throws(CodecError) {
    consent = try f("consent", v?.consent)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.sharingConsents.append(consent)
    borrower.counts.consents = consent.ordinal
    borrower.declined.removeAll { $0.isFor(consent.scenario, consent.recipient) }
  }
}

/// The borrower switched it off, or said no.
public struct SharingStopped: BorrowerEventBody {
  public static let kind = "sharing.stopped/1"
  public var choice: SharingChoice
  /// The consents that ended with it; none when there was none.
  public var consents: [Int64]
  public var end: ConsentEnd

  public init(choice: SharingChoice, consents: [Int64], end: ConsentEnd) {
    self.choice = choice
    self.consents = consents
    self.end = end
  }

  public init(_ f: inout Fields, _ v: SharingStopped?) throws(CodecError) {
    self.init(
      choice: try f("choice", v?.choice), consents: try f.list("consents", v?.consents),
      end: try f("end", v?.end))
  }

  public func apply(to borrower: inout Borrower) {
    for index in borrower.sharingConsents.indices
    where consents.contains(borrower.sharingConsents[index].ordinal) {
      borrower.sharingConsents[index].end = end
    }
    if !borrower.declined.contains(choice) { borrower.declined.append(choice) }
  }
}

/// The borrower granted a recipient a look at some fields until a day (R37).
public struct GrantGiven: BorrowerEventBody {
  public static let kind = "grant.given/1"
  public var grant: OwnGrant

  public init(grant: OwnGrant) {
    self.grant = grant
  }

  public init(_ f: inout Fields, _ v: GrantGiven?) throws(CodecError) {
    grant = try f("grant", v?.grant)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.grants.append(grant)
    borrower.counts.consents = grant.ordinal
  }
}

/// The borrower took a grant back (R38).
public struct GrantEnded: BorrowerEventBody {
  public static let kind = "grant.ended/1"
  public var grant: Int64
  public var on: CivilDate

  public init(grant: Int64, on: CivilDate) {
    self.grant = grant
    self.on = on
  }

  public init(_ f: inout Fields, _ v: GrantEnded?) throws(CodecError) {
    self.init(grant: try f("grant", v?.grant), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.grants.removeAll { $0.ordinal == grant }
  }
}

extension SharingChoice {
  fileprivate func isFor(_ scenario: SharingScenario, _ recipient: String) -> Bool {
    self.scenario == scenario && self.recipient == recipient
  }
}
