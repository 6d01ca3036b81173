extension Borrower: Coded {
  public init(_ f: inout Fields, _ v: Borrower?) throws(CodecError) {
    id = try f("id", v?.id)
    profile = try f("profile", v?.profile)
    registeredOn = try f("registeredOn", v?.registeredOn)
    isStudent = try f("isStudent", v?.isStudent)
    monthlyIncome = try f("monthlyIncome", v?.monthlyIncome)
    identity = try f("identity", v?.identity)
    papers = try f.list("papers", v?.papers)
    consents = try f.list("consents", v?.consents)
    applications = try f.list("applications", v?.applications)
    inquiryAnswer = try f.optional("inquiryAnswer", v?.inquiryAnswer)
    decision = try f.optional("decision", v?.decision)
    agreement = try f.optional("agreement", v?.agreement)
    purchaseLine = try f.optional("purchaseLine", v?.purchaseLine)
    loans = try f.list("loans", v?.loans)
    disclosures = try f.list("disclosures", v?.disclosures)
    rows = try f.list("rows", v?.rows)
    reporting = try f("reporting", v?.reporting)
    closedDay = try f("closedDay", v?.closedDay)
    counts = try f("counts", v?.counts)
  }
}

extension Borrower.Counts: Coded {
  public init(_ f: inout Fields, _ v: Borrower.Counts?) throws(CodecError) {
    papers = try f("papers", v?.papers)
    consents = try f("consents", v?.consents)
    applications = try f("applications", v?.applications)
    contracts = try f("contracts", v?.contracts)
    disclosures = try f("disclosures", v?.disclosures)
    payments = try f("payments", v?.payments)
    purchases = try f("purchases", v?.purchases)
    inquiries = try f("inquiries", v?.inquiries)
    complaints = try f("complaints", v?.complaints)
    usedConsent = try f("usedConsent", v?.usedConsent)
  }
}

extension ReportingStanding: Coded {
  public init(_ f: inout Fields, _ v: ReportingStanding?) throws(CodecError) {
    self.init(
      beganOn: try f.optional("beganOn", v?.beganOn),
      isPersonReported: try f("isPersonReported", v?.isPersonReported))
  }
}
