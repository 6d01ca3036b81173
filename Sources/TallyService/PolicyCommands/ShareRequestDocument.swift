import CreditCore

/// Reads a share request from JSON (spec interface, `tally share check`).
///
/// A scenario, purpose, method or field that nobody knows is not bad input: it is a share outside
/// the list, and the check refuses it by its rule.
enum ShareRequestDocument {
  private static let names = [
    "scenario", "purpose", "recipient", "fields", "categories", "method", "on", "role",
    "consents", "adverse", "notice", "grant", "caseNumber", "demand", "agreement", "approver",
  ]

  static func request(_ input: [UInt8]) throws(CommandFailure) -> ShareRequest {
    let document = try JSONInput(document: input, fields: names)
    let fields = try texts(document, "fields")
    let categories = try texts(document, "categories")
    var request = ShareRequest(
      scenario: SharingScenario(rawValue: try text(document, "scenario")),
      purpose: SharingPurpose(rawValue: try text(document, "purpose")),
      recipient: try text(document, "recipient"),
      categories: categories.compactMap(SharingCategory.init(rawValue:)),
      fields: fields.compactMap(ShareField.init(rawValue:)),
      unlistedFields: fields.filter { ShareField(rawValue: $0) == nil }
        + categories.filter { SharingCategory(rawValue: $0) == nil },
      method: SharingMethod(rawValue: try text(document, "method")),
      on: try document.date("on"), role: try text(document, "role"),
      consents: try consents(document))
    if document.has("adverse") { request.adverse = try document.flag("adverse") }
    request.notice = try notice(document)
    request.grant = try grant(document)
    request.demand = try demand(document)
    request.agreement = try agreement(document)
    request.caseNumber = document.has("caseNumber") ? try document.text("caseNumber") : nil
    request.approver = document.has("approver") ? try document.text("approver") : nil
    return request
  }

  private static func text(
    _ document: JSONInput, _ name: String
  ) throws(CommandFailure) -> String {
    document.has(name) ? try document.text(name) : ""
  }

  private static func texts(
    _ document: JSONInput, _ name: String
  ) throws(CommandFailure) -> [String] {
    document.has(name) ? try document.texts(name, atMost: 100) : []
  }

  /// Field names within a grant or agreement, where an unknown one is bad input.
  private static func fields(_ document: JSONInput) throws(CommandFailure) -> Set<ShareField> {
    var fields: Set<ShareField> = []
    for (position, text) in try document.texts("fields", atMost: 100).enumerated() {
      guard let field = ShareField(rawValue: text) else {
        throw document.failure("fields[\(position)]", "there is no such field name")
      }
      fields.insert(field)
    }
    return fields
  }

  private static func consents(
    _ document: JSONInput
  ) throws(CommandFailure) -> [ConsentRecord] {
    guard document.has("consents") else { return [] }
    var consents: [ConsentRecord] = []
    let names = ["scenario", "recipient", "kind", "given", "withdrawn", "listVersion"]
    for consent in try document.objects("consents", atMost: 1000, fields: names) {
      consents.append(
        ConsentRecord(
          scenario: try consent.word("scenario", SharingScenario.self),
          recipient: try consent.text("recipient"),
          kind: try consent.word("kind", ConsentKind.self), given: try consent.date("given"),
          withdrawn: consent.has("withdrawn") ? try consent.date("withdrawn") : nil,
          listVersion: try consent.text("listVersion")))
    }
    return consents
  }

  private static func notice(_ document: JSONInput) throws(CommandFailure) -> ShareNotice? {
    guard document.has("notice") else { return nil }
    let notice = try document.object("notice", fields: ["given", "earliestSend"])
    return ShareNotice(
      given: try notice.date("given"), earliestSend: try notice.date("earliestSend"))
  }

  private static func grant(_ document: JSONInput) throws(CommandFailure) -> ShareGrant? {
    guard document.has("grant") else { return nil }
    let grant = try document.object(
      "grant", fields: ["grantor", "grantee", "fields", "expires"])
    return ShareGrant(
      grantor: try grant.text("grantor"), grantee: try grant.text("grantee"),
      fields: try fields(grant), expires: try grant.date("expires"))
  }

  private static func demand(_ document: JSONInput) throws(CommandFailure) -> ShareDemand? {
    guard document.has("demand") else { return nil }
    let demand = try document.object(
      "demand", fields: ["authority", "document", "ground", "scope"])
    return ShareDemand(
      authority: try text(demand, "authority"), document: try text(demand, "document"),
      ground: try text(demand, "ground"), scope: try text(demand, "scope"))
  }

  /// An engagement or agreement: an object, or its reference alone.
  private static func agreement(
    _ document: JSONInput
  ) throws(CommandFailure) -> ShareAgreement? {
    guard document.has("agreement") else { return nil }
    if let reference = try? document.text("agreement") {
      return ShareAgreement(reference: reference)
    }
    let agreement = try document.object(
      "agreement", fields: ["engagement", "id", "purpose", "fields", "until"])
    let reference = agreement.has("engagement") ? "engagement" : "id"
    return ShareAgreement(
      reference: try text(agreement, reference),
      until: agreement.has("until") ? try agreement.date("until") : nil,
      fields: agreement.has("fields") ? try fields(agreement) : nil)
  }
}
