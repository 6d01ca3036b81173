import CreditCore
import SQLSession

/// The read models: what pages, lists and counts read. Each is written by one pure function and can
/// be dropped and rebuilt from events (design 3, read side).
public enum ReadTables {
  /// One row a borrower: the staff list.
  static let borrower = ReadTable(
    name: "borrower_row",
    columns: [
      .init("id", .blob), .init("registered_on", .int), .init("identity", .text),
      .init("stage", .text), .init("credit_limit", .int), .init("owed", .int),
      .init("overdue_since", .int, isNullable: true),
      .init("reporting_since", .int, isNullable: true),
      .init("updated_on", .int),
    ], keyColumns: 1, indexes: [["stage"]])

  /// One row a disclosure: what was to be sent, to whom, why.
  static let disclosure = ReadTable(
    name: "disclosure_row",
    columns: [
      .init("id", .blob), .init("ordinal", .int), .init("kind", .text), .init("scenario", .text),
      .init("purpose", .text), .init("recipient", .text), .init("fields", .text),
      .init("method", .text), .init("subject", .int), .init("intended_on", .int),
      .init("recorded_at", .int),
    ], keyColumns: 2, indexes: [["kind"]])

  /// How each disclosure ended.
  static let disclosureOutcome = ReadTable(
    name: "disclosure_outcome",
    columns: [
      .init("id", .blob), .init("ordinal", .int), .init("outcome", .text), .init("closed_on", .int),
    ], keyColumns: 2)

  /// What partners found that were asked to assess (R9, R10).
  static let partnerAssessment = ReadTable(
    name: "partner_assessment",
    columns: [
      .init("id", .blob), .init("ordinal", .int), .init("model", .text), .init("outcome", .text),
    ], keyColumns: 2)

  /// One row a record for the bureau, with the figures the borrower may see.
  static let report = ReadTable(
    name: "report_row",
    columns: [
      .init("id", .blob), .init("disclosure", .int), .init("record", .int), .init("code", .text),
      .init("contract", .int), .init("reported_on", .int), .init("balance", .int),
      .init("repayment", .text), .init("overdue", .int), .init("adverse", .int),
    ], keyColumns: 2)

  /// What the bureau said of each record.
  static let reportAnswer = ReadTable(
    name: "report_answer",
    columns: [
      .init("id", .blob), .init("disclosure", .int), .init("accepted", .int),
      .init("codes", .text), .init("answered_on", .int),
    ], keyColumns: 2)

  public static let all =
    [
      borrower, disclosure, disclosureOutcome, partnerAssessment, report, reportAnswer,
      RolloutProjection.table, RightsProjection.table, SecretDisclosures.table,
      DisputeProjection.table, CollectionProjection.cases, CollectionProjection.contacts,
      InquiryProjection.table,
    ] + BookTables.all
}
