import CreditCore
import Testing

@Suite("Rows that the bureau refused")
struct CorrectionTests {
  /// Submits every open row; the bureau refuses those of one code and takes the others.
  private func submit(_ life: inout Life, refusing code: String, of kind: RecordKind) throws {
    for ordinal in try life.open(.reportRow) {
      // What rests on a refused row is pulled back.
      guard let row = try life.state.rows.first(where: { $0.disclosure == ordinal }) else {
        continue
      }
      try life.act(.release(disclosure: ordinal))
      let isRefused = row.code == code && row.record == kind
      try life.act(
        .settle(disclosure: ordinal, isRefused ? .rowRejected(codes: ["BLE009"]) : .rowAccepted))
    }
  }

  private func refused(_ life: Life) throws -> RefusedReportRow {
    try #require(try life.state.refusedRows.first)
  }

  @Test("R21 a row is submitted, refused with codes, corrected, and then accepted")
  func corrected() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    try submit(&life, refusing: "30", of: .account)
    let first = try refused(life)
    #expect(first.codes == ["BLE009"] && first.row.contract == 2)
    for waiting in try life.state.refusedRows {
      try life.act(.correctRow(disclosure: waiting.row.disclosure))
    }
    #expect(try life.state.refusedRows.isEmpty)
    let again = try #require(life.rows.last { $0.contract == loan })
    #expect(try again.code == "30" && again.on == day("2026-01-31"))
    #expect(again.disclosure > first.row.disclosure)
    try life.report()
    #expect(try life.state.rows.isEmpty && life.state.refusedRows.isEmpty)
    #expect(throws: Refusal.disclosureUnknown) {
      try life.act(.correctRow(disclosure: first.row.disclosure))
    }
  }

  @Test("a refused row is not sent again by itself and can't be answered twice")
  func notByItself() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-06")
    let ordinal = try #require(try life.open(.reportRow).last)
    try life.act(.release(disclosure: ordinal))
    try life.act(.settle(disclosure: ordinal, .rowRejected(codes: ["BLE009"])))
    guard case .report(.rowAnswered(let answer)) = life.events.last?.event else {
      Issue.record("no answer was recorded")
      return
    }
    #expect(!answer.isAccepted && answer.codes == ["BLE009"])
    #expect(throws: Refusal.disclosureUnknown) {
      try life.act(.settle(disclosure: ordinal, .rowAccepted))
    }
    try life.close(through: day("2026-01-30"))
    #expect(life.rows.count == 3)
  }

  @Test("what the bureau does not know yet holds back the rows that rest on it")
  func heldBack() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-06")
    try submit(&life, refusing: "10", of: .creditAgreement)
    try life.go(to: "2026-03-01")
    #expect(life.told == ["110/10", "220/10", "210/10"])
    try life.act(.correctRow(disclosure: try refused(life).row.disclosure))
    try life.go(to: "2026-04-01")
    #expect(life.told == ["110/10", "220/10", "210/10", "220/10", "210/31"])
  }

  @Test("a month that later rows have overtaken is not told again in the old way")
  func overtaken() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-02-01")
    try submit(&life, refusing: "30", of: .account)
    let row = try refused(life).row
    try life.go(to: "2026-03-01")
    try life.report()
    #expect(throws: Refusal.rowOvertaken) { try life.act(.correctRow(disclosure: row.disclosure)) }
    #expect(try life.state.refusedRows.count == 1)
  }

  @Test("without the authorisation a refused row stays untold")
  func unauthorised() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-06")
    try submit(&life, refusing: "10", of: .account)
    let row = try refused(life).row
    try life.act(.withdraw(.bureauReporting))
    let before = try life.state
    #expect(throws: Refusal.reportingNotAuthorised) {
      try life.act(.correctRow(disclosure: row.disclosure))
    }
    #expect(try life.state == before)
  }
}
