/// The single tests of a share, each naming the rule that refuses.
struct ShareCheck {
  var request: ShareRequest
  var rule: ScenarioRule
  var purpose: SharingPurpose
  var list: SharingList

  private var scenario: SharingScenario { rule.scenario }

  /// What the scenario itself asks for, whatever the list says: cases, demands, agreements.
  func checkPapers() throws(ShareRefusal) {
    switch scenario {
    case .s3b, .s3e:
      guard request.hasCase else { throw ShareRefusal("R28", "A case number is needed.") }
    case .s3c:
      guard request.notice?.allows(on: request.on) == true else {
        throw ShareRefusal("R29", "The borrower must be told of the transfer first.")
      }
    case .s5:
      guard let grant = request.grant,
        grant.covers(request.wanted, recipient: request.recipient, on: request.on)
      else {
        throw ShareRefusal("R37", "No live grant of the borrower covers recipient and fields.")
      }
    case .s6a:
      guard let agreement = request.agreement, agreement.until != nil,
        agreement.isLive(on: request.on)
      else { throw ShareRefusal("R40", "A live engagement with its end date is needed.") }
    case .s7:
      guard request.demand?.isComplete == true else {
        throw ShareRefusal("R42", "Authority, document, ground and scope are needed.")
      }
      guard request.hasApprover else { throw ShareRefusal("R42", "An approver is needed.") }
    case .e:
      guard let agreement = request.agreement, agreement.isLive(on: request.on) else {
        throw ShareRefusal("N45", "A live agreement with the processor is needed.")
      }
    case .s1a, .s1b, .s2a, .s2b, .s2c, .s3a, .s3d, .s4, .s6b: break
    }
  }

  /// The recipient must be a named entry of this scenario, with its licence where one is needed.
  func checkRecipient(_ found: Recipient?) throws(ShareRefusal) -> Recipient {
    guard let recipient = found, recipient.isListed(on: request.on) else {
      throw ShareRefusal("R14", "The recipient is not an individually named entry of the list.")
    }
    guard rule.recipients.contains(recipient.id) else {
      // A group's companies are distinct: being listed for one scenario says nothing of another.
      let isGroup =
        recipient.role == .affiliate && [.s1a, .s1b, .s3a, .s4].contains(scenario)
      throw ShareRefusal(
        isGroup ? "R35" : "R14", "The recipient is listed, but not for this scenario.")
    }
    // Lenders get credit data from a licensed bureau (断直连, N33), whatever the list says.
    if let bodies = scenario.bureauRoles, !bodies.contains(recipient.role) {
      throw ShareRefusal("R105", "Only a credit bureau or a self-regulatory body may be told.")
    }
    if scenario == .s2b {
      guard let licence = recipient.licence, request.on <= licence.validUntil else {
        throw ShareRefusal("R22", "The bureau's licence is missing or has run out.")
      }
    }
    if scenario == .s2c || scenario == .s6b, recipient.role == .authority {
      guard request.demand?.isComplete == true || request.hasCase else {
        throw ShareRefusal("R24", "A request or rule reference is needed.")
      }
    }
    return recipient
  }

  /// Exactly the fields of the scenario's kinds, and of the kinds the request itself names.
  func checkFields() throws(ShareRefusal) {
    let closed = scenario == .s1a || scenario == .s1b ? "R17" : "R134"
    guard request.unlistedFields.isEmpty else {
      throw ShareRefusal(closed, "A field is not on the list.")
    }
    let wanted = request.wanted
    guard !wanted.isEmpty else { throw ShareRefusal(closed, "No field is named.") }
    if !request.categories.isEmpty {
      let named = Set(request.categories.flatMap(\.fields))
      let outside = wanted.filter { !named.contains($0) }
      guard outside.isEmpty else {
        throw ShareRefusal("R16", "A field is not one of the kinds named.", outside)
      }
    }
    let listed = rule.fields(for: purpose)
    let outside = wanted.filter { !listed.contains($0) }
    guard outside.isEmpty else {
      let id = rule.categoriesByPurpose[purpose] == nil ? closed : "R11"
      throw ShareRefusal(id, "A field is not one of the scenario's kinds.", outside)
    }
    if let page = rule.pages[request.recipient] {
      let hidden = wanted.filter { !page.fields.contains($0) }
      guard hidden.isEmpty else {
        throw ShareRefusal("R34", "A field is not shown on the recipient's page.", hidden)
      }
    }
    if scenario == .e, let task = request.agreement?.fields, !task.isSuperset(of: wanted) {
      throw ShareRefusal("N45", "A field is not one of the task's.", wanted)
    }
  }

  func checkMethod() throws(ShareRefusal) {
    guard let method = request.method, rule.methods.contains(method) else {
      throw ShareRefusal("R18", "The method is missing or not one of the scenario's.")
    }
    guard method != .offline || request.hasApprover else {
      throw ShareRefusal("R18", "An offline share needs an approver.")
    }
  }

  /// A live consent to this scenario and recipient, of the kind needed and to the list in force.
  func checkConsent(_ recipient: Recipient) throws(ShareRefusal) {
    let need = rule.need(purpose, recipient.role).kind
    guard need != .none, need != .notice, need != .proofOfGrant else { return }
    let live = request.consents.filter { $0.isLive(on: request.on) && $0.kind.meets(need) }
    let own = live.filter { $0.scenario == scenario && $0.recipient == recipient.id }
    guard !own.isEmpty else {
      let elsewhere = live.contains { $0.recipient != recipient.id }
      throw ShareRefusal(
        elsewhere ? "R35" : consentRule, "No live consent to this scenario and recipient.")
    }
    guard own.contains(where: { $0.listVersion == list.version }) else {
      throw ShareRefusal("R5", "The consent is to another version of the list: ask again.")
    }
  }

  private var consentRule: String {
    switch scenario {
    case .s1b: "R12"
    case .s2a, .s2b, .s2c: "R81"
    case .s3a: "R26"
    case .s3d: "R27"
    case .s4: "R33"
    case .s6b: "R39"
    case .s1a, .s3b, .s3c, .s3e, .s5, .s6a, .s7, .e: "N46"
    }
  }

  /// Adverse information leaves only after a notice whose waiting time has passed.
  func checkNotice() throws(ShareRefusal) {
    guard request.adverse || request.wanted.contains(.adverse) else { return }
    guard request.notice?.allows(on: request.on) == true else {
      throw ShareRefusal("R25", "Adverse information needs a notice whose time has come.")
    }
  }
}

extension SharingScenario {
  /// What the recipient of a report on how borrowers pay must be; `nil` for other scenarios.
  fileprivate var bureauRoles: Set<RecipientRole>? {
    switch self {
    case .s2a: [.nationalDatabase]
    case .s2b: [.personalBureau]
    case .s2c: [.selfRegulatory, .authority]
    default: nil
    }
  }
}
