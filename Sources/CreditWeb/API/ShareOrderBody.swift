import CreditCore
import CreditPlatform
import Hummingbird

/// The order of a share as it comes in.
enum ShareOrderBody {
  private static let fields: Set<String> = [
    "scenario", "purpose", "recipient", "fields", "method", "role", "approver", "case", "grant",
    "notice", "demand", "silence", "agreement",
  ]

  static func read(_ request: Request) async throws -> (ShareOrder, RequestKey) {
    let body = try await NestedBody(request, fields: fields)
    guard let name = request.header("Idempotency-Key"),
      let key = RequestKey(name, body: body.bytes)
    else { throw Problem.field("Idempotency-Key") }
    let order = ShareOrder(
      scenario: try body.word("scenario", SharingScenario.self),
      purpose: try body.word("purpose", SharingPurpose.self),
      recipient: try body.text("recipient"), fields: try body.shareFields("fields"),
      method: body.has("method") ? try body.word("method", SharingMethod.self) : .interface,
      role: try body.text("role"), approver: try body.optionalText("approver"),
      ground: try ground(body))
    return (order, key)
  }

  private static func ground(_ body: NestedBody) throws(Problem) -> ShareGround {
    var ground = ShareGround(
      shareCase: try body.ordinal("case"), grant: try body.ordinal("grant"),
      notice: try body.ordinal("notice"))
    if let demand = try body.part("demand", ["authority", "document", "ground", "scope"]) {
      ground.demand = ShareDemand(
        authority: try demand.text("authority"), document: try demand.text("document"),
        ground: try demand.text("ground"), scope: try demand.text("scope"))
    }
    if body.has("silence") { ground.silence = try body.word("silence", SilenceReason.self) }
    if let agreement = try body.part("agreement", ["reference", "until", "fields"]) {
      ground.agreement = ShareAgreement(
        reference: try agreement.text("reference"),
        until: agreement.has("until") ? try agreement.day("until") : nil,
        fields: agreement.has("fields") ? Set(try agreement.shareFields("fields")) : nil)
    }
    return ground
  }
}
