import CreditPlatform
import Foundation
import TallyService
import Testing
import TransparencyLog

/// Loans after their contract, over the data of a finished demo.
@Suite("Loans after their contract, in a finished demo", .serialized, .timeLimit(.minutes(20)))
struct LoanJourneyTests {
  private struct Place {
    var borrower: String
    var contract: String

    var path: String { "/v1/borrowers/\(borrower)/loans/\(contract)" }
    var settlement: String { "/borrowers/\(borrower)/settlements/\(contract)" }
  }

  private static func document(_ reply: WebServer.Reply) throws -> JSONDocument {
    try JSONDocument(Data(reply.text.utf8))
  }

  /// A cash loan in a state, of somebody who is not late with it.
  private static func loan(_ status: String, on server: WebServer) async throws -> Place? {
    for reference in try await PageTests.references("Active", on: server) {
      let accounts = try document(await server.get("/v1/borrowers/\(reference)/accounts"))
      for account in accounts.list("accounts") {
        guard account.text("product") == "cash", account.text("status") == status,
          account.number("daysOverdue") == 0, let contract = account.text("contract")
        else { continue }
        return Place(borrower: reference, contract: contract)
      }
    }
    return nil
  }

  /// Opens the cost table of a new plan, and confirms it when its reading time is over.
  private static func confirmation(
    _ place: Place, _ wish: String, _ total: String, _ server: WebServer
  ) async throws -> String {
    let path = "/v1/borrowers/\(place.borrower)/cost-tables"
    let offer = #""act":"loan-plan","contract":"\#(place.contract)",\#(wish)"#
    let opened = try await server.post(path, "{\(offer)}")
    #expect(opened.status == 201 && opened.text.contains(#""total":"\#(total)""#))
    let stray = try await server.post(path, #"{"amount":"1.00",\#(offer)}"#)
    #expect(stray.status == 400 && stray.text.contains("amount"))
    let token = try #require(try document(opened).text("token"))
    let body = #"{\#(offer),"token":"\#(token)","confirmed":"yes"}"#
    let early = try await server.post("\(path)/confirmation", body)
    #expect(early.status == 422 && early.text.contains(#""code":"cost.read-too-short""#))
    try await Task.sleep(for: .seconds(11))
    let confirmed = try document(await server.post("\(path)/confirmation", body))
    return try #require(confirmed.text("costConfirmation"))
  }

  private func withDemo(
    _ test: (WebServer, TemporaryFolder) async throws -> Void
  ) async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    try await WebServer.serving(copy.path) { server in try await test(server, copy) }
  }

  @Test("J3 N2 another due day is tried, its cost table read and confirmed, and agreed on once")
  func plan() async throws {
    try await withDemo { server, _ in
      let place = try #require(try await Self.loan("active", on: server))
      let wish = #""kind":"due-day","day":20"#
      let trial = try Self.document(await server.post("\(place.path)/plan/trial", "{\(wish)}"))
      let total = try #require(trial.text("total"))
      #expect(trial.flag("inquiry") == false)
      #expect(trial.list("plan").allSatisfy { $0.text("dueOn")?.hasSuffix("-20") == true })
      let wrong = try await server.post("\(place.path)/plan", "{\(wish)}", key: "plan-1")
      #expect(wrong.status == 422 && wrong.text.contains(#""code":"cost.not-confirmed""#))
      let confirmation = try await Self.confirmation(place, wish, total, server)
      let body = #"{\#(wish),"costConfirmation":"\#(confirmation)"}"#
      let agreed = try await server.post("\(place.path)/plan", body, key: "plan-2")
      #expect(agreed.status == 201)
      let again = try await server.post("\(place.path)/plan", body, key: "plan-2")
      #expect(again.status == 201 && again.text == agreed.text)
      let other = try await server.post("\(place.path)/plan", body, key: "plan-3")
      #expect(other.status == 422 && other.text.contains(#""code":"plan.not-offered""#))
    }
  }

  @Test("A2 a reduction is asked for by one person and done by another")
  func reduction() async throws {
    try await withDemo { server, _ in
      let place = try #require(try await Self.loan("active", on: server))
      let path = "\(place.path)/measures"
      let body = #"{"kind":"reduction","reason":"hardship","by":"S-1","principal":"1.00"}"#
      let asked = try await server.post(path, body, key: "measure-1")
      #expect(asked.status == 201)
      #expect(try Self.document(asked).flag("waitsForSecondPerson") == true)
      let before = try #require(try Self.document(asked).text("payoff"))
      let same = try await server.post("\(path)/approval", #"{"by":"S-1"}"#, key: "measure-2")
      #expect(same.status == 422 && same.text.contains(#""code":"approver.missing""#))
      let done = try await server.post("\(path)/approval", #"{"by":"S-2"}"#, key: "measure-3")
      #expect(done.status == 201)
      #expect(try Self.document(done).flag("waitsForSecondPerson") == false)
      #expect(try Self.document(done).text("payoff") != before)
    }
  }

  @Test("R124 a certificate of settlement comes signed, once nothing is owed")
  func settlement() async throws {
    try await withDemo { server, copy in
      let open = try #require(try await Self.loan("active", on: server))
      #expect(try await server.get(open.settlement).status == 422)
      let unknown = open.settlement.dropLast(2) + "zz"
      #expect(try await server.get(String(unknown)).status != 200)
      guard let place = try await Self.loan("settled", on: server) else { return }
      let page = try await server.get(place.settlement + "?lang=zh")
      #expect(page.status == 200 && page.text.contains("结清证明"))
      let file = Array(try await server.get(place.settlement + ".json").text.utf8)
      let installation = try await Installation(
        Settings(data: copy.path), clock: SystemClock(), entropy: SystemEntropy())
      let key = try #require(try installation.log.publishedKey())
      #expect(SignedSettlement.isGenuine(file, by: key))
      let other = Array(String(decoding: file, as: UTF8.self).replacing("0.00", with: "9.00").utf8)
      #expect(!SignedSettlement.isGenuine(other, by: key))
      await installation.close()
    }
  }
}
