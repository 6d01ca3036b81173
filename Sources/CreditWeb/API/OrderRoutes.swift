import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Merchants' orders on the purchase line: authorise (预授权), capture (请款), void (撤销), confirm
/// the receipt (确认收货). A repeat under the merchant's number gives what was done the first time.
struct OrderRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference/purchases/authorisations"

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("\(Self.base)") { _, context in try await list(try context.borrower()) }
    router.post("\(Self.base)") { request, context in try await authorise(request, context) }
    router.post("\(Self.base)/:number/captures") { request, context in
      try await capture(request, context)
    }
    router.post("\(Self.base)/:number/void") { request, context in
      let order = try context.number("number")
      return try await perform(.void(order: order), order, request, context)
    }
    router.post("\(Self.base)/:number/captures/:capture/receipt") { request, context in
      let order = try context.number("number")
      let capture = try context.number("capture")
      return try await perform(
        .confirmReceipt(order: order, capture: capture), order, request, context)
    }
  }

  private func list(_ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let day = platform.clock.businessDate
    let json = JSONWriter.object { json in
      json.field("held", state.purchaseLine?.holds(on: day) ?? .zero)
      json.list("authorisations", state.purchaseLine?.orders ?? []) { order, json in
        order.write(to: &json, on: day)
      }
    }
    return .bytes(json, type: "application/json")
  }

  private func authorise(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let body = try await JSONBody(
      request,
      fields: [
        "amount", "category", "reference", "instalments", "sellerPercent",
        "confirmedAnnualRatePercent", "costConfirmation",
      ])
    let order = AuthoriseOrder(
      reference: try body.merchantReference, amount: try body.amount("amount"),
      category: try body.text("category"), instalments: try choice(body))
    let token =
      body.has("costConfirmation") ? try body.text("costConfirmation", most: 200) : nil
    let key = try body.key(request)
    guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
    let performed = try await platform.authorise(order, confirmedBy: token, on: id, key: key)
    guard let made = performed.state.purchaseLine?.order(order.reference) else {
      throw Problem.fault
    }
    return reply(made, performed.state, .created)
  }

  private func choice(_ body: JSONBody) throws(Problem) -> InstalmentChoice? {
    guard body.has("instalments") else {
      for name in ["sellerPercent", "costConfirmation"] where body.has(name) {
        throw .field(name)
      }
      return nil
    }
    return InstalmentChoice(
      count: try body.integer("instalments", in: 1...60),
      sellerPercent: body.has("sellerPercent")
        ? try body.integer("sellerPercent", in: 0...100) : 0,
      confirmedAnnualRate: try body.percent("confirmedAnnualRatePercent"))
  }

  private func capture(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let number = try context.number("number")
    let body = try await JSONBody(request, fields: ["amount", "reference"])
    let wish = CaptureOrder(
      order: number, reference: try body.merchantReference, amount: try body.amount("amount"))
    let performed = try await platform.perform(
      .purchase(.capture(wish)), on: id, key: try body.key(request))
    guard let order = performed.state.purchaseLine?.order(number) else { throw Problem.fault }
    return reply(order, performed.state, .created)
  }

  private func perform(
    _ command: PurchaseCommand, _ number: Int64, _ request: Request, _ context: AppContext
  ) async throws -> Response {
    let id = try context.borrower()
    let body = try await JSONBody(request, fields: [])
    let performed = try await platform.perform(
      .purchase(command), on: id, key: try body.key(request))
    guard let order = performed.state.purchaseLine?.order(number) else { throw Problem.fault }
    return reply(order, performed.state, .ok)
  }

  private func reply(
    _ order: PurchaseOrder, _ state: Borrower, _ status: HTTPResponse.Status
  ) -> Response {
    let day = platform.clock.businessDate
    let json = JSONWriter.object { json in
      order.write(to: &json, on: day)
      json.field("availableAfter", state.available(.purchase, on: day))
    }
    return .bytes(json, type: "application/json", status: status)
  }
}

extension JSONBody {
  /// The merchant's number of what is asked for.
  var merchantReference: MerchantReference {
    get throws(Problem) {
      guard let reference = MerchantReference(try text("reference")) else {
        throw .field("reference")
      }
      return reference
    }
  }
}

extension PurchaseOrder {
  /// As merchants see it.
  fileprivate func write(to json: inout JSONWriter, on day: CivilDate) {
    json.field("number", ordinal)
    json.field("reference", reference.text)
    json.field("amount", amount)
    json.field("category", category)
    json.field("on", on)
    json.field("lastDay", lastDay)
    json.field("posting", terms.posting.rawValue)
    json.field("held", hold(on: day))
    json.field("capturable", capturable(on: day))
    if let instalments = terms.instalments {
      json.field("instalments", instalments.count)
      json.field("sellerPercent", instalments.sellerPercent)
    }
    if let end {
      json.field("end", end.reason.rawValue)
      json.field("endedOn", end.on)
    }
    json.list("captures", captures) { capture, json in
      json.field("number", capture.ordinal)
      json.field("reference", capture.reference.text)
      json.field("amount", capture.amount)
      json.field("on", capture.on)
      switch capture.stage {
      case .waiting(let until):
        json.field("stage", "waiting-for-receipt")
        json.field("confirmedAtLatest", until)
      case .posted(let purchase):
        json.field("stage", "posted")
        json.field("purchase", purchase)
      case .released: json.field("stage", "released")
      }
    }
  }
}
