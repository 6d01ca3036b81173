extension Borrower: Coded {
  public init(_ f: inout Fields, _ v: Borrower?) throws(CodecError) {
    id = try f("id", v?.id)
    profile = try f("profile", v?.profile)
    registeredOn = try f("registeredOn", v?.registeredOn)
    isStudent = try f("isStudent", v?.isStudent)
    monthlyIncome = try f("monthlyIncome", v?.monthlyIncome)
    identity = try f("identity", v?.identity)
    papers = try f.list("papers", v?.papers)
    signingCode = try f.optional("signingCode", v?.signingCode)
    consents = try f.list("consents", v?.consents)
    sharingConsents = try f.list("sharingConsents", v?.sharingConsents)
    declined = try f.list("declined", v?.declined)
    grants = try f.list("grants", v?.grants)
    cases = try f.list("cases", v?.cases)
    notices = try f.list("notices", v?.notices)
    applications = try f.list("applications", v?.applications)
    requests = try f.list("requests", v?.requests)
    complaints = try f.list("complaints", v?.complaints)
    // Missing in states that were stored before there were disputes.
    disputes = try f.listIfAny("disputes", v?.disputes)
    restrictedOn = try f.optional("restrictedOn", v?.restrictedOn)
    erasedOn = try f.optional("erasedOn", v?.erasedOn)
    inquiryAnswer = try f.optional("inquiryAnswer", v?.inquiryAnswer)
    inquiries = try f.optional("inquiries", v?.inquiries) ?? InquiryStanding()
    decision = try f.optional("decision", v?.decision)
    agreement = try f.optional("agreement", v?.agreement)
    purchaseLine = try f.optional("purchaseLine", v?.purchaseLine)
    loans = try f.list("loans", v?.loans)
    disclosures = try f.list("disclosures", v?.disclosures)
    rows = try f.list("rows", v?.rows)
    refusedRows = try f.list("refusedRows", v?.refusedRows)
    reporting = try f("reporting", v?.reporting)
    bureauStanding = try f.optional("bureauStanding", v?.bureauStanding)
    // Missing in states that were stored before the roll-out.
    rollout = try f.optional("rollout", v?.rollout) ?? RolloutStanding()
    // Missing in states that were stored before there were reminders.
    monitoring = try f.optional("monitoring", v?.monitoring) ?? MonitoringStanding()
    // Missing in states that were stored before there were collection cases.
    collections = try f.optional("collections", v?.collections) ?? CollectionStanding()
    // Missing in states that were stored while the profile's card was the only one.
    debitCards =
      try f.optional(
        "debitCards", v.flatMap { $0.debitCards == DebitCards() ? nil : $0.debitCards })
      ?? DebitCards()
    closedDay = try f("closedDay", v?.closedDay)
    // Missing in states that hold everything, as all did before there were parts.
    parts = try f.optional("parts", v?.parts)
    counts = try f("counts", v?.counts)
  }
}

extension Borrower.Counts: Coded {
  public init(_ f: inout Fields, _ v: Borrower.Counts?) throws(CodecError) {
    papers = try f("papers", v?.papers)
    signingCodes = try f.optional("signingCodes", v?.signingCodes) ?? 0
    consents = try f("consents", v?.consents)
    applications = try f("applications", v?.applications)
    contracts = try f("contracts", v?.contracts)
    disclosures = try f("disclosures", v?.disclosures)
    payments = try f("payments", v?.payments)
    purchases = try f("purchases", v?.purchases)
    inquiries = try f("inquiries", v?.inquiries)
    complaints = try f("complaints", v?.complaints)
    requests = try f("requests", v?.requests)
    disputes = try f.optional("disputes", v?.disputes) ?? 0
    disputePapers = try f.optional("disputePapers", v?.disputePapers) ?? 0
    profiles = try f("profiles", v?.profiles)
    cases = try f("cases", v?.cases)
    notices = try f("notices", v?.notices)
    measures = try f.optional("measures", v?.measures) ?? 0
    usedConsent = try f("usedConsent", v?.usedConsent)
  }
}

extension ReportingStanding: Coded {
  public init(_ f: inout Fields, _ v: ReportingStanding?) throws(CodecError) {
    self.init(
      beganOn: try f.optional("beganOn", v?.beganOn),
      isPersonReported: try f("isPersonReported", v?.isPersonReported),
      isPersonKnown: try f("isPersonKnown", v?.isPersonKnown))
    limitChangedOn = try f.optional("limitChangedOn", v?.limitChangedOn)
    agreement = try f.optional("agreement", v?.agreement)
    products = try f.listIfAny("products", v?.products)
  }
}
