/// The sharing list in force, ready to answer whether a share may leave.
public struct SharingRegister: Sendable, Hashable {
  /// The list it answers from.
  public let list: SharingList
  private let recipients: [String: Recipient]
  private let rules: [SharingScenario: ScenarioRule]

  /// A register over a list, which was checked when it was built.
  public init(_ list: SharingList) {
    self.list = list
    var recipients: [String: Recipient] = [:]
    for recipient in list.recipients { recipients[recipient.id] = recipient }
    var rules: [SharingScenario: ScenarioRule] = [:]
    for rule in list.scenarios { rules[rule.scenario] = rule }
    self.recipients = recipients
    self.rules = rules
  }

  /// A recipient by its id.
  public func recipient(_ id: String) -> Recipient? { recipients[id] }

  /// What the list says of a scenario.
  public func rule(_ scenario: SharingScenario) -> ScenarioRule? { rules[scenario] }

  /// Whether a share may leave; the first rule that refuses is named.
  ///
  /// Pure: the same values give the same verdict, so a verdict can be replayed from the log.
  public func check(_ request: ShareRequest) -> ShareVerdict {
    do throws(ShareRefusal) {
      let fields = try allowedFields(of: request)
      return ShareVerdict(
        allowed: true, rule: "R1", reason: "Listed in version \(list.version).", fields: fields)
    } catch {
      return ShareVerdict(
        allowed: false, rule: error.rule, reason: error.reason, fields: error.fields)
    }
  }

  private func allowedFields(of request: ShareRequest) throws(ShareRefusal) -> [ShareField] {
    guard let scenario = request.scenario, let rule = rules[scenario] else {
      throw ShareRefusal("R1", "The scenario is missing or not in the list in force.")
    }
    guard request.on >= list.effectiveFrom else {
      throw ShareRefusal("R1", "The list is not in force on that day.")
    }
    let secret = request.wanted.filter { $0.protection == .c3 }
    guard secret.isEmpty else {
      throw ShareRefusal("N70", "Authentication data (C3) is never shared.", secret)
    }
    guard let purpose = request.purpose, rule.purposes.contains(purpose) else {
      throw ShareRefusal("R8", "The purpose is missing or not one of the scenario's.")
    }
    guard rule.roles.contains(request.role) else {
      throw ShareRefusal("R74", "The role may not start a share in this scenario.")
    }
    let share = ShareCheck(request: request, rule: rule, purpose: purpose, list: list)
    try share.checkPapers()
    let recipient = try share.checkRecipient(recipients[request.recipient])
    try share.checkFields()
    try share.checkMethod()
    try share.checkConsent(recipient)
    try share.checkNotice()
    return request.wanted
  }
}
