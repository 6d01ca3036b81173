import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Purchases and what merchants give back of them (退款, H16).
struct PurchaseRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("/v1/borrowers/:reference/purchases") { _, context in
      try await list(try context.borrower())
    }
    router.post("/v1/borrowers/:reference/purchases/:number/refunds") { request, context in
      try await refund(request, context)
    }
  }

  private func list(_ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let json = JSONWriter.object { json in
      json.list("purchases", state.purchaseLine?.purchases ?? []) { purchase, json in
        json.field("number", purchase.ordinal)
        json.field("on", purchase.on)
        json.field("amount", purchase.amount)
        json.field("category", purchase.category)
        json.list("refunds", purchase.refunds) { Self.write($0, to: &$1) }
      }
    }
    return .bytes(json, type: "application/json")
  }

  /// A repeat under the merchant's number gives what was booked the first time.
  private func refund(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let number = try context.number("number")
    let body = try await JSONBody(request, fields: ["amount", "stage", "reference"])
    guard let stage = RefundStage(rawValue: try body.text("stage")) else {
      throw Problem.field("stage")
    }
    guard let reference = MerchantReference(try body.text("reference")) else {
      throw Problem.field("reference")
    }
    let order = RefundPurchase(
      purchase: number, amount: try body.amount("amount"), on: platform.clock.businessDate,
      stage: stage, reference: reference)
    let performed = try await platform.perform(
      .refundPurchase(order), on: id, key: try body.key(request))
    let line = performed.state.purchaseLine
    let purchase = line?.purchases.first { $0.ordinal == number }
    guard let line, let refund = purchase?.refunds.first(where: { $0.reference == reference })
    else { throw Problem.fault }
    let day = platform.clock.businessDate
    let json = JSONWriter.object { json in
      json.field("purchase", number)
      Self.write(refund, to: &json)
      json.field("availableAfter", performed.state.available(.purchase, on: day))
      json.field("creditAfter", line.position(on: day).credit)
    }
    return .bytes(json, type: "application/json", status: .created)
  }

  private static func write(_ refund: PurchaseRefund, to json: inout JSONWriter) {
    json.field("number", refund.ordinal)
    json.field("reference", refund.reference.text)
    json.field("amount", refund.amount)
    json.field("on", refund.on)
    json.field("stage", refund.stage.rawValue)
  }
}
