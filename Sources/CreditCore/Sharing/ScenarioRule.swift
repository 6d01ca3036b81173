/// One scenario of a sharing list, closed in every direction (R1, R8, R14, R134).
public struct ScenarioRule: Sendable, Hashable {
  /// The scenario.
  public var scenario: SharingScenario
  /// The purposes it serves.
  public var purposes: Set<SharingPurpose>
  /// The ids of its recipients.
  public var recipients: Set<String>
  /// Its kinds of information.
  public var categories: [SharingCategory]
  /// Narrower or other kinds for single purposes, such as the limit alone for showing it (R11).
  public var categoriesByPurpose: [SharingPurpose: [SharingCategory]]
  /// What the page of each recipient shows, by the recipient's id: no other field is sent there
  /// (R34). Empty where the scenario shows nothing on pages, or the list does not declare them.
  public var pages: [String: SharedPage]
  /// The methods allowed.
  public var methods: Set<SharingMethod>
  /// Why it is lawful.
  public var basis: [LegalBasis]
  /// What it needs from the borrower; the first that covers a share counts.
  public var consents: [ConsentNeed]
  /// The staff roles that may start such a share (R74).
  public var roles: Set<String>
  /// The articles it rests on.
  public var cites: [String]
  /// What refusing it leads to.
  public var refusal: RefusalEffect
  /// How long the record of each share is kept, in years (N44, N56).
  public var retentionYears: Int64

  /// Every value.
  public init(
    scenario: SharingScenario, purposes: Set<SharingPurpose>, recipients: Set<String>,
    categories: [SharingCategory], categoriesByPurpose: [SharingPurpose: [SharingCategory]] = [:],
    pages: [String: SharedPage] = [:], methods: Set<SharingMethod>, basis: [LegalBasis],
    consents: [ConsentNeed], roles: Set<String>,
    cites: [String], refusal: RefusalEffect, retentionYears: Int64
  ) {
    self.scenario = scenario
    self.purposes = purposes
    self.recipients = recipients
    self.categories = categories
    self.categoriesByPurpose = categoriesByPurpose
    self.pages = pages
    self.methods = methods
    self.basis = basis
    self.consents = consents
    self.roles = roles
    self.cites = cites
    self.refusal = refusal
    self.retentionYears = retentionYears
  }
}

extension ScenarioRule {
  /// The exact fields a purpose may carry, in the order of the kinds.
  public func fields(for purpose: SharingPurpose) -> [ShareField] {
    var fields: [ShareField] = []
    for category in categoriesByPurpose[purpose] ?? categories {
      for field in category.fields where !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  /// Whether refusing the scenario may block the service (R103).
  public var isNecessary: Bool { consents.contains(where: \.necessary) }

  /// What a share needs; a share no need covers needs a separate consent.
  public func need(_ purpose: SharingPurpose, _ role: RecipientRole) -> ConsentNeed {
    consents.first { $0.covers(purpose, role) } ?? ConsentNeed(kind: .separate, necessary: false)
  }
}
