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
    func recipient(_ id: String, _ role: RecipientRole) -> Recipient {
      Recipient(id: id, legalName: "Company \(id)", contact: "400-000-0000", role: role)
    }
    func rule(
      _ scenario: SharingScenario, _ purposes: Set<SharingPurpose>, _ recipients: Set<String>,
      _ categories: [SharingCategory], _ needs: [ConsentNeed]
    ) -> ScenarioRule {
      ScenarioRule(
        scenario: scenario, purposes: purposes, recipients: recipients, categories: categories,
        methods: [.interface], basis: [.contractNecessity], consents: needs, roles: ["system"],
        cites: ["PIPL-13"], refusal: .none, retentionYears: 3)
    }
    let written = ConsentNeed(kind: .written, necessary: true)
    return try SharingList(
      version: version, hash: "h", effectiveFrom: day("2020-01-01"),
      recipients: [
        recipient("pbcc", .nationalDatabase), recipient("checker", .processor),
        recipient("messenger", .processor), recipient("channel", .partner),
      ],
      scenarios: [
        rule(.s1a, [.riskAssessment], ["pbcc"], [.basicIdentity], [written]),
        rule(
          .s2a, [.reportPerformance], ["pbcc"], [.bureauBasic, .contact, .performance, .adverse],
          [written]),
        rule(
          .s3a, [.debit, .contractPerformance], ["channel"], [.basicIdentity, .bankAccount],
          [
            ConsentNeed(kind: .debitAuthorisation, necessary: false, purposes: [.debit]),
            ConsentNeed(kind: .notice, necessary: false),
          ]),
        rule(
          .e, [.entrusted], ["checker", "messenger"], [.task],
          [ConsentNeed(kind: .none, necessary: true)]),
      ])
  }
}
