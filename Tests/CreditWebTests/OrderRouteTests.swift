import HTTPTypes
import Testing

@Suite("Routes for merchants' orders and instalments")
struct OrderRouteTests {
  private static let json = ["Content-Type": "application/json", "Idempotency-Key": "order-1"]
  private static let base = "/v1/borrowers/\(WebSite.borrower)/purchases"

  @Test(
    "H5 an authorisation that can't be read is refused by the name of the field",
    arguments: [
      (#""60.00""#, #""-60.00""#, "amount"), (#""60.00""#, "60", "amount"),
      ("O-7", "O 7", "reference"), ("O-7", "订单七", "reference"),
      (#""food""#, "7", "category"), (#""instalments":6"#, #""instalments":0"#, "instalments"),
      (#""sellerPercent":50"#, #""sellerPercent":101"#, "sellerPercent"),
      (#""instalments":6,"#, "", "sellerPercent"),
      (#""15.3""#, #""-1""#, "confirmedAnnualRatePercent"),
      (#""category""#, #""purpose""#, "body"),
    ])
  func authorise(part: String, other: String, field: String) async throws {
    let body = #"""
      {"amount":"60.00","category":"food","reference":"O-7","instalments":6,"sellerPercent":50,\#
      "confirmedAnnualRatePercent":"15.3"}
      """#.replacing(part, with: other)
    let reply = try await WebSite().post("\(Self.base)/authorisations", body, Self.json)
    #expect(reply.status == 400)
    #expect(reply.text.contains(#""code":"input.\#(field)""#))
  }

  @Test(
    "H5 H12 H2 H23 other requests that can't be read are refused by the name of the field",
    arguments: [
      ("authorisations/1/captures", #"{"amount":"1.00"}"#, "reference"),
      ("authorisations/x/captures", #"{"amount":"1.00","reference":"C-1"}"#, "number"),
      ("authorisations/1/void", #"{"amount":"1.00"}"#, "body"),
      ("authorisations/1/captures/0/receipt", "{}", "capture"),
      ("plans", #"{"amount":"100.00","instalments":61}"#, "instalments"),
      ("plans", #"{"amount":"100.00","instalments":3}"#, "confirmedAnnualRatePercent"),
      ("due-day", #"{"dueDay":29}"#, "dueDay"), ("debit", #"{"collects":"half"}"#, "collects"),
      ("checkout", #"{"amount":"100.00"}"#, "category"),
    ])
  func others(path: String, body: String, field: String) async throws {
    let reply = try await WebSite().post("\(Self.base)/\(path)", body, Self.json)
    #expect(reply.status == 400)
    #expect(reply.text.contains(#""code":"input.\#(field)""#))
  }

  @Test("H5 orders come under an idempotency key only, and for a borrower that there is")
  func keyAndBorrower() async throws {
    let site = try WebSite()
    let body = #"{"amount":"60.00","category":"food","reference":"O-7"}"#
    let path = "\(Self.base)/authorisations"
    let noKey = try await site.post(path, body, ["Content-Type": "application/json"])
    #expect(noKey.status == 400 && noKey.text.contains("input.Idempotency-Key"))
    let unknown = try await site.post(path, body, Self.json)
    #expect(unknown.status == 404 && unknown.text.contains(#""code":"borrower.unknown""#))
    for path in ["authorisations", "plans"] {
      #expect(try await site.get("\(Self.base)/\(path)").status == 404)
    }
  }
}
