import CreditCore
import Testing

@Suite("Reminders before a due day")
struct ReminderTests {
  @Test("R132 three days and one day before the due day, with amount and day, and never twice")
  func before() throws {
    var life = try Life.withLine()
    try life.borrow(1_000)
    let due = try #require(try life.position(3).next)
    #expect("\(due.dueOn)" == "2026-02-05")
    try life.go(to: "2026-02-05")
    #expect(life.reminders.map { "\($0.on)" } == ["2026-02-02", "2026-02-04"])
    for reminder in life.reminders {
      #expect(reminder.dues.map(\.amount) == [due.amount])
      #expect(reminder.dues.map(\.dueOn) == [due.dueOn])
    }
    #expect(try life.notices(.paymentReminder).count == 2)
    #expect(throws: Refusal.triggerNotAllowed) {
      try life.act(.notify(.paymentReminder, recipient: nil))
    }
  }

  @Test("R132 nothing due, nothing sent: paid ahead of the day, or never used")
  func nothingDue() throws {
    var idle = try Life.withLine()
    try idle.go(to: "2026-04-01")
    #expect(idle.reminders.isEmpty)
    var paid = try Life.withLine()
    try paid.borrow(1_000)
    try paid.repay(3, paid.position(3).payoff)
    try paid.go(to: "2026-04-01")
    #expect(paid.reminders.isEmpty)
  }

  @Test("R132 the days before are policy")
  func policy() throws {
    var life = try Life.withLine { $0.terms.monitoring.reminderDays = [7] }
    try life.borrow(1_000)
    try life.go(to: "2026-02-05")
    #expect(life.reminders.map { "\($0.on)" } == ["2026-01-29"])
  }

  @Test("R132 a bill is reminded of with its minimum; two accounts on one day make one message")
  func oneMessage() throws {
    var life = try Life.withLine(on: "2026-01-10")
    try life.borrow(1_000)
    try life.act(.buy(amount: Money(yuan: 200), category: "food"))
    try life.go(to: "2026-02-11")
    let days = Dictionary(grouping: life.reminders, by: \.on)
    #expect(days.values.allSatisfy { $0.count == 1 })
    let last = try #require(life.reminders.last)
    #expect("\(last.on)" == "2026-02-09" && last.dues.map(\.contract) == [2, 3])
    let bill = try #require(last.dues.first)
    #expect(bill.amount == Money(yuan: 200) && bill.minimum == Money(yuan: 20))
  }

  @Test("R132 one that waited until its due was paid, or until a newer one, does not leave")
  func paidMeanwhile() throws {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.go(to: "2026-02-05")
    let waiting = try life.open(.borrowerNotice)
    #expect(waiting.count == 2)
    let (older, newer) = (try #require(waiting.first), try #require(waiting.last))
    try life.act(.release(disclosure: older))
    #expect(try life.state.disclosure(older) == nil)
    try life.repay(3, life.position(3).dueNow)
    try life.act(.release(disclosure: newer))
    #expect(try life.state.disclosure(newer) == nil)
    let released = life.events.contains {
      if case .disclosureReleased(let event) = $0.event {
        waiting.contains(event.disclosure)
      } else {
        false
      }
    }
    #expect(!released)
  }

  @Test("R132 one that is on time leaves once")
  func leaves() throws {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.go(to: "2026-02-03")
    try life.send(.borrowerNotice, .noticeSent(on: life.today))
    #expect(try life.notices(.paymentReminder).map(\.givenOn) == [life.today])
    #expect(try life.open(.borrowerNotice).isEmpty)
  }
}
