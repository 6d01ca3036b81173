import Foundation
import Testing

/// A merchant's order over the data of a finished demo, from checkout to bill.
@Suite("Merchants' orders in a finished demo", .serialized, .timeLimit(.minutes(20)))
struct PurchaseJourneyTests {
  private static func document(_ reply: WebServer.Reply) throws -> JSONDocument {
    try JSONDocument(Data(reply.text.utf8))
  }

  /// The purchases of somebody who can buy for 100 yuan today.
  private static func buyer(on server: WebServer) async throws -> String? {
    for reference in try await PageTests.references("Active", on: server) {
      let base = "/v1/borrowers/\(reference)/purchases"
      let reply = try await server.post(
        "\(base)/checkout", #"{"amount":"100.00","category":"food"}"#)
      if try document(reply).text("standing") == "ready" { return base }
    }
    return nil
  }

  @Test("R54 H5 N9 an order is offered apart, authorised once, captured in parts and voided")
  func order() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    try await WebServer.serving(copy.path) { server in
      let base = try #require(try await Self.buyer(on: server))
      let offer = try Self.document(
        await server.post("\(base)/checkout", #"{"amount":"100.00","category":"food"}"#))
      #expect(offer.flag("amongPaymentInstruments") == false)
      #expect(offer.flag("preselected") == false && offer.flag("inquiry") == false)
      let orders = "\(base)/authorisations"
      let body = #"{"amount":"100.00","category":"food","reference":"J-1"}"#
      let first = try await server.post(orders, body, key: "journey-1")
      #expect(first.status == 201)
      let number = try #require(try Self.document(first).number("number"))
      // Another key, the same number of the merchant's: the first answer.
      let second = try await server.post(orders, body, key: "journey-2")
      #expect(second.status == 201 && second.text == first.text)
      let other = try await server.post(
        orders, body.replacing("100.00", with: "101.00"), key: "journey-3")
      #expect(other.status == 422 && other.text.contains(#""code":"order.known""#))

      let capture = #"{"amount":"40.00","reference":"J-1-1"}"#
      let path = "\(orders)/\(number)"
      let captured = try await server.post("\(path)/captures", capture, key: "journey-4")
      #expect(captured.status == 201)
      #expect(try Self.document(captured).text("held") == "60.00")
      #expect(try Self.document(captured).list("captures").first?.text("stage") == "posted")
      let more = try await server.post(
        "\(path)/captures", #"{"amount":"60.01","reference":"J-1-2"}"#, key: "journey-5")
      #expect(more.status == 422 && more.text.contains(#""code":"capture.above-order""#))
      let voided = try await server.post("\(path)/void", "{}", key: "journey-6")
      #expect(try Self.document(voided).text("held") == "0.00")
      #expect(try Self.document(voided).text("end") == "voided")
      let list = try Self.document(await server.get(orders))
      #expect(list.list("authorisations").contains { $0.text("reference") == "J-1" })
      let purchases = try Self.document(await server.get(base)).list("purchases")
      #expect(purchases.last?.text("amount") == "40.00")
    }
  }
}
