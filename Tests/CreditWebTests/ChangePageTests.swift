import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Pages for instalments, due days and new plans", .timeLimit(.minutes(20)))
struct ChangePageTests {
  private func withVisitor(_ body: (CreditVisitor) async throws -> Void) async throws {
    let office = try await PaperOffice()
    do {
      let visitor = try CreditVisitor(office)
      try await visitor.openLine()
      try await body(visitor)
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private func close(_ visitor: CreditVisitor, through day: CivilDate) async throws {
    visitor.office.clock.move(to: day.adding(days: 1))
    _ = try await DayCloser(platform: visitor.pages.platform).close(through: day)
  }

  @Test("H10 H12 N2 a bill goes into instalments after its cost table, and only so")
  func bill() async throws {
    try await withVisitor { visitor in
      let pages = visitor.pages
      #expect(try await pages.get("/bill").text.contains("No bill can be put into instalments"))
      try await pages.platform.perform(
        .buy(amount: Money(yuan: 900), category: "groceries"), on: pages.id)
      try await close(visitor, through: CivilDate(dayNumber: PaperOffice.day.dayNumber + 27))
      let page = try await pages.get("/bill")
      #expect(page.text.contains("CNY 900.00") && page.text.contains("All-in cost a year"))
      for (amount, count) in [("900.01", "3"), ("10", "3"), ("", "3"), ("600", "5")] {
        let reply = try await pages.send(
          page, "/bill/cost", ["amount": amount, "instalments": count])
        #expect(reply.status == 422, "\(amount) \(count)")
      }
      let cost = try await pages.send(
        page, "/bill/cost", ["amount": "300", "instalments": "3"])
      #expect(cost.status == 200 && cost.text.contains("Instalment fee"))
      let early = try await pages.send(cost, "/bill/confirm", ["read": "yes"])
      #expect(early.status == 409 && early.headers[.retryAfter] == "10")
      #expect(try await pages.state.purchaseLine?.billPlans.isEmpty == true)
      visitor.office.clock.wait(seconds: 10)
      let elsewhere = try await pages.send(
        page, "/bill/cost", ["amount": "300", "instalments": "3"])
      let done = try await pages.send(early, "/bill/confirm", ["read": "yes"])
      #expect(done.status == 303)
      #expect(done.headers[.location] == "\(pages.home)/costs/1?lang=en")
      let plan = try #require(try await pages.state.purchaseLine?.billPlans.first)
      #expect(plan.amount == Money(yuan: 300) && plan.count == 3)
      // Pressed twice, one plan.
      let again = try await pages.send(early, "/bill/confirm", ["read": "yes"])
      #expect(again.status == 303 && again.headers[.location] == done.headers[.location])
      // From another window, where the same was opened: it was not read for a second plan.
      visitor.office.clock.wait(seconds: 10)
      let late = try await pages.send(elsewhere, "/bill/confirm", ["read": "yes"])
      #expect(late.status != 303 && !late.text.contains("idempotency"))
      #expect(try await pages.state.purchaseLine?.billPlans.count == 1)
    }
  }

  @Test("H2 H3 another due day is chosen on the page, once in its time")
  func dueDay() async throws {
    try await withVisitor { visitor in
      let pages = visitor.pages
      let page = try await pages.get("/bill")
      #expect(try await pages.send(page, "/bill/due-day", [:]).status == 422)
      for _ in 0..<2 {
        #expect(try await pages.send(page, "/bill/due-day", ["day": "15"]).status == 303)
      }
      #expect(try await pages.state.purchaseLine?.dueDays.map(\.dueDay) == [15])
      let after = try await pages.get("/bill")
      #expect(after.text.contains("You changed it on 2026-01-05"))
    }
  }

  @Test("J3 a new plan is shown with its cost first, and changes nothing before the agreement")
  func plan() async throws {
    try await withVisitor { visitor in
      let pages = visitor.pages
      #expect(try await visitor.borrow().status == 303)
      try await pages.settle(.payout, .payoutConfirmed(on: PaperOffice.day))
      let loan = try #require(try await pages.state.loans.last).ordinal
      let path = "/loans/\(Reference.contract(pages.id, loan))/plan"
      let page = try await pages.get(path)
      #expect(page.status == 200 && !page.text.contains("checked="))
      #expect(try await pages.send(page, path, ["kind": "extension"]).status == 422)
      let quote = try await pages.send(page, path, ["kind": "extension", "months": "1"])
      #expect(quote.status == 200 && quote.text.contains("The new plan"))
      #expect(quote.text.contains("is reported to the credit bureau"))
      let cost = try await pages.send(quote, path + "/cost", [:])
      #expect(cost.status == 200 && cost.text.contains("A new plan for a cash loan"))
      #expect(!cost.text.contains("checked"))
      let unticked = try await pages.send(cost, path + "/confirm", [:])
      #expect(unticked.status == 422 && unticked.text.contains("Not confirmed"))
      let early = try await pages.send(cost, path + "/confirm", ["read": "yes"])
      #expect(early.status == 409 && early.headers[.retryAfter] == "10")
      #expect(try await pages.state.loan(loan)?.changes.isEmpty == true)
      visitor.office.clock.wait(seconds: 10)
      for _ in 0..<2 {
        let done = try await pages.send(early, path + "/confirm", ["read": "yes"])
        #expect(done.status == 303)
        #expect(done.headers[.location]?.hasSuffix("/costs/2?lang=en") == true)
      }
      #expect(try await pages.state.loan(loan)?.changes.count == 1)
      let stored = try #require(try await pages.platform.storedCosts(of: pages.id).last)
      #expect(stored.cost.table.act == .loanPlan && stored.cost.table.contract == loan)
      #expect(try await pages.get("/costs/2").text.contains("A new plan for a cash loan"))
      // The confirmation was of that plan: with it no other one is made.
      let other = try await pages.send(
        early, path + "/confirm",
        ["read": "yes", "kind": "due-day", "day": "15", "number": "2"])
      #expect(other.status == 409 && other.text.contains("as of now"))
      #expect(try await pages.state.loan(loan)?.changes.count == 1)
    }
  }
}
