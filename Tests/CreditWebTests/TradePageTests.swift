import CreditCore
import CreditPlatform
import Foundation
import HTTPTypes
import Testing

@Suite("A shop's order on the lender's own pages", .timeLimit(.minutes(20)))
struct TradePageTests {
  private static let json = ["Content-Type": "application/json"]

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

  private func post(
    _ visitor: CreditVisitor, _ path: String, _ body: String, key: String? = nil
  ) async throws -> Reply {
    var headers = Self.json
    if let key { headers["Idempotency-Key"] = key }
    return try await WebSite(platform: visitor.pages.platform)
      .post("/v1" + visitor.pages.home + path, body, headers)
  }

  private func field(_ name: String, _ reply: Reply) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(reply.text.utf8))
    return try #require((object as? [String: Any])?[name] as? String)
  }

  /// The page to which the shop's checkout leads, under the borrower's own.
  private func handOver(
    _ visitor: CreditVisitor, _ amount: String = "600.00", sellerPercent: Int = 0
  ) async throws -> String {
    let reply = try await post(
      visitor, "/purchases/checkout",
      #"{"amount":"\#(amount)","category":"food","reference":"S-1","#
        + #""sellerPercent":\#(sellerPercent)}"#)
    #expect(reply.status == 200)
    let page = try field("page", reply)
    let home = visitor.pages.home
    try #require(page.hasPrefix(home + "/checkout/"))
    return String(page.dropFirst(home.count))
  }

  private func orders(_ visitor: CreditVisitor) async throws -> [PurchaseOrder] {
    try await visitor.pages.state.purchaseLine?.orders ?? []
  }

  @Test("N9 H13 nothing is chosen beforehand, and with the next bill it is done at once")
  func whole() async throws {
    try await withVisitor { visitor in
      let (pages, path) = (visitor.pages, try await handOver(visitor))
      let page = try await pages.get(path)
      #expect(page.status == 200 && page.text.contains("CNY 600.00"))
      #expect(!page.text.contains("checked=") && !page.text.contains("selected="))
      #expect(page.text.contains("a loan and no means of payment"))
      #expect(page.text.contains("All-in cost a year"))
      for choice in ["", "5", "all"] {
        let reply = try await pages.send(page, path, ["choice": choice])
        #expect(reply.status == 422 && reply.text.contains("Choose how you repay."))
      }
      #expect(try await orders(visitor).isEmpty)
      let done = try await pages.send(page, path, ["choice": "whole"])
      #expect(done.status == 303)
      #expect(done.headers[.location] == "\(pages.home)\(path)/done?lang=en")
      let made = try #require(try await orders(visitor).first)
      #expect(made.amount == Money(yuan: 600) && made.terms.instalments == nil)
      let result = try await pages.get(path + "/done")
      #expect(result.status == 200 && result.text.contains("You owe nothing yet"))
      #expect(!result.text.contains("/costs/"))
      // Pressed twice, or with another choice: what was done stands.
      for choice in ["whole", "3"] {
        let again = try await pages.send(page, path, ["choice": choice])
        #expect(again.status == 303 && again.headers[.location] == done.headers[.location])
      }
      #expect(try await orders(visitor) == [made])
      #expect(try await pages.get(path).status == 303)
    }
  }

  @Test("N2 N9 H13 H14 instalments are bought after the cost table was read, and only so")
  func instalments() async throws {
    try await withVisitor { visitor in
      let (pages, clock) = (visitor.pages, visitor.office.clock)
      let path = try await handOver(visitor, sellerPercent: 50)
      let page = try await pages.get(path)
      let cost = try await pages.send(page, path, ["choice": "6"])
      #expect(cost.status == 200 && cost.text.contains("Purchase in instalments"))
      // Half of 4.5% of 600 yuan.
      #expect(cost.text.contains("CNY 13.50") && !cost.text.contains("checked="))
      clock.wait(seconds: 4)
      let early = try await pages.send(cost, path + "/confirm", ["read": "yes"])
      #expect(early.status == 409 && early.headers[.retryAfter] == "6")
      clock.wait(seconds: 6)
      let unticked = try await pages.send(early, path + "/confirm", [:])
      #expect(unticked.status == 422)
      // The table that was read is the one that is signed with.
      let other = try await pages.send(
        early, path + "/confirm", ["read": "yes", "choice": "3"])
      #expect(other.status == 409)
      #expect(try await orders(visitor).isEmpty)
      let done = try await pages.send(early, path + "/confirm", ["read": "yes"])
      #expect(done.status == 303)
      let made = try #require(try await orders(visitor).first)
      #expect(made.terms.instalments?.count == 6 && made.terms.instalments?.sellerPercent == 50)
      let again = try await pages.send(early, path + "/confirm", ["read": "yes"])
      #expect(again.status == 303 && again.headers[.location] == done.headers[.location])
      #expect(try await orders(visitor) == [made])
      let result = try await pages.get(path + "/done")
      #expect(result.text.contains("In 6 parts") && result.text.contains("/costs/1?lang=en"))
      #expect(try await pages.get("/costs/1").text.contains("Purchase in instalments"))
      let stored = try #require(try await pages.platform.storedCosts(of: pages.id).first)
      #expect(stored.cost.table.act == .tradePlan && stored.cost.table.plan == made.ordinal)
      #expect(Platform.digest(of: stored.cost.table) == stored.cost.digest)
    }
  }

  @Test("N9 a link that was altered, made for somebody else or kept too long buys nothing")
  func links() async throws {
    try await withVisitor { visitor in
      let (pages, path) = (visitor.pages, try await handOver(visitor))
      let link = String(path.dropFirst("/checkout/".count))
      let middle = link.index(link.startIndex, offsetBy: link.count - 4)
      let turned = link[middle] == "0" ? "1" : "0"
      let altered = link[..<middle] + turned + link[link.index(after: middle)...]
      for other in [String(altered), String(link.dropLast(2)), "00", "x"] {
        #expect(try await pages.get("/checkout/" + other).status == 404, "\(other)")
      }
      let second = try await neighbour(of: visitor)
      #expect(try await second.pages.get(path).status == 404)
      #expect(try await pages.platform.checkoutOrder(link, for: second.pages.id) == nil)
      let page = try await pages.get(path)
      visitor.office.clock.move(to: PaperOffice.day.adding(days: 60))
      let late = try await pages.send(page, path, ["choice": "whole"])
      #expect(late.status == 422)
      #expect(try await orders(visitor).isEmpty)
    }
  }

  @Test("N2 the token of one borrower confirms nothing for another")
  func tokens() async throws {
    try await withVisitor { visitor in
      let second = try await neighbour(of: visitor)
      try await second.openLine()
      let token = try await confirmed(visitor)
      let mine = try await authorise(second, "600.00", token, key: "t-1")
      #expect(mine.status == 422 && mine.text.contains(#""code":"cost.not-confirmed""#))
      #expect(try await orders(second).isEmpty)
      let own = try await authorise(visitor, "600.00", token, key: "t-1")
      #expect(own.status == 201)
    }
  }

  @Test(
    "N2 H13 the API authorises instalments with a confirmed cost table of the same figures only")
  func program() async throws {
    try await withVisitor { visitor in
      let none = try await authorise(visitor, "600.00", nil, key: "p-1")
      #expect(none.status == 422 && none.text.contains(#""code":"cost.not-confirmed""#))
      let token = try await confirmed(visitor)
      let more = try await authorise(visitor, "601.00", token, key: "p-2")
      #expect(more.status == 422 && more.text.contains(#""code":"cost.table-changed""#))
      #expect(try await orders(visitor).isEmpty)
      let first = try await authorise(visitor, "600.00", token, key: "p-3")
      #expect(first.status == 201)
      // The same key, and another key with the merchant's same number: one order.
      for key in ["p-3", "p-4"] {
        let again = try await authorise(visitor, "600.00", token, key: key)
        #expect(again.status == 201 && again.text == first.text)
      }
      let other = try await authorise(visitor, "602.00", token, key: "p-5")
      #expect(other.status == 422 && other.text.contains(#""code":"order.known""#))
      #expect(try await orders(visitor).count == 1)
      #expect(try await visitor.pages.platform.storedCosts(of: visitor.pages.id).count == 1)
      let whole = try await post(
        visitor, "/purchases/authorisations",
        #"{"amount":"60.00","category":"food","reference":"S-2","costConfirmation":"x"}"#,
        key: "p-6")
      #expect(whole.status == 400 && whole.text.contains("input.costConfirmation"))
    }
  }

  @Test("N9 a shop that asks again is led to the same order, and a changed sum is refused")
  func shop() async throws {
    try await withVisitor { visitor in
      let path = try await handOver(visitor)
      // Nothing of the order can be read in the address.
      let link = try #require(Hex.bytes(String(path.dropFirst("/checkout/".count))))
      #expect(!String(decoding: link, as: UTF8.self).contains("S-1"))
      #expect(try await visitor.pages.get(handOver(visitor)).status == 200)
      let page = try await visitor.pages.get(path)
      #expect(try await visitor.pages.send(page, path, ["choice": "whole"]).status == 303)
      let body = #"{"amount":"600.00","category":"food","reference":"S-1"}"#
      let again = try await post(visitor, "/purchases/checkout", body)
      #expect(try field("standing", again) == "authorised")
      #expect(again.text.contains(#""authorisation":1"#))
      let home = visitor.pages.home
      let led = try await visitor.pages.get(String(try field("page", again).dropFirst(home.count)))
      #expect(led.status == 303)
      let more = try await post(
        visitor, "/purchases/checkout", body.replacing("600.00", with: "700.00"))
      #expect(more.status == 422 && more.text.contains(#""code":"order.known""#))
    }
  }

  /// Somebody else at the same lender, before the same pages.
  private func neighbour(of visitor: CreditVisitor) async throws -> CreditVisitor {
    var office = visitor.office
    office.borrower = try await visitor.pages.platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "李小红", idNumber: "110105199001010037", phone: "13900000000",
          bankCard: "6222020000000000018", address: "北京市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1_000_000),
        behaviour: PaymentBehaviour(bills: [], payments: [])))
    return try CreditVisitor(office)
  }

  /// The confirmation of a cost table that was open for its time, as a program gets it.
  private func confirmed(_ visitor: CreditVisitor) async throws -> String {
    let wish = #""act":"trade-plan","amount":"600.00","instalments":6"#
    let opened = try await post(visitor, "/cost-tables", "{\(wish)}")
    #expect(opened.status == 201)
    let token = try field("token", opened)
    let body = #"{\#(wish),"token":"\#(token)","confirmed":"yes"}"#
    let early = try await post(visitor, "/cost-tables/confirmation", body)
    #expect(early.status == 422 || early.status == 409)
    #expect(early.headers[.retryAfter] == "10")
    visitor.office.clock.wait(seconds: 10)
    let done = try await post(visitor, "/cost-tables/confirmation", body)
    #expect(done.status == 201)
    return try field("costConfirmation", done)
  }

  private func authorise(
    _ visitor: CreditVisitor, _ amount: String, _ token: String?, key: String
  ) async throws -> Reply {
    let confirmation = token.map { #","costConfirmation":"\#($0)""# } ?? ""
    let (clock, pages) = (visitor.office.clock, visitor.pages)
    let policy = try pages.platform.context().policy
    let sum = try #require(Money(yuan: amount))
    let line = try #require(try await pages.state.purchaseLine)
    let quote = line.planQuotes(sum, on: clock.businessDate, policy).first { $0.parts.count == 6 }
    let rate = try #require(quote?.annualRate(policy.cost))
    return try await post(
      visitor, "/purchases/authorisations",
      #"{"amount":"\#(amount)","category":"food","reference":"S-1","instalments":6,"#
        + #""confirmedAnnualRatePercent":"\#(rate.percentText)"\#(confirmation)}"#, key: key)
  }
}
