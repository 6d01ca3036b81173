import CreditCore
import CreditPlatform
import Foundation
import Gateways
import Testing

@Suite("A day's statement from the payment channel", .timeLimit(.minutes(20)))
struct StatementGatewayTests {
  private static let file =
    "reference,kind,amount,day,status\nC1,payout,1.00,2026-03-01,confirmed\n"
  /// SHA-256 of the file.
  private static let digest = "9bc656a0be5e51ba79c5f7b053eedd6326cbc4ede5382cb6ce17d99249780dab"

  /// What the gateway makes of a channel that answers with these.
  private func ask(
    _ description: String, _ file: String = StatementGatewayTests.file,
    statuses: (String, String) = ("200 OK", "200 OK")
  ) async throws -> StatementAnswer {
    let server = try LoopbackServer { exchange in
      if exchange.head.contains("/digest ") {
        exchange.reply(statuses.0, description)
      } else {
        exchange.reply(statuses.1, file)
      }
    }
    defer { server.stop() }
    let client = HTTPClient(HTTPSettings(responseLimit: 1 << 20, allowsLoopback: true))
    let day = try #require(CivilDate("2026-03-01"))
    return await ChannelGateway(partner: Partner(baseURL: server.url(""), client: client))
      .statement(of: day)
  }

  private func description(
    day: String = "2026-03-01", bytes: Int = StatementGatewayTests.file.utf8.count,
    digest: String = StatementGatewayTests.digest
  ) -> String {
    #"{"day":"\#(day)","bytes":\#(bytes),"sha256":"\#(digest)"}"#
  }

  @Test("R20 a statement is taken only with the length and digest that the channel named")
  func whole() async throws {
    #expect(try await ask(description()) == .given(Array(Self.file.utf8)))
    #expect(try await ask(description(), Self.file + "x") == .damaged)
    #expect(try await ask(description(), String(Self.file.dropLast(3))) == .damaged)
    let other = Self.file.replacing("1.00", with: "2.00")
    #expect(try await ask(description(), other) == .damaged)
  }

  @Test("R20 a description of another day, without a digest, or of a file without end is refused")
  func descriptions() async throws {
    for text in [
      description(day: "2026-03-02"), description(bytes: -1), description(bytes: 1 << 40), "{}",
      "not json", #"{"day":"2026-03-01","bytes":"68","sha256":"x"}"#,
    ] {
      #expect(try await ask(text) == .damaged, "\(text)")
    }
  }

  @Test("R20 that there is no statement is one thing, that the channel can't be asked another")
  func without() async throws {
    let missing = "404 Not Found"
    let broken = "503 Service Unavailable"
    #expect(try await ask("", statuses: (missing, missing)) == .missing)
    #expect(try await ask(description(), statuses: ("200 OK", missing)) == .missing)
    #expect(try await ask("", statuses: (broken, broken)) == .unreachable)
    let large = String(repeating: "x", count: 2 << 20)
    #expect(try await ask(description(bytes: large.utf8.count), large) == .unreachable)
  }
}
