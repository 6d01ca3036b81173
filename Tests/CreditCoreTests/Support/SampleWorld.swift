import CreditCore
import Testing

/// A fictional lender with its policy and sharing list, as values that a test may change.
struct SampleWorld {
  static let providerCode = "A0000000000001"

  var terms: PolicyTerms
  var register: SharingRegister
  var lender: Lender

  init(_ type: LenderType = .consumerFinance) throws {
    terms = try SampleWorld.policy(type)
    register = SharingRegister(try SampleWorld.list())
    lender = Lender(
      type: type, providerCode: SampleWorld.providerCode, bureau: "pbcc",
      identityService: "checker", channel: "channel", messenger: "messenger",
      processorAgreements: [
        "checker": ShareAgreement(reference: "E-1"),
        "messenger": ShareAgreement(reference: "E-2"),
      ])
  }

  /// What decisions are told on a day.
  func context(on day: CivilDate) -> Context {
    var policy = terms
    policy.day = day
    return Context(
      recordedAt: Instant(microseconds: Int64(day.dayNumber) * 86_400_000_000),
      businessDate: day, policy: policy, register: register, lender: lender)
  }

  static func list(version: String = "list-1") throws -> SharingList {
    try SharingList(
      version: version, hash: "h", effectiveFrom: day("2020-01-01"), recipients: recipients(),
      scenarios: ownScenarios + optionalScenarios + dutyScenarios)
  }

  private static func recipients() throws -> [Recipient] {
    let roles: KeyValuePairs<String, RecipientRole> = [
      "pbcc": .nationalDatabase, "checker": .processor, "messenger": .processor,
      "channel": .partner, "partner": .partner, "bureau": .personalBureau,
      "association": .selfRegulatory, "court": .court, "insurer": .insurer, "bank": .assignee,
      "agency": .collectionAgency, "wealth": .affiliate, "auditor": .auditor,
      "authority": .authority, "valuer": .valuer, "reviewer": .reviewer, "servicer": .servicer,
    ]
    return try roles.map { id, role in
      Recipient(
        id: id, legalName: "Company \(id)", contact: "400-000-0000", role: role,
        licence: role == .personalBureau
          ? Licence(name: "L-1", validUntil: try day("2027-11-08")) : nil)
    }
  }

  private static func rule(
    _ scenario: SharingScenario, _ purposes: Set<SharingPurpose>, _ recipients: Set<String>,
    _ categories: [SharingCategory], _ needs: [ConsentNeed]
  ) -> ScenarioRule {
    ScenarioRule(
      scenario: scenario, purposes: purposes, recipients: recipients, categories: categories,
      methods: [.interface, .offline], basis: [.contractNecessity], consents: needs,
      roles: ["system", "compliance"], cites: ["PIPL-13"], refusal: .none, retentionYears: 3)
  }

  private static func need(
    _ kind: ConsentKind, necessary: Bool = false, _ purposes: Set<SharingPurpose> = [],
    roles: Set<RecipientRole> = []
  ) -> ConsentNeed {
    ConsentNeed(kind: kind, necessary: necessary, purposes: purposes, roles: roles)
  }

  /// What the lender's own products need.
  private static let ownScenarios = [
    rule(
      .s1a, [.riskAssessment, .identityCheck, .creditManagement], ["pbcc", "partner"],
      [.basicIdentity, .contact, .ability, .identityCheck],
      [
        need(
          .written, necessary: true, [.riskAssessment, .identityCheck],
          roles: [.nationalDatabase]), need(.separate),
      ]),
    rule(
      .s2a, [.reportPerformance], ["pbcc"], [.bureauBasic, .contact, .performance, .adverse],
      [need(.written, necessary: true)]),
    rule(
      .s3a, [.debit, .contractPerformance], ["channel", "partner"],
      [.basicIdentity, .bankAccount, .performance],
      [need(.debitAuthorisation, [.debit]), need(.notice)]),
    rule(
      .s3c, [.assetTransfer], ["bank", "valuer", "reviewer", "servicer"],
      [.basicIdentity, .contact, .loan], [need(.notice)]),
    rule(.s3e, [.collection], ["agency"], [.caseContact], [need(.notice)]),
    rule(
      .e, [.entrusted], ["checker", "messenger"], [.task], [need(.none, necessary: true)]),
  ]

  /// What the borrower may switch off without losing credit.
  private static let optionalScenarios = [
    rule(.s1b, [.peripheralService], ["partner"], [.contact, .ability], [need(.separate)]),
    rule(
      .s2b, [.reportPerformance], ["bureau"], [.bureauBasic, .performance, .adverse],
      [need(.written)]),
    rule(
      .s2c, [.reportPerformance], ["association"], [.performance],
      [need(.separate, roles: [.selfRegulatory]), need(.none)]),
    rule(.s3d, [.marketing], ["partner"], [.reachable], [need(.separate)]),
    rule(
      .s4, [.display], ["wealth"], [.limit, .loan, .overdue], [need(.separate)]),
    rule(
      .s5, [.ownGrant], ["partner"], [.loan, .overdue, .limit, .ability],
      [need(.proofOfGrant)]),
  ]

  /// What a case, an engagement or a demand asks for.
  private static let dutyScenarios = [
    rule(
      .s3b, [.complaint, .litigation, .insurance, .claim], ["court", "insurer"],
      [.basicIdentity, .contact, .loan, .overdue],
      [need(.separate, [.insurance]), need(.none)]),
    rule(.s6a, [.audit], ["auditor"], [.basicIdentity, .contact, .loan, .overdue], [need(.none)]),
    rule(
      .s6b, [.subsidy, .governmentReport, .accountCheck, .riskManagement], ["authority"],
      [.basicIdentity, .loan, .overdue], [need(.none)]),
    rule(
      .s7, [.inspection, .judicial], ["authority", "court"],
      [.basicIdentity, .contact, .loan, .overdue], [need(.none)]),
  ]
}
