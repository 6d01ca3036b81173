/// The borrower asked for something they have a right to; its clock runs (N50).
public struct RightsRequested: BorrowerEventBody {
  public static let kind = "rights.requested/1"
  public var request: RightsRequest

  public init(request: RightsRequest) {
    self.request = request
  }

  public init(_ f: inout Fields, _ v: RightsRequested?) throws(CodecError) {
    request = try f("request", v?.request)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.requests.append(request)
    borrower.counts.requests = request.ordinal
    if let correction = request.correction {
      borrower.counts.profiles = correction.profile.version
    }
  }
}

/// A request was answered; the newest answer of each kind stays in the state.
public struct RightsAnswered: BorrowerEventBody {
  public static let kind = "rights.answered/1"
  public var request: RightsRequest

  public init(request: RightsRequest) {
    self.request = request
  }

  public init(_ f: inout Fields, _ v: RightsAnswered?) throws(CodecError) {
    request = try f("request", v?.request)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.requests.removeAll { $0.kind == request.kind }
    borrower.requests.append(request)
  }

  /// Whether the person's key and data are erased because of it (N51).
  public var erases: Bool { request.kind == .deletion && request.answer == .done }
}

/// 更正: the profile has a new version (R49). Who is reported already is told to the bureau anew.
public struct ProfileCorrected: BorrowerEventBody {
  public static let kind = "profile.corrected/1"
  public var correction: ProfileCorrection
  public var on: CivilDate

  public init(correction: ProfileCorrection, on: CivilDate) {
    self.correction = correction
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ProfileCorrected?) throws(CodecError) {
    self.init(correction: try f("correction", v?.correction), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.profile = correction.profile
    guard borrower.reporting.isPersonReported, correction.fields.contains(where: \.isReported)
    else { return }
    borrower.reporting.isPersonReported = false
    // The bureau knows a person by name and number: under a new name the record is a first one.
    borrower.reporting.isPersonKnown = !correction.fields.contains(.name)
  }
}

/// 限制处理: from now on the data are used for what runs only, and for nothing new (N51).
public struct RestrictionBegan: BorrowerEventBody {
  public static let kind = "restriction.began/1"
  /// The request that asked for it.
  public var request: Int64
  public var on: CivilDate

  public init(request: Int64, on: CivilDate) {
    self.request = request
    self.on = on
  }

  public init(_ f: inout Fields, _ v: RestrictionBegan?) throws(CodecError) {
    self.init(request: try f("request", v?.request), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.restrictedOn = on
  }
}

/// The borrower took the restriction back.
public struct RestrictionEnded: BorrowerEventBody {
  public static let kind = "restriction.ended/1"
  public var on: CivilDate

  public init(on: CivilDate) {
    self.on = on
  }

  public init(_ f: inout Fields, _ v: RestrictionEnded?) throws(CodecError) {
    on = try f("on", v?.on)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.restrictedOn = nil
  }
}

/// A complaint was answered.
public struct ComplaintAnswered: BorrowerEventBody {
  public static let kind = "complaint.answered/1"
  public var complaint: Complaint
  public var outcome: ComplaintOutcome
  public var on: CivilDate

  public init(complaint: Complaint, outcome: ComplaintOutcome, on: CivilDate) {
    self.complaint = complaint
    self.outcome = outcome
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ComplaintAnswered?) throws(CodecError) {
    self.init(
      complaint: try f("complaint", v?.complaint), outcome: try f("outcome", v?.outcome),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.complaints.removeAll { $0.ordinal == complaint.ordinal }
  }
}

/// A person decided an application that a machine had refused or referred (N47).
public struct ApplicationReviewed: BorrowerEventBody {
  public static let kind = "application.reviewed/1"
  /// The decision that replaces the machine's: the same inputs, the person's outcome.
  public var decision: Decision
  public var role: ReviewerRole

  public init(decision: Decision, role: ReviewerRole) {
    self.decision = decision
    self.role = role
  }

  public init(_ f: inout Fields, _ v: ApplicationReviewed?) throws(CodecError) {
    self.init(decision: try f("decision", v?.decision), role: try f("role", v?.role))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.decision = decision
    borrower.set(decision.outcome == .approve ? .approved : .refused, of: decision.application)
  }
}

/// 注销: the credit contract and its purchase line ended at no debt (R88, R89, R124).
public struct CreditClosed: BorrowerEventBody {
  public static let kind = "credit.closed/1"
  public var agreement: Int64
  public var on: CivilDate

  public init(agreement: Int64, on: CivilDate) {
    self.agreement = agreement
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CreditClosed?) throws(CodecError) {
    self.init(agreement: try f("agreement", v?.agreement), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.closedOn = on
    if borrower.purchaseLine?.closedOn == nil { borrower.purchaseLine?.closedOn = on }
    // What was approved or with a person would be a use of a line that is gone.
    for application in borrower.applications
    where application.stage == .referred || application.stage == .approved {
      borrower.set(.withdrawn, of: application.ordinal)
    }
  }
}
