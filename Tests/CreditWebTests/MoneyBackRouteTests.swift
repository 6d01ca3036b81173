import HTTPTypes
import Testing

@Suite("Routes for money that goes back")
struct MoneyBackRouteTests {
  private static let json = ["Content-Type": "application/json", "Idempotency-Key": "back-1"]
  private static let payment = "/v1/borrowers/\(WebSite.borrower)/payments"
  private static let purchase = "/v1/borrowers/\(WebSite.borrower)/purchases"

  @Test(
    "R26 a reversal that can't be read is refused by the name of the field",
    arguments: [
      ("1", #"{"reason":"regret"}"#, "reason"), ("1", "{}", "reason"),
      ("0", #"{"reason":"bounced"}"#, "number"), ("x", #"{"reason":"bounced"}"#, "number"),
      ("1", #"{"reason":"bounced","amount":"1.00"}"#, "body"),
    ])
  func reversal(number: String, body: String, field: String) async throws {
    let site = try WebSite()
    let reply = try await site.post("\(Self.payment)/\(number)/reversal", body, Self.json)
    #expect(reply.status == 400)
    #expect(reply.text.contains(#""code":"input.\#(field)""#))
  }

  @Test(
    "H16 a refund that can't be read is refused by the name of the field",
    arguments: [
      (#""60.00""#, #""-60.00""#, "amount"), (#""60.00""#, "60", "amount"),
      ("after-completion", "later", "stage"), ("RF-7", "RF 7", "reference"),
      ("RF-7", "退款七", "reference"),
    ])
  func refund(part: String, other: String, field: String) async throws {
    let body = #"{"amount":"60.00","stage":"after-completion","reference":"RF-7"}"#
      .replacing(part, with: other)
    let reply = try await WebSite().post("\(Self.purchase)/1/refunds", body, Self.json)
    #expect(reply.status == 400)
    #expect(reply.text.contains(#""code":"input.\#(field)""#))
  }

  @Test("Money goes back under an idempotency key only, and for a borrower that there is")
  func keyAndBorrower() async throws {
    let site = try WebSite()
    let path = "\(Self.payment)/1/reversal"
    let body = #"{"reason":"chargeback"}"#
    let noKey = try await site.post(path, body, ["Content-Type": "application/json"])
    #expect(noKey.status == 400 && noKey.text.contains("input.Idempotency-Key"))
    let unknown = try await site.post(path, body, Self.json)
    #expect(unknown.status == 404 && unknown.text.contains(#""code":"borrower.unknown""#))
    for path in [Self.payment, Self.purchase] {
      #expect(try await site.get(path).status == 404)
    }
  }
}
