import CreditCore
import Testing

@Suite("Changes of the due day")
struct DueDayTests {
  private func change(_ day: Int64) -> BorrowerCommand { .purchase(.changeDueDay(day)) }

  private func buy(_ life: inout Life, _ text: String, _ yuan: Int64) throws {
    try life.go(to: text)
    try life.act(.buy(amount: Money(yuan: yuan), category: "food"))
  }

  private func bill(_ life: Life, _ text: String) throws -> Bill? {
    try life.line.bill(on: day(text))
  }

  @Test("H2 H3 the bill day moves along, from next month's bill on; the issued bill keeps its day")
  func takesEffect() throws {
    var life = try Life.withLine()
    try buy(&life, "2026-01-31", 100)
    try buy(&life, "2026-02-05", 200)
    try life.repay(2, life.position(2).dueNow)
    try life.act(change(20))
    let issued = try #require(try bill(life, "2026-02-01"))
    #expect("\(issued.dueOn)" == "2026-02-10")
    try buy(&life, "2026-03-09", 400)
    try buy(&life, "2026-03-10", 800)
    try life.go(to: "2026-04-11")
    #expect(try bill(life, "2026-03-01") == nil)
    // The changing month's window runs from the old bill day to the new one (H4).
    let march = try #require(try bill(life, "2026-03-10"))
    #expect(march.purchases == Money(yuan: 600))
    #expect("\(march.dueOn)" == "2026-03-20")
    let april = try #require(try bill(life, "2026-04-10"))
    #expect(april.purchases == Money(yuan: 800))
    #expect("\(april.dueOn)" == "2026-04-20")
    #expect(life.count("bill.issued/1") == 3)
  }

  @Test("H2 going back to the 10th brings the bill back to the 1st")
  func earlier() throws {
    var life = try Life.withLine {
      $0.terms.purchase.billDay = 10
      $0.terms.purchase.dueDay = 20
    }
    try buy(&life, "2026-01-20", 100)
    try life.act(change(10))
    try life.go(to: "2026-03-05")
    let february = try #require(try bill(life, "2026-02-01"))
    #expect(february.purchases == Money(yuan: 100))
    #expect("\(february.dueOn)" == "2026-02-10")
  }

  @Test("H3 once in 365 days, counted from the day of the change and not by the calendar's year")
  func cooldown() throws {
    var life = try Life.withLine()
    try life.act(change(15))
    life.today = try day("2026-02-10")
    #expect(throws: Refusal.dueDayNotOffered) { try life.trial(change(25)) }
    #expect(throws: Refusal.dueDayTooSoon) { try life.trial(change(20)) }
    life.today = try day("2027-01-04")
    #expect(throws: Refusal.dueDayTooSoon) { try life.trial(change(20)) }
    life.today = try day("2027-01-05")
    #expect(throws: Refusal.dueDayNotOffered) { try life.trial(change(15)) }
    try life.act(change(20))
  }

  @Test(
    "H4 each purchase is in exactly one bill, through month ends, leap days and year ends",
    arguments: [
      ("2027-12-05", 1, 20), ("2027-12-05", 10, 10), ("2028-01-05", 1, 15),
      ("2028-01-05", 5, 20), ("2028-01-05", 10, 15), ("2028-02-05", 5, 10),
    ] as [(String, Int64, Int64)])
  func everyDayOnce(start: String, billDay: Int64, chosen: Int64) throws {
    var life = try Life.withLine(on: start) {
      $0.terms.purchase.billDay = billDay
      $0.terms.purchase.dueDay = billDay == 1 ? 10 : billDay + 10
    }
    let first = life.today
    for offset in 0..<75 {
      try life.go(to: first.adding(days: offset))
      let due = try life.position(2).dueNow
      if due.isPositive { try life.repay(2, due) }
      try life.act(.buy(amount: Money(fen: 1 + Int64(offset)), category: "food"))
      if offset == 20 { try life.act(change(chosen)) }
    }
    try life.go(to: life.today.adding(days: 40))
    let bills = life.events.compactMap { event -> Bill? in
      if case .billIssued(let issued) = event.event { issued.bill } else { nil }
    }
    #expect(bills.map(\.purchases).sum() == Money(fen: 75 * 76 / 2))
    #expect(Set(bills.map(\.billedOn.month)).count == bills.count)
    #expect(bills.map(\.dueOn) == bills.map(\.dueOn).sorted())
  }
}
