/// Something is to be sent out: committed and logged before it leaves (design 1.4).
public struct DisclosureIntended: BorrowerEventBody {
  public static let kind = "disclosure.intended/1"
  public var disclosure: Disclosure
  public var purpose: SharingPurpose
  public var fields: [ShareField]
  public var method: SharingMethod
  public var listVersion: String

  public init(
    disclosure: Disclosure, purpose: SharingPurpose, fields: [ShareField], method: SharingMethod,
    listVersion: String
  ) {
    self.disclosure = disclosure
    self.purpose = purpose
    self.fields = fields
    self.method = method
    self.listVersion = listVersion
  }

  public init(_ f: inout Fields, _ v: DisclosureIntended?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), purpose: try f("purpose", v?.purpose),
      fields: try f.list("fields", v?.fields), method: try f("method", v?.method),
      listVersion: try f("listVersion", v?.listVersion))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.disclosures.append(disclosure)
    borrower.counts.disclosures = disclosure.ordinal
    if disclosure.kind == .bureauInquiry {
      borrower.counts.inquiries += 1
      if disclosure.inquiry?.trigger == .postLoan {
        // It uses up no authorisation: the next application needs its own act all the same.
        borrower.inquiries.postLoanOn = disclosure.intendedOn
      } else {
        borrower.counts.usedConsent = disclosure.consent ?? 0
      }
    }
  }
}

/// Consent, basis and notice were checked again, now; the gate may mint the permit of this attempt.
public struct DisclosureReleased: BorrowerEventBody {
  public static let kind = "disclosure.released/1"
  public var disclosure: Int64
  public var attempt: Int64
  public var on: CivilDate

  public init(disclosure: Int64, attempt: Int64, on: CivilDate) {
    self.disclosure = disclosure
    self.attempt = attempt
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DisclosureReleased?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), attempt: try f("attempt", v?.attempt),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.update(disclosure) {
      // Released again without a certain end of the attempt before.
      if $0.stage != .intended { $0.mayHaveLeft = true }
      $0.stage = .released
      $0.attempts = attempt
    }
  }
}

/// It can't be told whether the send arrived.
public struct DisclosureUnknown: BorrowerEventBody {
  public static let kind = "disclosure.unknown/1"
  public var disclosure: Int64
  public var attempt: Int64

  public init(disclosure: Int64, attempt: Int64) {
    self.disclosure = disclosure
    self.attempt = attempt
  }

  public init(_ f: inout Fields, _ v: DisclosureUnknown?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), attempt: try f("attempt", v?.attempt))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.update(disclosure) { $0.stage = .unknown }
  }
}

/// The attempt certainly did not leave; the same disclosure will be released again.
public struct DisclosureRetried: BorrowerEventBody {
  public static let kind = "disclosure.retried/1"
  public var disclosure: Int64
  public var attempt: Int64

  public init(disclosure: Int64, attempt: Int64) {
    self.disclosure = disclosure
    self.attempt = attempt
  }

  public init(_ f: inout Fields, _ v: DisclosureRetried?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), attempt: try f("attempt", v?.attempt))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.update(disclosure) { $0.stage = .intended }
  }
}

/// The end of a disclosure.
public struct DisclosureClosed: BorrowerEventBody {
  public static let kind = "disclosure.closed/1"
  public var disclosure: Int64
  public var outcome: DisclosureOutcome
  public var on: CivilDate

  public init(disclosure: Int64, outcome: DisclosureOutcome, on: CivilDate) {
    self.disclosure = disclosure
    self.outcome = outcome
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DisclosureClosed?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), outcome: try f("outcome", v?.outcome),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.disclosures.removeAll { $0.ordinal == disclosure }
  }
}

/// How a disclosure ended. The raw values are stored.
public enum DisclosureOutcome: String, Sendable, CaseIterable, FieldValue {
  /// The recipient has it and answered.
  case delivered
  /// The recipient answered that it did not take it.
  case rejected
  /// At release the consent, the basis or the notice no longer held: nothing was sent.
  case cancelled
  /// Given up before anything was sent.
  case notSent = "not-sent"
}

extension Borrower {
  fileprivate mutating func update(_ ordinal: Int64, _ change: (inout Disclosure) -> Void) {
    guard let index = disclosures.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    change(&disclosures[index])
  }
}
