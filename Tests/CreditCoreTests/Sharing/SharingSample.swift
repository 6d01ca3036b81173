import CreditCore
import Testing

/// A small fictional sharing list with every scenario, and requests that it allows.
struct SharingSample {
  var today: CivilDate
  var register: SharingRegister
  var list: SharingList

  init(effectiveFrom: String = "2026-01-01") throws {
    today = try #require(CivilDate("2026-10-05"))
    list = try SharingSample.list(effectiveFrom: effectiveFrom)
    register = SharingRegister(list)
  }

  static func recipients() throws -> [Recipient] {
    let end = try #require(CivilDate("2027-11-08"))
    return SharingScenario.allCases.map { scenario in
      Recipient(
        id: "to-\(scenario.rawValue)", legalName: "Company \(scenario.rawValue)",
        contact: "400-000-0000", role: role(in: scenario),
        licence: scenario == .s2b ? Licence(name: "bureau", validUntil: end) : nil)
    }
  }

  private static func role(in scenario: SharingScenario) -> RecipientRole {
    switch scenario {
    case .s1a, .s4: .affiliate
    case .s2a: .nationalDatabase
    case .s2b: .personalBureau
    case .s2c: .selfRegulatory
    default: .partner
    }
  }

  static let shares:
    [(SharingScenario, Set<SharingPurpose>, [SharingCategory], ConsentKind, Bool)] = [
      (.s1a, [.identityCheck, .limitDisplay], [.basicIdentity, .contact], .separate, true),
      (.s1b, [.peripheralService], [.contact], .separate, false),
      (.s2a, [.reportPerformance], [.basicIdentity, .performance, .adverse], .written, true),
      (.s2b, [.reportPerformance], [.basicIdentity, .performance], .written, false),
      (.s2c, [.reportPerformance], [.performance], .written, false),
      (.s3a, [.debit], [.bankAccount], .debitAuthorisation, false),
      (.s3b, [.litigation], [.loan], .none, false),
      (.s3c, [.assetTransfer], [.assets], .notice, false),
      (.s3d, [.marketing], [.reachable], .separate, false),
      (.s3e, [.collection], [.caseContact], .notice, false),
      (.s4, [.display], [.limit], .separate, false),
      (.s5, [.ownGrant], [.loan, .limit], .proofOfGrant, false),
      (.s6a, [.audit], [.loan], .none, false),
      (.s6b, [.subsidy], [.loan], .separate, false),
      (.s7, [.judicial], [.basicIdentity, .contact, .loan, .overdue], .none, false),
      (.e, [.entrusted], [.task], .none, false),
    ]

  static func scenarios() -> [ScenarioRule] {
    shares.map { scenario, purposes, categories, kind, necessary in
      ScenarioRule(
        scenario: scenario, purposes: purposes, recipients: ["to-\(scenario.rawValue)"],
        categories: categories,
        categoriesByPurpose: scenario == .s1a ? [.limitDisplay: [.limit]] : [:],
        methods: [.interface, .offline], basis: [.consent],
        consents: [ConsentNeed(kind: kind, necessary: necessary)], roles: ["compliance"],
        cites: ["PIPL-23"], refusal: .none, retentionYears: 3)
    }
  }

  static func list(
    version: String = "2026-01", effectiveFrom: String = "2026-01-01",
    recipients: [Recipient]? = nil, scenarios: [ScenarioRule] = SharingSample.scenarios()
  ) throws -> SharingList {
    try SharingList(
      version: version, hash: "h", effectiveFrom: #require(CivilDate(effectiveFrom)),
      recipients: recipients ?? SharingSample.recipients(), scenarios: scenarios)
  }

  /// A request that the list allows.
  func request(_ scenario: SharingScenario) throws -> ShareRequest {
    let rule = try #require(register.rule(scenario))
    let purpose = try #require(
      rule.purposes.sorted { $0.rawValue < $1.rawValue }.first { $0 != .limitDisplay })
    let fields = rule.fields(for: purpose).filter { $0 != .adverse }
    let recipient = "to-\(scenario.rawValue)"
    let given = today.adding(days: -4)
    return ShareRequest(
      scenario: scenario, purpose: purpose, recipient: recipient, fields: fields,
      method: .interface, on: today, role: "compliance",
      consents: [.separate, .written, .debitAuthorisation].map {
        ConsentRecord(
          scenario: scenario, recipient: recipient, kind: $0, given: given,
          listVersion: "2026-01")
      }, notice: ShareNotice(given: given, earliestSend: today),
      grant: ShareGrant(
        grantor: "borrower", grantee: recipient, fields: Set(fields), expires: today),
      caseNumber: "C-1",
      demand: ShareDemand(authority: "court", document: "1", ground: "law", scope: "loan"),
      agreement: ShareAgreement(reference: "A-1", until: today), approver: "second-person")
  }

  /// Checks a request after a change.
  func verdict(
    _ scenario: SharingScenario, _ change: (inout ShareRequest) -> Void
  ) throws -> ShareVerdict {
    var request = try request(scenario)
    change(&request)
    return register.check(request)
  }
}
