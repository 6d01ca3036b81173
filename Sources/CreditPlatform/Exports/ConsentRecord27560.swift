import CreditCore

/// The record of everything a borrower agreed to or refused, as JSON-LD with the terms of the Data
/// Privacy Vocabulary (DPV).
///
/// Its parts follow the sections of ISO/IEC TS 27560 as the DPV group's public guide lists them:
/// record metadata (schema, record id, PII principal id, creation time), PII processing (privacy
/// notice, language, purposes, lawful basis, kinds of PII, recipients with contact and role,
/// storage condition, jurisdiction, withdrawal method, necessity, effect of refusal), party
/// identification, and events with their states. The standard's own attribute names are not
/// claimed: the text is not public. Terms that DPV does not have begin with `tally:`.
public struct ConsentRecord27560: Sendable {
  /// The name of this structure in `dct:conformsTo`.
  public static let schema = "urn:tallystick:consent-record:1"

  let document: JSONNode
  /// The events of the record that stand in the log, with their proofs.
  public let logged: [LoggedConsentEvent]

  init(document: JSONNode, logged: [LoggedConsentEvent]) {
    self.document = document
    self.logged = logged
  }

  /// The bytes that are signed: members sorted by name, nothing between the tokens.
  public var canonical: [UInt8] { document.canonical }
}

/// What the texts of a record are taken from.
struct ConsentRecordSource {
  var id: StreamID
  var now: Instant
  var policy: PolicyTerms
  var register: SharingRegister
  var lender: Lender
  var papers: PaperCatalogue
  var institution: Institution

  var principal: String { Reference.borrower(id) }

  /// The whole document.
  ///
  /// - Parameter logged: the events that stand in the log.
  func document(_ history: ConsentHistory, logged: [LoggedConsentEvent]) -> JSONNode {
    let terms = history.entries.map { ConsentTerms($0, self) }
    let recipients = Set(terms.flatMap(\.recipients)).sorted()
    return .object([
      "@context": DPVTerms.context, "@type": .text("dpv:ConsentRecord"),
      "dct:conformsTo": .text(ConsentRecord27560.schema),
      "dpv:hasIdentifier": .text("\(principal)-\(now.microseconds)"),
      "dpv:hasDataSubject": .object([
        "@type": .text("dpv:DataSubject"), "dpv:hasIdentifier": .text(principal),
      ]),
      "dct:created": .text(now.description),
      "dct:creator": .object(["@id": .text(Self.controller)]),
      // The Chinese texts are what was agreed.
      "dct:language": .text("zh"),
      "dpv:hasEntity": .array([lenderNode] + recipients.map(entity)),
      "dpv:hasProcess": .array(
        zip(history.entries, terms).map { $0.process($1, self) }),
      "tally:logged": .array(
        logged.map { .object(["event": .text($0.event), "index": .int($0.index)]) }),
    ])
  }

  static let controller = "tally:entity:lender"

  static func entity(_ id: String) -> String { "tally:entity:" + id }

  private var lenderNode: JSONNode {
    .object([
      "@id": .text(Self.controller), "@type": .array([.text("dpv:DataController")]),
      "dpv:hasName": DPVTerms.words(institution.name),
      "dpv:hasIdentifier": .text(lender.providerCode),
    ])
  }

  private func entity(_ id: String) -> JSONNode {
    guard let recipient = register.recipient(id) else {
      // It is no longer on the list; its id says which entry it was.
      return .object([
        "@id": .text(Self.entity(id)), "@type": .array([.text("dpv:LegalEntity")]),
        "dpv:hasIdentifier": .text(id),
      ])
    }
    return .object([
      "@id": .text(Self.entity(id)),
      "@type": .array([.text("dpv:LegalEntity"), .text(DPVTerms.role(recipient.role))]),
      "dpv:hasIdentifier": .text(id), "dpv:hasName": .text(recipient.legalName),
      "dpv:hasContact": .text(recipient.contact), "tally:role": .text(recipient.role.rawValue),
      "skos:prefLabel": DPVTerms.words(recipient.role.words),
    ])
  }
}
