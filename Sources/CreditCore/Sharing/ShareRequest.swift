/// A share someone wants to make: everything the check needs, as values.
public struct ShareRequest: Sendable, Hashable {
  /// The scenario; `nil` when none or an unknown one was named.
  public var scenario: SharingScenario?
  /// The purpose; `nil` when none or an unknown one was named.
  public var purpose: SharingPurpose?
  /// The id of the recipient.
  public var recipient: String
  /// Kinds that stand for their exact fields; with `fields` too, they bound them.
  public var categories: [SharingCategory]
  /// The exact fields.
  public var fields: [ShareField]
  /// Names that are no field of the register; any such name is refused.
  public var unlistedFields: [String]
  /// The method; `nil` when none or an unknown one was named.
  public var method: SharingMethod?
  /// The day of the share.
  public var on: CivilDate
  /// The staff role, or `system`, that starts it (R74).
  public var role: String
  /// The borrower's consents.
  public var consents: [ConsentRecord]
  /// Whether it carries adverse information (R25).
  public var adverse: Bool
  /// The notice that came before.
  public var notice: ShareNotice?
  /// The borrower's own grant.
  public var grant: ShareGrant?
  /// The case it is bound to (R28).
  public var caseNumber: String?
  /// The demand it answers.
  public var demand: ShareDemand?
  /// The engagement or agreement it rests on.
  public var agreement: ShareAgreement?
  /// Who approved it, as a role or staff id.
  public var approver: String?

  /// Every value.
  public init(
    scenario: SharingScenario?, purpose: SharingPurpose?, recipient: String,
    categories: [SharingCategory] = [], fields: [ShareField] = [], unlistedFields: [String] = [],
    method: SharingMethod?, on: CivilDate, role: String, consents: [ConsentRecord] = [],
    adverse: Bool = false, notice: ShareNotice? = nil, grant: ShareGrant? = nil,
    caseNumber: String? = nil, demand: ShareDemand? = nil, agreement: ShareAgreement? = nil,
    approver: String? = nil
  ) {
    self.scenario = scenario
    self.purpose = purpose
    self.recipient = recipient
    self.categories = categories
    self.fields = fields
    self.unlistedFields = unlistedFields
    self.method = method
    self.on = on
    self.role = role
    self.consents = consents
    self.adverse = adverse
    self.notice = notice
    self.grant = grant
    self.caseNumber = caseNumber
    self.demand = demand
    self.agreement = agreement
    self.approver = approver
  }
}

extension ShareRequest {
  /// The exact fields asked for, each once.
  var wanted: [ShareField] {
    var wanted: [ShareField] = []
    let named = fields.isEmpty ? categories.flatMap(\.fields) : fields
    for field in named where !wanted.contains(field) { wanted.append(field) }
    return wanted
  }

  var hasApprover: Bool { approver?.isBlank == false }
  var hasCase: Bool { caseNumber?.isBlank == false }
}
