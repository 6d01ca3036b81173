public import CreditCore
import SQLSession

/// The read model of disputes: one row each, from its receipt to its archive (N28, P11).
enum DisputeProjection {
  static let table = ReadTable(
    name: "dispute_row",
    columns: [
      .init("id", .blob), .init("ordinal", .int), .init("origin", .text), .init("number", .text),
      .init("subject", .text), .init("field", .text), .init("stage", .int),
      .init("received_on", .int), .init("answer_by", .int),
      .init("verdict", .text, isNullable: true), .init("corrected_on", .int, isNullable: true),
      .init("answered_on", .int, isNullable: true), .init("told", .text),
    ], keyColumns: 2, indexes: [["stage"]])

  /// The newest row of each dispute that something happened to.
  static func rows(_ events: [BorrowerEvent], after: Borrower) -> [RowChange] {
    let touched = events.contains { if case .dispute = $0 { true } else { false } }
    guard touched else { return [] }
    return after.disputes.map { row($0, of: after.id) }
  }

  private static func row(_ dispute: Dispute, of id: StreamID) -> RowChange {
    var number = ""
    if case .bureau(let check, _) = dispute.origin { number = check.rawValue }
    let told = dispute.messages.filter { $0.settledOn != nil }.map(\.kind.rawValue)
    return RowChange(
      table,
      [
        .blob(id.bytes), .int(dispute.ordinal),
        .text(dispute.origin == .borrower ? "borrower" : "bureau"), .text(number),
        .text(dispute.subject.code), .text(dispute.field.rawValue), .int(dispute.stage.rawValue),
        day(dispute.receivedOn), day(dispute.answerBy),
        dispute.finding.map { .text($0.verdict.rawValue) } ?? .null, day(dispute.correctedOn),
        day(dispute.answeredOn), .text(told.joined(separator: " ")),
      ])
  }

  private static func day(_ value: CivilDate?) -> SQLValue {
    value.map { .int(Int64($0.dayNumber)) } ?? .null
  }
}

extension DisputeSubject {
  /// In one word for lists: `account 3 2026-02`, `inquiry 5`, `identity`.
  public var code: String {
    switch self {
    case .account(let contract, let month):
      "account \(contract)" + (month.map { " \($0)" } ?? "")
    case .inquiry(let disclosure): "inquiry" + (disclosure.map { " \($0)" } ?? "")
    case .identity: "identity"
    }
  }
}
