import CreditCore
import CreditPlatform
import Gateways
import Testing

@Suite("Channel, identity and message answers")
struct PartnerAnswerTests {
  private func response(_ body: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, headers: [], body: Array(body.utf8))
  }

  @Test("a confirmed order moved the amount that the channel names, else the amount asked for")
  func confirmed() throws {
    let day = try #require(CivilDate("2026-10-05"))
    let plain = response(#"{"status":"confirmed","on":"2026-10-05","channelReference":"CH1"}"#)
    let named = response(#"{"status":"confirmed","on":"2026-10-05","amount":"906.74"}"#)
    let asked = Money(fen: 100)
    #expect(ChannelGateway.answer(plain, amount: asked).answer == .done(asked, on: day))
    #expect(
      ChannelGateway.answer(named, amount: asked).answer == .done(Money(fen: 90_674), on: day))
    #expect(ChannelGateway.answer(named, amount: nil).answer == .done(Money(fen: 90_674), on: day))
  }

  @Test("an order that failed for certain is refused", arguments: ["failed", "insufficient"])
  func refused(status: String) {
    let answer = ChannelGateway.answer(
      response(#"{"status":"\#(status)","on":"2026-10-05"}"#), amount: Money(fen: 100))
    #expect(answer.answer == .refused)
  }

  @Test(
    "whatever the channel leaves unclear stays unknown",
    arguments: [
      (200, #"{"status":"pending","on":"2026-10-05"}"#), (200, #"{"status":"confirmed"}"#),
      (200, #"{"status":"confirmed","on":"2026-02-30"}"#),
      (200, #"{"status":"confirmed","on":"2026-10-05","amount":"x"}"#),
      (200, #"{"status":"confirmed","on":"2026-10-05","amount":"-1.00"}"#), (200, "{"),
      (500, #"{"status":"confirmed","on":"2026-10-05"}"#), (302, ""), (409, "{}"),
    ])
  func unclear(status: Int, body: String) {
    let answer = ChannelGateway.answer(response(body, status: status), amount: Money(fen: 100))
    #expect(answer.isUnknown)
  }

  @Test("a confirmation without a known amount stays unknown")
  func amountMissing() {
    let body = #"{"status":"confirmed","on":"2026-10-05"}"#
    #expect(ChannelGateway.answer(response(body), amount: nil).isUnknown)
  }

  @Test("an identity check passes only on the verifier's word")
  func identity() {
    func read(_ body: String, _ status: Int = 200) -> SendResult<IdentityStanding> {
      IdentityGateway.answer(response(body, status: status))
    }
    #expect(read(#"{"result":"passed","token":"IDV-1"}"#).answer == .passed)
    #expect(read(#"{"result":"failed","token":"IDV-1"}"#).answer == .failed)
    #expect(read(#"{"result":"unclear","token":"IDV-1"}"#).answer == .unclear)
    #expect(read(#"{"result":"listed"}"#).isUnknown)
    #expect(read(#"{"result":true}"#).isUnknown)
    #expect(read(#"{"result":"passed"}"#, 503).isUnknown)
  }

  @Test("a text message counts as sent when the provider took it, now or under its id before")
  func message() {
    func read(_ body: String, _ status: Int = 200) -> SendResult<Bool> {
      MessengerGateway.answer(response(body, status: status))
    }
    #expect(read(#"{"accepted":true,"at":"2026-10-05T01:02:03Z"}"#).answer == true)
    #expect(read(#"{"status":409,"code":"message.conflict"}"#, 409).answer == true)
    #expect(read(#"{"accepted":false}"#).isNotSent)
    #expect(read(#"{"status":409,"code":"other"}"#, 409).isUnknown)
    #expect(read("", 500).isUnknown)
  }
}
