import CreditCore
import SQLSession

/// A page of what was reported of one borrower, oldest first, within a range of disclosures.
struct ReportPage: Query {
  var id: StreamID
  var after: Int64
  var through: Int64
  var limit: Int64

  var sql: String {
    """
    SELECT r.disclosure, r.record, r.code, r.contract, r.reported_on, r.balance, r.repayment,
      r.overdue, r.adverse, a.accepted
    FROM report_row r LEFT JOIN report_answer a ON a.id = r.id AND a.disclosure = r.disclosure
    WHERE r.id = $1 AND r.disclosure > $2 AND r.disclosure <= $3
    ORDER BY r.disclosure LIMIT $4
    """
  }

  var binds: [SQLValue] { [.blob(id.bytes), .int(after), .int(through), .int(limit)] }

  func decode(_ row: Row) throws(StoreError) -> ReportLine {
    ReportLine(
      disclosure: try row.int(0), record: try row.int(1), code: try row.text(2),
      contract: try row.int(3),
      on: CivilDate(dayNumber: Int32(truncatingIfNeeded: try row.int(4))),
      balance: Money(fen: try row.int(5)), repayment: try row.text(6),
      overdue: Money(fen: try row.int(7)), isAdverse: try row.int(8) != 0,
      isAccepted: try row.optionalInt(9).map { $0 != 0 })
  }
}

extension ReportLine {
  func write(of borrower: StreamID, to json: inout JSONWriter) {
    json.member("on", on)
    json.member("record", record)
    json.member("reportTimeCode", code)
    if record == RecordKind.account.rawValue {
      json.member("contract", Reference.contract(borrower, contract))
      json.member("balance", balance)
      json.member("repaymentMark", repayment)
      json.member("overdue", overdue)
    }
    json.member("isAdverse", isAdverse)
    if let isAccepted { json.member("isAccepted", isAccepted) }
  }
}
