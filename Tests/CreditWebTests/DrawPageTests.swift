import CreditCore
import CreditPlatform
import Crypto
import Foundation
import HTTPTypes
import Testing

@Suite("Pages for cash loans and their cost table", .timeLimit(.minutes(20)))
struct DrawPageTests {
  private func withVisitor(_ body: (CreditVisitor) async throws -> Void) async throws {
    let office = try await PaperOffice()
    do {
      try await body(try CreditVisitor(office))
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  @Test("R51 R61 R64 N25 from registration to money on pages alone, with one announced inquiry")
  func wholeWay() async throws {
    try await withVisitor { visitor in
      let pages = visitor.pages
      let first = try await pages.get("/apply")
      #expect(first.status == 200 && first.text.contains("Looking at this page queries nothing"))
      #expect(first.text.contains("/signing/service-agreement"))
      #expect(try await pages.get("/draw").text.contains("Apply for a limit, step by step"))
      try await visitor.openLine()
      #expect(try await pages.state.counts.inquiries == 1)
      let signed = try await visitor.borrow()
      #expect(signed.status == 303)
      let loan = try #require(try await pages.state.loans.last)
      let reference = Reference.contract(pages.id, loan.ordinal)
      #expect(signed.headers[.location] == "\(pages.home)/draw/\(reference)?lang=en")
      let path = "/draw/\(reference)"
      #expect(try await pages.get(path).text.contains("Signed; about to be sent"))
      try await pages.settle(.payout, .payoutConfirmed(on: PaperOffice.day))
      #expect(try await pages.get(path).text.contains("The money has arrived"))
      // Drawing asked nobody.
      #expect(try await pages.state.counts.inquiries == 1)
      #expect(loan.terms.principal == Money(yuan: 5_000) && loan.purpose == "travel")
    }
  }

  @Test("N2 a confirmation before the reading time is refused with the seconds that remain")
  func early() async throws {
    try await withVisitor { visitor in
      try await visitor.openLine()
      let (pages, clock) = (visitor.pages, visitor.office.clock)
      let cost = try await visitor.openCost()
      #expect(cost.status == 200 && !cost.text.contains("checked="))
      #expect(cost.text.contains("Neither the lender nor partners charge anything"))
      clock.wait(seconds: 3)
      let early = try await pages.send(cost, "/draw/confirm", ["read": "yes"])
      #expect(early.status == 409 && early.headers[.retryAfter] == "7")
      #expect(early.text.contains("7 more seconds"))
      // The reading goes on where it was; nothing starts again.
      clock.wait(seconds: 6)
      let again = try await pages.send(early, "/draw/confirm", ["read": "yes"])
      #expect(again.status == 409 && again.headers[.retryAfter] == "1")
      clock.wait(seconds: 1)
      let unticked = try await pages.send(again, "/draw/confirm", [:])
      #expect(unticked.status == 422 && unticked.text.contains("Not confirmed yet"))
      let contract = try await pages.send(unticked, "/draw/confirm", ["read": "yes"])
      #expect(contract.status == 200 && contract.text.contains("First page of the contract"))
      #expect(try await pages.state.loans.isEmpty)
    }
  }

  @Test("N2 a token that was touched, made for another offer or kept too long confirms nothing")
  func tokens() async throws {
    try await withVisitor { visitor in
      try await visitor.openLine()
      let (pages, clock) = (visitor.pages, visitor.office.clock)
      let cost = try await visitor.openCost()
      clock.wait(seconds: 10)
      let forged = String(repeating: "0", count: 162)
      let refused = try await pages.send(
        cost, "/draw/confirm", ["read": "yes", "token": forged])
      #expect(refused.status == 422 && refused.text.contains("cost.not-confirmed"))
      // Another amount under the same token: the table of that amount is shown first.
      let other = try await pages.send(
        cost, "/draw/confirm", ["read": "yes", "amount": "6000"])
      #expect(other.status == 409 && other.text.contains("The offer or the day has changed"))
      #expect(other.text.contains("CNY 6,000.00"))
      // An opening is no confirmation.
      let contract = try await pages.send(cost, "/draw/confirm", ["read": "yes"])
      let opened = try await pages.send(
        contract, "/signing/loan-contract",
        [
          "answer": "sign", "item-cost": "yes", "item-contract": "yes",
          "token": try token(in: cost),
        ])
      let unconfirmed = try await pages.sign(
        opened, "loan-contract", try await pages.digits())
      #expect(unconfirmed.status == 422 && unconfirmed.text.contains("cost.not-confirmed"))
      clock.wait(seconds: 1_800)
      let late = try await pages.send(cost, "/draw/confirm", ["read": "yes"])
      #expect(late.status == 409 && late.text.contains("read it again"))
      #expect(try await pages.state.loans.isEmpty)
    }
  }

  private func token(in page: Reply) throws -> String {
    let mark = "<input type=\"hidden\" name=\"token\" value=\""
    let parts = page.text.components(separatedBy: mark)
    return String(try #require(parts.last).prefix { $0 != "\"" })
  }

  @Test("N2 R4 the table that was confirmed is kept with the contract, byte for byte")
  func kept() async throws {
    try await withVisitor { visitor in
      try await visitor.openLine()
      let pages = visitor.pages
      #expect(try await visitor.borrow().status == 303)
      let stored = try #require(try await pages.platform.storedCosts(of: pages.id).first)
      let seconds = stored.cost.confirmedAt.microseconds - stored.cost.openedAt.microseconds
      #expect(seconds == 10_000_000)
      let bytes = try await pages.get("/costs/1.json").text
      #expect(Array(SHA256.hash(data: Array(bytes.utf8))) == stored.cost.digest.bytes)
      let page = try await pages.get("/costs/1")
      #expect(page.status == 200 && page.text.contains(Hex.text(stored.cost.digest.bytes)))
      for language in ["zh", "en"] {
        let list = try await pages.get("/costs", language)
        #expect(list.status == 200 && list.text.contains("\(pages.home)/costs/1?lang="))
      }
      #expect(try await pages.get("/costs/2").status == 404)
      // A second loan needs a reading of its own.
      let second = try await visitor.borrow()
      #expect(second.status == 303)
      #expect(try await pages.platform.storedCosts(of: pages.id).count == 2)
      var copy = try await DataCopy(of: pages.id, from: pages.platform) {
        BilingualText(zh: $0, en: $0)
      }
      var text = ""
      while let part = try await copy.next() { text += String(decoding: part, as: UTF8.self) }
      #expect(text.contains(Hex.text(stored.cost.digest.bytes)))
    }
  }

  @Test("N11 a forbidden purpose is refused with its reason, and nothing is kept")
  func purposes() async throws {
    try await withVisitor { visitor in
      try await visitor.openLine()
      let pages = visitor.pages
      let form = try await pages.get("/draw")
      #expect(form.text.contains("Paid to your own account") && form.text.contains("0000"))
      #expect(!form.text.contains("selected") && !form.text.contains("checked="))
      var fields = CreditVisitor.draw
      for purpose in try pages.platform.context().policy.purposes.forbiddenPurposes {
        fields["purpose"] = purpose
        let reply = try await pages.send(form, "/draw", fields)
        #expect(reply.status == 422 && reply.text.contains("may not be used for what follows"))
      }
      #expect(try await pages.state.loans.isEmpty)
    }
  }

  @Test(
    "J7 H6 what can't be read or is not offered leads back to the form in plain words",
    arguments: [
      ("amount", "", "Type in an amount"), ("amount", "all", "Type in an amount"),
      ("amount", "5050", "outside of the allowed range"), ("method", "", "nothing is chosen"),
      ("instalments", "5", "isn&#39;t offered"),
      ("amount", "190000", "more than what is available"),
    ])
  func badForms(field: String, value: String, words: String) async throws {
    try await withVisitor { visitor in
      try await visitor.openLine()
      var fields = CreditVisitor.draw
      fields[field] = value
      let reply = try await visitor.pages.send(
        try await visitor.pages.get("/draw"), "/draw", fields)
      #expect(reply.status == 422 && reply.text.contains(words), "\(reply.text)")
    }
  }

  @Test("R55 every outcome of a payout is told in plain words, and none is sent twice")
  func outcomes() async throws {
    try await withVisitor { visitor in
      try await visitor.openLine()
      let pages = visitor.pages
      #expect(try await visitor.borrow().status == 303)
      let loan = try #require(try await pages.state.loans.last).ordinal
      let path = "/draw/" + Reference.contract(pages.id, loan)
      let payout = try #require(try await pages.state.disclosures.last).ordinal
      let platform = pages.platform
      try await platform.perform(.release(disclosure: payout), on: pages.id)
      #expect(try await pages.get(path).text.contains("Sent to the payment channel"))
      try await platform.perform(.settle(disclosure: payout, .unknown), on: pages.id)
      let unknown = try await pages.get(path)
      #expect(unknown.text.contains("never send it twice"))
      try await platform.perform(.settle(disclosure: payout, .neverArrived), on: pages.id)
      let failed = try await pages.get(path)
      #expect(failed.text.contains("you owe nothing") && failed.text.contains("your limit is back"))
      #expect(try await pages.get("/draw/C123").status == 422)
    }
  }

  @Test("N2 the same gate holds for programs: open, confirm, draw")
  func api() async throws {
    try await withVisitor { visitor in
      try await visitor.openLine()
      let pages = visitor.pages
      let site = WebSite(platform: pages.platform)
      let base = "/v1" + pages.home
      let wish = #""amount":"5000.00","instalments":6"#
      func post(_ path: String, _ body: String, _ key: String = "k") async throws -> Reply {
        try await site.post(
          base + path, body, ["Content-Type": "application/json", "Idempotency-Key": key])
      }
      func value(_ name: String, _ reply: Reply) throws -> String {
        let parts = reply.text.components(separatedBy: "\"\(name)\":\"")
        return String(try #require(parts.last).prefix { $0 != "\"" })
      }
      let opened = try await post("/cost-tables", "{\(wish)}")
      #expect(opened.status == 201 && opened.text.contains(#""inquiry":false"#))
      let token = try value("token", opened)
      let confirming = #"{\#(wish),"token":"\#(token)","confirmed":"yes"}"#
      let early = try await post("/cost-tables/confirmation", confirming)
      #expect(early.status == 422 && early.text.contains("cost.read-too-short"))
      #expect(early.headers[.retryAfter] == "10")
      visitor.office.clock.wait(seconds: 10)
      let confirmed = try await post("/cost-tables/confirmation", confirming)
      #expect(confirmed.status == 201)
      let rate = try #require(try await pages.state.agreement).offer.dailyRate.scaled(
        by: 365, over: 1)
      let draw =
        #"{\#(wish),"purpose":"travel","confirmedAnnualRatePercent":"\#(rate.percentText)""#
      let without = try await post("/loans", draw + "}")
      #expect(without.status == 422 && without.text.contains("cost.not-confirmed"))
      let confirmation = try value("costConfirmation", confirmed)
      let whole = draw + #","costConfirmation":"\#(confirmation)"}"#
      let unread = try await post("/loans", draw + #","costConfirmation":"\#(token)"}"#, "other")
      #expect(unread.status == 422 && unread.text.contains("cost.not-confirmed"))
      let drawn = try await post("/loans", whole, "draw")
      #expect(drawn.status == 201)
      // The same key is answered alike; one reading is for one loan.
      #expect(try await post("/loans", whole, "draw").text == drawn.text)
      let second = try await post("/loans", whole, "second")
      #expect(second.status == 422 && second.text.contains("cost.table-changed"))
      let kept = try await site.get(base + "/cost-tables")
      let digest = try value("digest", confirmed)
      #expect(kept.status == 200 && kept.text.contains(digest))
    }
  }
}
