import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The cost table for programs: opening one, confirming it after the reading time, and those that
/// were stored with contracts (N2). Opening and confirming keep nothing and ask nobody.
struct CostTableRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference/cost-tables"
  private static let wish: Set<String> = [
    "act", "amount", "instalments", "method", "sellerPercent", "contract", "kind", "months", "day",
  ]

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("\(Self.base)") { _, context in try await list(try context.borrower()) }
    router.post("\(Self.base)") { request, context in
      let body = try await JSONBody(request, fields: Self.wish)
      return try await open(body, try context.borrower())
    }
    router.post("\(Self.base)/confirmation") { request, context in
      let body = try await JSONBody(
        request, fields: Self.wish.union(["token", "confirmed"]))
      return try await confirm(body, request, try context.borrower())
    }
  }

  private func open(_ body: JSONBody, _ id: StreamID) async throws -> Response {
    let opened = try platform.openCost(try await table(body, id), for: id)
    let json = JSONWriter.object { json in
      json.object("table") { opened.table.write(to: &$0, id) }
      json.field("digest", Hex.text(opened.digest.bytes))
      json.field("token", opened.token)
      json.field("confirmableAt", opened.confirmableAt.description)
      json.field("validUntil", opened.validUntil.description)
      json.field("inquiry", false)
    }
    return .bytes(json, type: "application/json", status: .created)
  }

  private func confirm(
    _ body: JSONBody, _ request: Request, _ id: StreamID
  ) async throws -> Response {
    guard try body.text("confirmed") == "yes" else { throw Problem(.costNotConfirmed) }
    let table = try await table(body, id)
    switch try platform.confirmCost(try body.text("token", most: 200), of: table, for: id) {
    case .confirmed(let token):
      let json = JSONWriter.object { json in
        json.field("costConfirmation", token)
        json.field("digest", Hex.text(Platform.digest(of: table).bytes))
      }
      return .bytes(json, type: "application/json", status: .created)
    case .tooEarly(let left):
      var problem = Problem(.costReadTooShort)
      problem.detail = BilingualText(
        "还差 \(left) 秒。" + problem.detail.zh, "\(left) seconds left. " + problem.detail.en)
      var response = problem.response(request.wording)
      response.headers[.retryAfter] = "\(left)"
      return response
    }
  }

  private func list(_ id: StreamID) async throws -> Response {
    guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
    let costs = try await platform.storedCosts(of: id)
    let json = JSONWriter.object { json in
      json.list("costTables", costs) { stored, json in
        json.field("openedAt", stored.cost.openedAt.description)
        json.field("confirmedAt", stored.cost.confirmedAt.description)
        json.field("digest", Hex.text(stored.cost.digest.bytes))
        json.object("table") { stored.cost.table.write(to: &$0, id) }
      }
    }
    return .bytes(json, type: "application/json")
  }

  private func table(_ body: JSONBody, _ id: StreamID) async throws -> CostTable {
    let act = body.has("act") ? CostAct(rawValue: try body.text("act")) : .draw
    let others =
      act == .loanPlan
      ? ["amount", "instalments", "method"] : ["contract", "kind", "months", "day"]
    for name in others where body.has(name) { throw Problem.field(name) }
    guard act == .tradePlan || !body.has("sellerPercent") else {
      throw Problem.field("sellerPercent")
    }
    guard act != .loanPlan else { return try await tableOfPlan(body, id) }
    let (amount, count) = (
      try body.amount("amount"), try body.integer("instalments", in: 1...1200)
    )
    switch act {
    case .draw:
      let wish = DrawWish(amount: amount, instalments: count, method: try body.method)
      return try await platform.costTable(of: wish, for: id)
    case .billPlan: return try await platform.costTable(ofPlan: amount, count, for: id)
    case .tradePlan:
      let percent =
        body.has("sellerPercent") ? try body.integer("sellerPercent", in: 0...100) : 0
      return try await platform.costTable(
        ofOrder: amount, count, sellerPercent: percent, for: id)
    case .loanPlan, nil: throw Problem.field("act")
    }
  }

  private func tableOfPlan(_ body: JSONBody, _ id: StreamID) async throws -> CostTable {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    guard let contract = state.contract(try body.text("contract")) else {
      throw Problem(.contractUnknown)
    }
    return try await platform.costTable(ofPlan: try body.replanWish, of: contract, for: id)
  }
}

extension CostTable {
  /// As a program reads it; the stored bytes are those of the borrower's page.
  func write(to json: inout JSONWriter, _ borrower: StreamID) {
    json.field("act", act.rawValue)
    json.field("contract", Reference.contract(borrower, contract))
    if let plan { json.field("plan", plan) }
    json.field("on", on)
    json.field("principal", principal)
    json.field("instalments", instalments)
    if let method { json.field("method", method.rawValue) }
    json.field("convention", convention.rawValue)
    json.field("allInAnnualPercent", allIn.percentText4)
    json.field("cost", cost)
    json.field("total", total)
    json.list("items", items) { $0.write(to: &$1) }
    json.list("onDefault", onDefault) { $0.write(to: &$1) }
    json.list("lenders", lenders) { lender, json in
      if let name = lender.name { json.field("name", name) }
      json.field(percent: "sharePercent", Rate(partsPerBillion: lender.perMillion * 1000))
    }
  }
}

extension CostTableItem {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("kind", kind.rawValue)
    json.field("basis", basis.rawValue)
    json.field(percent: "standardPercent", standard)
    json.field("payee", payee.rawValue)
    if let amount { json.field("amount", amount) }
    json.field("annualisedPercent", annualised.percentText4)
  }
}
