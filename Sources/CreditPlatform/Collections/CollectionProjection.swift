import CreditCore
import SQLSession

/// The read models of collecting: one row a case, and one a contact. Contacts stay here for as long
/// as the policy keeps them (N86), the state holds the newest only.
enum CollectionProjection {
  static let cases = ReadTable(
    name: "collection_case",
    columns: [
      .init("id", .blob), .init("ordinal", .int), .init("since", .int), .init("opened_on", .int),
      .init("ended_on", .int, isNullable: true), .init("agency", .text),
    ], keyColumns: 2, indexes: [["ended_on"]])

  static let contacts = ReadTable(
    name: "collection_contact",
    columns: [
      .init("id", .blob), .init("ordinal", .int), .init("case_ordinal", .int), .init("day", .int),
      .init("made_at", .int), .init("kind", .text), .init("agency", .text),
      .init("collector", .text), .init("third", .int, isNullable: true), .init("way", .int),
      .init("people", .int), .init("purpose", .text), .init("outcome", .text),
      .init("told_debt", .int), .init("conduct", .text), .init("recording", .text),
      .init("agreed", .int), .init("breached", .int), .init("breaches", .text),
    ], keyColumns: 2, indexes: [["breached", "day"]])

  static func rows(_ events: [BorrowerEvent], after: Borrower) -> [RowChange] {
    var touched = false
    var rows: [RowChange] = []
    for case .collection(let event) in events {
      switch event {
      case .opened, .ended, .assigned, .recalled: touched = true
      case .contacted(let event): rows.append(row(event.contact, of: after.id))
      case .faulted(let event):
        if let contact = after.collections.contact(event.contact) {
          rows.append(row(contact, of: after.id))
        }
      case .quietHours: continue
      }
    }
    if touched, let newest = after.collections.newest { rows.append(row(newest, of: after.id)) }
    return rows
  }

  private static func row(_ collection: CollectionCase, of id: StreamID) -> RowChange {
    RowChange(
      cases,
      [
        .blob(id.bytes), .int(collection.ordinal), .int(Int64(collection.since.dayNumber)),
        .int(Int64(collection.openedOn.dayNumber)),
        collection.endedAt.map { .int(Int64($0.day.dayNumber)) } ?? .null,
        .text(collection.holding?.agency.text ?? ""),
      ])
  }

  private static func row(_ contact: ContactAttempt, of id: StreamID) -> RowChange {
    let plan = contact.plan
    return RowChange(
      contacts,
      [
        .blob(id.bytes), .int(contact.ordinal), .int(contact.caseOrdinal),
        .int(Int64(contact.day.dayNumber)), .int(plan.at.microseconds), .text(plan.kind.rawValue),
        .text(plan.by.agency?.text ?? ""), .text(plan.by.code.text),
        plan.third.map { .int($0) } ?? .null, .int(plan.way), .int(plan.people),
        .text(plan.purpose?.rawValue ?? ""), .text(contact.outcome.rawValue),
        .int(contact.toldDebt ? 1 : 0), .text(words(contact.conduct)),
        .text(contact.recording?.text ?? ""), .int(contact.inAgreedHours ? 1 : 0),
        .int(contact.breaches.isEmpty ? 0 : 1), .text(words(contact.breaches)),
      ])
  }

  private static func words(_ values: [some RawRepresentable<String>]) -> String {
    values.map(\.rawValue).joined(separator: " ")
  }
}
