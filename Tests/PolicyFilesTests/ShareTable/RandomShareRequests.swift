import CreditCore
import Testing

/// Makes requests near the border of what is allowed: each begins as a lawful share of a random
/// scenario and then suffers up to two changes, some of which do no harm.
struct RandomShareRequests {
  private var random: SplitMix64
  /// The first day of the list, and the last day of the bureau's licence.
  private let first: CivilDate
  private let last: CivilDate
  /// The first day of the authority's entry.
  private let spring: CivilDate

  private static let recipients = [
    "zhixin", "alipay-payment", "alipay-digital", "alipay-network", "ant-wealth",
    "ant-blockchain", "pbcc", "qiantang", "nifa", "tax-office", "nobody", "",
  ]
  private static let roles = [
    "system", "compliance", "risk_officer", "operations", "customer_service", "collections",
    "auditor", "visitor", "",
  ]
  private static let blanks = ["", " ", "\t"]

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    first = try #require(CivilDate(DecisionTable.inForceFrom))
    last = try #require(CivilDate(DecisionTable.licensedUntil["qiantang"] ?? ""))
    spring = try #require(CivilDate(DecisionTable.listed["tax-office"]?.lowerBound ?? ""))
  }

  mutating func next() -> ShareRequest {
    let scenario = pick(SharingScenario.allCases)
    guard let row = DecisionTable.rows[scenario] else { preconditionFailure("a row is missing") }
    var request = lawful(scenario, row)
    for _ in 0..<pick([0, 1, 1, 2, 2, 2]) { change(&request, row) }
    return request
  }
}

// A lawful request of a row.
extension RandomShareRequests {
  private mutating func lawful(_ scenario: SharingScenario, _ row: DecisionRow) -> ShareRequest {
    let purpose = pick(row.purposes)
    let recipient = pick(row.recipients)
    let on = recipient == "tax-office" ? spring.adding(days: below(306)) : day()
    let kinds = row.kindsFor[purpose] ?? row.kinds
    var request = ShareRequest(
      scenario: scenario, purpose: purpose, recipient: recipient, method: pick(row.methods),
      on: on, role: pick(row.roles))
    let chosen = some(kinds)
    switch below(4) {
    case 0: request.categories = chosen
    case 1:
      request.categories = chosen
      request.fields = some(DecisionTable.expand(chosen))
    default: request.fields = some(DecisionTable.expand(kinds))
    }
    let asked = DecisionTable.asked(request)
    request.adverse = asked.contains(.adverse) ? chance(of: 4, in: 5) : chance(of: 1, in: 10)
    let need = row.consentFor[purpose] ?? row.consent
    if let enough = DecisionTable.enoughFor[need] {
      request.consents = [consent(request, kind: enough[0])]
    }
    while chance(of: 1, in: 4) { request.consents.append(stray(request)) }
    if chance(of: 1, in: 2) { request.consents.reverse() }
    accompany(&request, row, asked)
    return request
  }

  /// What the row needs, and now and then what it doesn't.
  private mutating func accompany(
    _ request: inout ShareRequest, _ row: DecisionRow, _ asked: Set<ShareField>
  ) {
    let isAuthority = DecisionTable.authorities.contains(request.recipient)
    let papers = (isAuthority ? row.papersForAuthority : nil) ?? row.papers
    let isAdverse = request.adverse || asked.contains(.adverse)
    if isAdverse || papers.contains(.transferNotice) || chance(of: 1, in: 8) {
      request.notice = notice(request)
    }
    let byNumber = chance(of: 1, in: 2)
    let needsNumber = papers.contains(.caseNumber) || byNumber && papers.contains(.reference)
    if needsNumber || chance(of: 1, in: 8) { request.caseNumber = "case 7" }
    if papers.contains(.grant) || chance(of: 1, in: 8) {
      request.grant = ShareGrant(
        grantor: "person", grantee: request.recipient, fields: asked.union(others()),
        expires: request.on.adding(days: below(3)))
    }
    let needsDemand = papers.contains(.demand) || !byNumber && papers.contains(.reference)
    if needsDemand || chance(of: 1, in: 8) {
      request.demand = ShareDemand(
        authority: "court", document: "2026-1", ground: "art. 1", scope: "one person")
    }
    if papers.contains(.engagement) || papers.contains(.processing) || chance(of: 1, in: 8) {
      let isOpen = !papers.contains(.engagement) && chance(of: 1, in: 2)
      request.agreement = ShareAgreement(
        reference: "agreement 3", until: isOpen ? nil : request.on.adding(days: below(3)),
        fields: chance(of: 1, in: 2) ? nil : asked.union(others()))
    }
    if papers.contains(.demand) || request.method == .offline || chance(of: 1, in: 8) {
      request.approver = pick(["second person", "compliance", request.role])
    }
  }

  private mutating func consent(_ request: ShareRequest, kind: ConsentKind) -> ConsentRecord {
    ConsentRecord(
      scenario: request.scenario ?? .s1a, recipient: request.recipient, kind: kind,
      given: request.on.adding(days: -below(3)),
      withdrawn: chance(of: 1, in: 4) ? request.on.adding(days: 1 + below(2)) : nil,
      listVersion: DecisionTable.version)
  }

  /// A consent to something else, or one that may not hold any more.
  private mutating func stray(_ request: ShareRequest) -> ConsentRecord {
    var stray = consent(request, kind: pick(ConsentKind.allCases))
    spoil(&stray, on: request.on)
    return stray
  }

  private mutating func notice(_ request: ShareRequest) -> ShareNotice {
    let sent = request.on.adding(days: -below(3))
    return ShareNotice(given: sent.adding(days: -below(3)), earliestSend: sent)
  }

  private mutating func others() -> [ShareField] {
    chance(of: 1, in: 2) ? [] : some(Set(ShareField.allCases))
  }

  private mutating func day() -> CivilDate {
    switch below(10) {
    case 0: first
    case 1: last
    default: first.adding(days: below(first.days(to: last) + 1))
    }
  }
}

// Changes to a request.
extension RandomShareRequests {
  private mutating func change(_ request: inout ShareRequest, _ row: DecisionRow) {
    switch below(20) {
    case 0: request.scenario = chance(of: 1, in: 3) ? nil : pick(SharingScenario.allCases)
    case 1: request.purpose = chance(of: 1, in: 4) ? nil : pick(SharingPurpose.allCases)
    case 2: request.recipient = pick(Self.recipients)
    case 3, 4, 5: changeFields(&request)
    case 6: request.method = pick([nil, .interface, .offline])
    case 7: changeDay(&request)
    case 8: request.role = pick(Self.roles)
    case 9, 10, 11: changeConsents(&request)
    case 12: request.adverse.toggle()
    case 13: changeNotice(&request)
    case 14: request.approver = chance(of: 1, in: 2) ? nil : pick(Self.blanks)
    default: changePaper(&request, row)
    }
  }

  private mutating func changeFields(_ request: inout ShareRequest) {
    switch below(8) {
    case 0:
      request.fields = []
      request.categories = []
    case 1: request.fields.append(pick(ShareField.allCases))
    case 2: request.fields = some(Set(ShareField.allCases))
    case 3: request.categories = some(SharingCategory.allCases)
    case 4: request.categories.append(pick(SharingCategory.allCases))
    case 5: request.unlistedFields = [pick(["contacts", "location", ""])]
    case 6: request.fields += request.fields
    default: request.categories = []
    }
  }

  private mutating func changeDay(_ request: inout ShareRequest) {
    switch below(4) {
    case 0: request.on = first.adding(days: -1)
    case 1: request.on = last.adding(days: 1)
    case 2: request.on = spring.adding(days: below(2) - 1)
    default: request.on = request.on.adding(days: below(7) - 3)
    }
  }

  private mutating func changeConsents(_ request: inout ShareRequest) {
    if request.consents.isEmpty || chance(of: 1, in: 6) {
      request.consents = chance(of: 1, in: 2) ? [] : [stray(request)]
    } else {
      spoil(&request.consents[below(request.consents.count)], on: request.on)
    }
  }

  private mutating func spoil(_ consent: inout ConsentRecord, on day: CivilDate) {
    switch below(6) {
    case 0: consent.scenario = pick(SharingScenario.allCases)
    case 1: consent.recipient = pick(Self.recipients)
    case 2: consent.kind = pick(ConsentKind.allCases)
    case 3: consent.given = day.adding(days: below(3) - 1)
    case 4: consent.withdrawn = day.adding(days: below(3) - 1)
    default: consent.listVersion = pick(["2025-12", "2026-02", "", DecisionTable.version])
    }
  }

  private mutating func changeNotice(_ request: inout ShareRequest) {
    guard let notice = request.notice, !chance(of: 1, in: 4) else {
      request.notice = nil
      return
    }
    let given = chance(of: 1, in: 2) ? notice.given : request.on.adding(days: below(3) - 1)
    let sent = chance(of: 1, in: 2) ? notice.earliestSend : request.on.adding(days: below(3) - 1)
    request.notice = ShareNotice(given: given, earliestSend: sent)
  }

  /// Mostly a paper that the row needs.
  private mutating func changePaper(_ request: inout ShareRequest, _ row: DecisionRow) {
    let all: [DecisionRow.Paper] = [
      .caseNumber, .demand, .engagement, .grant, .licence, .processing, .reference,
      .transferNotice,
    ]
    let own = row.papers + (row.papersForAuthority ?? [])
    switch pick(own.isEmpty ? all : own + own + all) {
    case .caseNumber: request.caseNumber = chance(of: 1, in: 2) ? nil : pick(Self.blanks)
    case .demand: changeDemand(&request)
    case .engagement, .processing: changeAgreement(&request)
    case .grant: changeGrant(&request)
    case .reference:
      request.caseNumber = nil
      changeDemand(&request)
    case .licence: request.on = last.adding(days: below(3) - 1)
    case .transferNotice: changeNotice(&request)
    }
  }

  private mutating func changeDemand(_ request: inout ShareRequest) {
    switch below(6) {
    case 0: request.demand = nil
    case 1: request.demand?.authority = pick(Self.blanks)
    case 2: request.demand?.document = pick(Self.blanks)
    case 3: request.demand?.ground = pick(Self.blanks)
    case 4: request.demand?.scope = pick(Self.blanks)
    default: request.approver = nil
    }
  }

  private mutating func changeAgreement(_ request: inout ShareRequest) {
    let fields = some(DecisionTable.asked(request).union([.name, .phone]))
    let on = request.on
    switch below(5) {
    case 0: request.agreement = nil
    case 1: request.agreement?.reference = pick(Self.blanks)
    case 2: request.agreement?.until = nil
    case 3: request.agreement?.until = on.adding(days: below(3) - 1)
    default: request.agreement?.fields = Set(fields)
    }
  }

  private mutating func changeGrant(_ request: inout ShareRequest) {
    let fields = some(DecisionTable.asked(request).union([.name, .phone]))
    let on = request.on
    switch below(5) {
    case 0: request.grant = nil
    case 1: request.grant?.grantor = pick(Self.blanks)
    case 2: request.grant?.grantee = pick(Self.recipients)
    case 3: request.grant?.expires = on.adding(days: below(3) - 1)
    default: request.grant?.fields = Set(fields)
    }
  }
}

// Choices.
extension RandomShareRequests {
  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func chance(of part: Int, in whole: Int) -> Bool { below(whole) < part }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// At least one of the items, in random order.
  private mutating func some<Item>(_ items: [Item]) -> [Item] {
    Array(items.shuffled(using: &random).prefix(1 + below(max(1, items.count))))
  }

  private mutating func some(_ fields: Set<ShareField>) -> [ShareField] {
    some(ShareField.allCases.filter(fields.contains))
  }
}
