import CreditCore
import Testing

@Suite("Notices before an adverse report")
struct NoticeTests {
  private func overdue(
    until text: String, _ terms: (inout MonitoringTerms) -> Void = { _ in }
  ) throws -> Life {
    var life = try Life.withLine { terms(&$0.terms.monitoring) }
    try life.borrow(1_000)
    try life.go(to: text)
    return life
  }

  @Test("R25 N22 a held row is listed with the day it may leave, and leaves on it")
  func held() throws {
    var life = try overdue(until: "2026-03-01")
    let terms = life.world.terms.reporting
    let held = try #require(try life.state.heldRows(on: life.today, terms).first)
    #expect(held.reason == .noticeOnItsWay && held.mayLeaveOn == nil)
    #expect(held.row.account?.month.description == "2026-02")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    let dated = try #require(try life.state.heldRows(on: life.today, terms).first)
    #expect(dated.reason == .noticeTooYoung)
    #expect(try "\(#require(dated.mayLeaveOn))" == "2026-03-06")
    #expect(dated.row.account == held.row.account && dated.row.on == held.row.on)
    try life.go(to: "2026-03-05")
    #expect(try life.state.heldRows(on: life.today, terms).map(\.row.on) == [held.row.on])
    #expect(throws: Refusal.noticeTooYoung) {
      try life.act(.release(disclosure: held.row.disclosure))
    }
    try life.go(to: "2026-03-06")
    #expect(try life.state.heldRows(on: life.today, terms).isEmpty)
    try life.act(.release(disclosure: held.row.disclosure))
    // The report's day stays in its month, and the file leaves in the month after at the latest.
    #expect(held.row.on.month == held.row.account?.month)
  }

  @Test("R25 N22 by policy the notice is given once for an episode, or again in each month")
  func monthly() throws {
    for (often, days) in [
      (NoticeRepeat.episode, ["2026-02-06"]),
      (.month, ["2026-02-06", "2026-03-01", "2026-04-01"]),
    ] {
      var life = try overdue(until: "2026-02-07") { $0.noticeRepeat = often }
      for day in ["2026-02-07", "2026-03-02", "2026-04-02"] {
        try life.go(to: day)
        if try !life.open(.adverseNotice).isEmpty {
          try life.send(.adverseNotice, .noticeSent(on: life.today))
        }
      }
      try life.go(to: "2026-04-20")
      #expect(life.intended(.adverseNotice).map { "\($0.intendedOn)" } == days)
    }
  }

  @Test(
    "R25 N22 a notice that certainly did not arrive is given anew; its rows wait for the new one")
  func lost() throws {
    var life = try overdue(until: "2026-03-01")
    let notice = try #require(try life.open(.adverseNotice).first)
    try life.act(.release(disclosure: notice))
    try life.act(.settle(disclosure: notice, .unknown))
    try life.act(.settle(disclosure: notice, .neverArrived))
    try life.go(to: "2026-03-03")
    let again = try #require(try life.open(.adverseNotice).first)
    #expect(again > notice)
    let row = try #require(life.rows.last { $0.contract == 3 })
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    let waiting = try #require(try life.state.rows.first { $0.disclosure == row.disclosure })
    #expect(waiting.notice == again && waiting.noticeGivenOn == life.today)
    #expect(waiting.account == row.account)
  }

  @Test("R25 the proof of the notice stays after the debt was paid")
  func proof() throws {
    var life = try overdue(until: "2026-02-07")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.repay(3, life.position(3).dueNow)
    #expect(try life.state.loan(3)?.servicing.episode == nil)
    let late = try #require(try life.state.monitoring.late.first)
    #expect(late.notifiedOn == life.today && late.endedOn == life.today)
  }
}
