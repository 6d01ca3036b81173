import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Instalments of the newest bill (账单分期, H10–H15), the due day (H2, H3) and what an automatic
/// debit collects (H23).
struct PlanRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference/purchases"

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("\(Self.base)/plans") { request, context in
      try await list(request, try context.borrower())
    }
    router.post("\(Self.base)/plans") { request, context in try await plan(request, context) }
    router.post("\(Self.base)/due-day") { request, context in
      let body = try await JSONBody(request, fields: ["dueDay"])
      let command = PurchaseCommand.changeDueDay(try body.integer("dueDay", in: 1...28))
      return try await perform(command, body, request, context)
    }
    router.post("\(Self.base)/debit") { request, context in
      let body = try await JSONBody(request, fields: ["collects"])
      guard let amount = DebitAmount(rawValue: try body.text("collects")) else {
        throw Problem.field("collects")
      }
      return try await perform(.setDebit(amount), body, request, context)
    }
  }

  /// Running plans, and what the newest bill could be spread over: its cost is to be shown before
  /// it is confirmed (N2). `amount` in the query asks for another amount than all of it.
  private func list(_ request: Request, _ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let context = try platform.context()
    let day = context.businessDate
    let line = state.purchaseLine
    let room = line?.planRoom(on: day)
    var amount = room?.room
    if let text = request.uri.queryParameters["amount"] {
      guard let wanted = Money(yuan: String(text)), wanted.isPositive else {
        throw Problem.field("amount")
      }
      amount = room.map { min($0.room, wanted) }
    }
    let least = context.policy.purchase.instalments.above
    let quotes =
      amount.flatMap { $0 > least ? line?.planQuotes($0, on: day, context.policy) : nil } ?? []
    let json = JSONWriter.object { json in
      json.field("on", day)
      json.list("plans", line?.plans(on: day) ?? []) { $0.write(to: &$1) }
      json.field("mostForInstalments", room?.room ?? .zero)
      json.field("until", room?.bill.dueOn)
      json.list("offers", quotes) { $0.write(to: &$1, context.policy.cost) }
    }
    return .bytes(json, type: "application/json")
  }

  private func plan(_ request: Request, _ context: AppContext) async throws -> Response {
    let body = try await JSONBody(
      request,
      fields: ["amount", "instalments", "confirmedAnnualRatePercent", "costConfirmation"])
    let wish = PlanBill(
      amount: try body.amount("amount"), count: try body.integer("instalments", in: 1...60),
      confirmedAnnualRate: try body.percent("confirmedAnnualRatePercent"))
    let token =
      body.has("costConfirmation") ? try body.text("costConfirmation", most: 200) : nil
    let id = try context.borrower()
    let performed = try await platform.plan(
      wish, confirmedBy: token, on: id, key: try body.key(request))
    return try reply(performed, status: .created)
  }

  private func perform(
    _ command: PurchaseCommand, _ body: JSONBody, _ request: Request, _ context: AppContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let id = try context.borrower()
    let performed = try await platform.perform(
      .purchase(command), on: id, key: try body.key(request))
    return try reply(performed, status: status)
  }

  private func reply(
    _ performed: Performed, status: HTTPResponse.Status
  ) throws -> Response {
    guard let line = performed.state.purchaseLine else { throw Problem.fault }
    let day = platform.clock.businessDate
    let next = line.calendar.billDay(after: day)
    let json = JSONWriter.object { json in
      json.list("plans", line.plans(on: day)) { $0.write(to: &$1) }
      json.field("nextBillOn", next)
      json.field("nextDueOn", line.calendar.dueDay(afterBillOn: next))
      json.field("debitCollects", line.debit.rawValue)
    }
    return .bytes(json, type: "application/json", status: status)
  }
}

extension RunningPlan {
  /// As its borrower sees it.
  fileprivate func write(to json: inout JSONWriter) {
    switch source {
    case .purchase(let purchase): json.field("purchase", purchase)
    case .bill(let plan, let billedOn):
      json.field("plan", plan)
      json.field("billedOn", billedOn)
    }
    json.field("startedOn", startedOn)
    json.field("instalments", Int64(count))
    json.field("principal", principal)
    json.field("left", left)
    json.field("feeToCome", feeLeft)
    json.list("coming", coming) { part, json in
      json.field("principal", part.principal)
      json.field("fee", part.fee)
      json.field("total", part.total)
    }
  }
}

extension PlanQuote {
  /// The cost table of a plan (综合融资成本明示表, N2).
  func write(to json: inout JSONWriter, _ terms: CostTerms) {
    json.field("instalments", Int64(parts.count))
    json.field("principal", principal)
    json.field("fee", fee)
    json.field(percent: "allInAnnualPercent", annualRate(terms) ?? .zero)
    json.list("parts", Array(zip(parts, dueOn))) { part, json in
      json.field("dueOn", part.1)
      json.field("principal", part.0.principal)
      json.field("fee", part.0.fee)
      json.field("total", part.0.total)
    }
  }
}
