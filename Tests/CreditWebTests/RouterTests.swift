import CreditWeb
import HTTPTypes
import SQLSession
import Testing

@Suite("Web router")
struct RouterTests {
  private static let loans = "/v1/borrowers/\(WebSite.borrower)/loans"
  private static let json = ["Content-Type": "application/json", "Idempotency-Key": "k"]
  private static let draw = #"""
    {"amount":"5000.00","instalments":6,"purpose":"travel","confirmedAnnualRatePercent":"18.25"}
    """#

  @Test("Pages open in Chinese first, in English when asked, without any script")
  func pages() async throws {
    let site = try WebSite()
    for path in ["/", "/staff"] {
      let chinese = try await site.get(path)
      #expect(chinese.status == 200)
      #expect(chinese.text.hasPrefix("<!doctype html>\n<html lang=\"zh-CN\">"))
      #expect(try await site.get(path + "?lang=en").text.contains("<html lang=\"en\">"))
      #expect(!chinese.text.contains("<script") && !chinese.text.contains("//"))
    }
    let style = try await site.get("/assets/style.css")
    #expect(style.status == 200 && style.text.contains("Noto Sans CJK SC"))
    #expect(!style.text.contains("url(") && !style.text.contains("@import"))
    #expect(try await site.get("/healthz").text == "ok\n")
  }

  @Test(
    "An address that leads nowhere is answered with a page in plain words",
    arguments: [
      ("/nothing", 404, "address.unknown"), ("/borrowers/B123", 400, "input.reference"),
      ("/staff?after=x", 400, "input.reference"), ("/borrowers?reference=", 400, "input.reference"),
      ("/borrowers/\(WebSite.borrower)", 404, "borrower.unknown"),
    ])
  func problemPages(path: String, status: Int, code: String) async throws {
    let reply = try await WebSite().get(path)
    #expect(reply.status == status)
    #expect(reply.headers[.contentType] == "text/html; charset=utf-8")
    #expect(reply.text.contains(code))
    #expect(reply.headers[.contentSecurityPolicy] == SecurityHeaders.policy)
  }

  @Test("The start page's form leads to the borrower's page, whatever spaces were typed")
  func find() async throws {
    let typed = WebSite.borrower.lowercased() + "%20"
    let reply = try await WebSite().get("/borrowers?reference=\(typed)&lang=en")
    #expect(reply.status == 303)
    #expect(reply.headers[.location] == "/borrowers/\(WebSite.borrower)?lang=en")
  }

  @Test("A foreign host name gets nothing but a refusal")
  func foreignHost() async throws {
    let reply = try await WebSite().get("/staff", host: "bank.example")
    #expect(reply.status == 421)
    #expect(!reply.text.contains("<table"))
  }

  @Test(
    "A draw that can't be read is refused by the name of the field",
    arguments: [
      (#""5000.00""#, #""all""#, "amount"), (#""5000.00""#, "5000", "amount"),
      (#""5000.00""#, #""5000.001""#, "amount"), (#""5000.00""#, #""-1""#, "amount"),
      (#""instalments":6"#, #""instalments":"6""#, "instalments"),
      (#""instalments":6"#, #""instalments":0"#, "instalments"),
      (#""travel""#, #""""#, "purpose"), (#""18.25""#, #""high""#, "confirmedAnnualRatePercent"),
      (#""purpose""#, #""other":"x","purpose""#, "body"), ("{", "[", "body"),
    ])
  func badInput(part: String, other: String, field: String) async throws {
    let body = Self.draw.replacing(part, with: other)
    let reply = try await WebSite().post(Self.loans, body, Self.json)
    #expect(reply.status == 400)
    #expect(reply.headers[.contentType] == "application/problem+json")
    #expect(reply.text.contains(#""code":"input.\#(field)""#))
  }

  @Test("A draw needs an idempotency key and the JSON type, and has at most 64 KiB")
  func requestForm() async throws {
    let site = try WebSite()
    let noKey = try await site.post(Self.loans, Self.draw, ["Content-Type": "application/json"])
    #expect(noKey.status == 400 && noKey.text.contains("input.Idempotency-Key"))
    let noType = try await site.post(Self.loans, Self.draw, ["Idempotency-Key": "k"])
    #expect(noType.status == 400 && noType.text.contains("input.Content-Type"))
    let large = Self.draw + String(repeating: " ", count: 64 * 1024)
    let tooLarge = try await site.post(Self.loans, large, Self.json)
    #expect(tooLarge.status == 413 && tooLarge.text.contains("body.too-large"))
  }

  @Test("A busy store is a 503 that says to try again with the same key")
  func busyStore() async throws {
    for error in [StoreError.busy, .timedOut, .unavailable("gone")] {
      let reply = try await WebSite(storeError: error).post(Self.loans, Self.draw, Self.json)
      #expect(reply.status == 503)
      #expect(reply.text.contains(#""code":"store.busy""#))
    }
  }

  @Test("A store's fault that no waiting mends is a 500 that shows nothing of it")
  func brokenStore() async throws {
    for error in [StoreError.programming("no column secret"), .corrupted("secret")] {
      let reply = try await WebSite(storeError: error).post(Self.loans, Self.draw, Self.json)
      #expect(reply.status == 500 && !reply.text.contains("secret"))
      #expect(reply.text.contains(#""code":"server.fault""#))
    }
  }

  @Test("The API tells an unknown borrower from a reference with a slip")
  func unknownBorrower() async throws {
    let site = try WebSite()
    let unknown = try await site.get("/v1/borrowers/\(WebSite.borrower)/accounts")
    #expect(unknown.status == 404 && unknown.text.contains(#""code":"borrower.unknown""#))
    let slip = WebSite.borrower.dropLast() + (WebSite.borrower.hasSuffix("0") ? "1" : "0")
    #expect(try await site.get("/v1/borrowers/\(slip)/accounts").status == 400)
  }
}
