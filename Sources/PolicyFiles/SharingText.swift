public import CreditCore

/// Reads a sharing list (共享清单).
public enum SharingText {
  /// Reads and checks a list.
  ///
  /// - Parameter hash: the digest of the text.
  /// - Throws: the first problem with file, line and key.
  public static func list(
    _ source: SourceText, hash: String
  ) throws(PolicyFileError) -> SharingList {
    try list(root(source), source, hash: hash)
  }

  /// Reads a list with its text and who approved it.
  ///
  /// - Throws: as ``list(_:hash:)``; and when the approver is missing.
  public static func edition(
    _ source: SourceText, hash: String
  ) throws(PolicyFileError) -> SharingListEdition {
    let root = try root(source)
    return SharingListEdition(
      list: try list(root, source, hash: hash), text: source.text,
      approver: try root.need("approver").text())
  }

  private static func root(_ source: SourceText) throws(PolicyFileError) -> YAMLTable {
    try YAMLDocument.root(source).table(
      "version", "effective_from", "approver", "recipients", "scenarios")
  }

  private static func list(
    _ root: YAMLTable, _ source: SourceText, hash: String
  ) throws(PolicyFileError) -> SharingList {
    // A blank version is for the list itself to refuse (R7), so it isn't read as text.
    let version = try root.need("version").parsed(as: "text") { $0 }
    let from = try root.need("effective_from").day()
    var recipients: [Recipient] = []
    for field in try root.need("recipients").list() { recipients.append(try recipient(field)) }
    var scenarios: [ScenarioRule] = []
    for (name, value) in try root.need("scenarios").entries() {
      let code = try name.choice(SharingScenario.self)
      scenarios.append(try scenario(code, value))
    }
    do throws(SharingListError) {
      return try SharingList(
        version: version, hash: hash, effectiveFrom: from, recipients: recipients,
        scenarios: scenarios)
    } catch {
      throw .sharingList(file: source.name, error)
    }
  }

  private static func recipient(_ field: YAMLField) throws(PolicyFileError) -> Recipient {
    let table = try field.table("id", "name", "contact", "role", "licence", "from", "to")
    // Blank texts are for the list to refuse (R13), with the recipient's id.
    func text(_ key: String) throws(PolicyFileError) -> String {
      try table[key]?.parsed(as: "text") { $0 } ?? ""
    }
    return Recipient(
      id: try table.need("id").text(), legalName: try text("name"),
      contact: try text("contact"), role: try table.need("role").choice(),
      licence: try licence(table["licence"]), listedFrom: try table["from"]?.day(),
      listedTo: try table["to"]?.day())
  }

  private static func licence(_ field: YAMLField?) throws(PolicyFileError) -> Licence? {
    guard let field else { return nil }
    let table = try field.table("name", "valid_until")
    return Licence(
      name: try table.need("name").text(), validUntil: try table.need("valid_until").day())
  }

  private static func scenario(
    _ code: SharingScenario, _ field: YAMLField
  ) throws(PolicyFileError) -> ScenarioRule {
    let table = try field.table(
      "purposes", "recipients", "categories", "categories_by_purpose", "pages", "methods", "basis",
      "consents", "roles", "cites", "refusal", "retention_years")
    var byPurpose: [SharingPurpose: [SharingCategory]] = [:]
    for (name, value) in try table["categories_by_purpose"]?.entries() ?? [] {
      byPurpose[try name.choice()] = try value.choices()
    }
    var pages: [String: SharedPage] = [:]
    for (recipient, value) in try table["pages"]?.entries() ?? [] {
      let page = try value.table("name", "shows")
      pages[try recipient.text()] = SharedPage(
        name: try page.need("name").text(), fields: try page.need("shows").choices())
    }
    var consents: [ConsentNeed] = []
    for need in try table.need("consents").list() { consents.append(try consent(need)) }
    return ScenarioRule(
      scenario: code, purposes: Set(try table.need("purposes").choices()),
      recipients: Set(try table.need("recipients").texts()),
      categories: try table.need("categories").choices(), categoriesByPurpose: byPurpose,
      pages: pages,
      methods: Set(try table.need("methods").choices()),
      basis: try table.need("basis").choices(), consents: consents,
      roles: Set(try table.need("roles").texts()), cites: try table.need("cites").texts(),
      refusal: try table.need("refusal").choice(),
      retentionYears: try table.need("retention_years").integer())
  }

  private static func consent(_ field: YAMLField) throws(PolicyFileError) -> ConsentNeed {
    let table = try field.table("kind", "necessary", "purposes", "recipient_roles")
    return ConsentNeed(
      kind: try table.need("kind").choice(), necessary: try table.need("necessary").flag(),
      purposes: Set(try table["purposes"]?.choices() ?? []),
      roles: Set(try table["recipient_roles"]?.choices() ?? []))
  }
}
