import CreditCore
import SQLSession

/// The read model of requests and complaints: one row each, from its opening to its answer (N50).
enum RightsProjection {
  static let table = ReadTable(
    name: "rights_row",
    columns: [
      .init("id", .blob), .init("kind", .text), .init("ordinal", .int), .init("subject", .text),
      .init("opened_on", .int), .init("answer_by", .int),
      .init("outcome", .text, isNullable: true), .init("reason", .text, isNullable: true),
      .init("kept_until", .int, isNullable: true), .init("answered_on", .int, isNullable: true),
    ], keyColumns: 3, indexes: [["answer_by"]])

  /// The word for complaints in the column `kind`.
  static let complaint = "complaint"

  static func row(_ event: BorrowerEvent, of id: StreamID) -> RowChange? {
    switch event {
    case .rightsRequested(let event): row(event.request, of: id)
    case .rightsAnswered(let event): row(event.request, of: id)
    case .complaintOpened(let event):
      row(
        Complaint(
          ordinal: event.ordinal, cause: event.cause, openedOn: event.on,
          answerBy: event.answerBy), nil, of: id)
    case .complaintAnswered(let event):
      row(event.complaint, (event.outcome, event.on), of: id)
    default: nil
    }
  }

  private static func row(_ request: RightsRequest, of id: StreamID) -> RowChange {
    var until: CivilDate?
    if case .storedOnly(let day, _) = request.answer { until = day }
    let subject =
      request.correction?.fields.map(\.rawValue).joined(separator: " ")
      ?? (request.application ?? request.measure).map { "\($0)" } ?? ""
    return RowChange(
      table,
      [
        .blob(id.bytes), .text(request.kind.rawValue), .int(request.ordinal), .text(subject),
        .int(Int64(request.openedOn.dayNumber)), .int(Int64(request.answerBy.dayNumber)),
        text(request.answer?.outcome), text(request.answer?.reason), day(until),
        day(request.answeredOn),
      ])
  }

  private static func row(
    _ complaint: Complaint, _ answer: (outcome: ComplaintOutcome, on: CivilDate)?,
    of id: StreamID
  ) -> RowChange {
    RowChange(
      table,
      [
        .blob(id.bytes), .text(self.complaint), .int(complaint.ordinal),
        .text(complaint.cause.rawValue), .int(Int64(complaint.openedOn.dayNumber)),
        .int(Int64(complaint.answerBy.dayNumber)), text(answer?.outcome.rawValue), .null, .null,
        day(answer?.on),
      ])
  }

  private static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }

  private static func day(_ value: CivilDate?) -> SQLValue {
    value.map { .int(Int64($0.dayNumber)) } ?? .null
  }
}
