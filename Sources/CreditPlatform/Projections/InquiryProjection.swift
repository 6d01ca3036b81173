import CreditCore
import SQLSession

/// The read model of inquiries that were released: one row each, with the day of the newest
/// release, to be compared with the bureau's own count.
enum InquiryProjection {
  static let table = ReadTable(
    name: "inquiry_row",
    columns: [
      .init("id", .blob), .init("ordinal", .int), .init("trigger", .text, isNullable: true),
      .init("reason", .text, isNullable: true), .init("intended_on", .int),
      .init("released_on", .int),
    ], keyColumns: 2, indexes: [["released_on"], ["intended_on"]])

  static func row(_ event: BorrowerEvent, after: Borrower) -> RowChange? {
    guard case .disclosureReleased(let released) = event,
      let disclosure = after.disclosure(released.disclosure), disclosure.kind == .bureauInquiry
    else { return nil }
    let inquiry = disclosure.inquiry
    return RowChange(
      table,
      [
        .blob(after.id.bytes), .int(disclosure.ordinal),
        inquiry.map { .text($0.trigger.rawValue) } ?? .null,
        inquiry.map { .text($0.reason.rawValue) } ?? .null,
        .int(Int64(disclosure.intendedOn.dayNumber)), .int(Int64(released.on.dayNumber)),
      ])
  }
}
