import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Drawing a loan (支用) and reading what is owed.
struct LoanRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.post("/v1/borrowers/:reference/loans") { request, context in
      try await draw(request, context)
    }
    router.get("/v1/borrowers/:reference/accounts") { _, context in
      try await accounts(context)
    }
  }

  private func draw(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let body = try await JSONBody(
      request,
      fields: [
        "amount", "instalments", "purpose", "confirmedAnnualRatePercent", "method",
        "costConfirmation",
      ])
    guard let name = request.header("Idempotency-Key"),
      let key = RequestKey(name, body: body.bytes)
    else { throw Problem.field("Idempotency-Key") }
    let draw = DrawLoan(
      amount: try body.amount("amount"),
      instalments: try body.integer("instalments", in: 1...1200),
      purpose: try body.text("purpose"),
      confirmedAnnualRate: try body.percent("confirmedAnnualRatePercent"),
      contract: try platform.papers.agreement(to: .loanContract), method: try body.method)
    let token =
      body.has("costConfirmation") ? try body.text("costConfirmation", most: 200) : nil
    let performed = try await platform.draw(draw, confirmedBy: token, on: id, key: key)
    guard let made = performed.made, let loan = performed.state.loan(made) else {
      throw Problem.fault
    }
    return reply(loan, performed.state)
  }

  private func reply(_ loan: Loan, _ state: Borrower) -> Response {
    let day = platform.clock.businessDate
    let json = JSONWriter.object { json in
      json.field("loan", Reference.contract(state.id, loan.ordinal))
      json.field("borrower", Reference.borrower(state.id))
      json.field("status", AccountView.Status.awaitingPayout.rawValue)
      json.field("amount", loan.terms.principal)
      json.field("instalments", loan.terms.instalments)
      json.field(percent: "annualRatePercent", loan.terms.annualRate)
      json.field("availableAfter", state.available(.cash, on: day))
    }
    var response = Response.bytes(json, type: "application/json", status: .created)
    response.headers[.location] = "/v1/borrowers/\(Reference.borrower(state.id))/accounts"
    return response
  }

  private func accounts(_ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let terms = try platform.context()
    let day = terms.businessDate
    let views = AccountView.all(of: state, on: day, cost: terms.policy.cost)
    let use = state.limitUse(on: day)
    let json = JSONWriter.object { json in
      json.field("borrower", Reference.borrower(id))
      json.field("on", day)
      json.field("payoff", views.map(\.position.payoff).sum())
      json.object("limit") {
        $0.field("granted", use.granted)
        $0.field("used", use.used)
        $0.field("available", use.available)
        $0.field("validUntil", state.agreement?.validUntil)
      }
      json.list("accounts", views) { $0.write(to: &$1) }
    }
    return .bytes(json, type: "application/json")
  }
}

extension AccountView {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("contract", reference)
    json.field("product", product.rawValue)
    json.field("status", status.rawValue)
    json.field("openedOn", openedOn)
    json.field("settledOn", settledOn)
    json.field(percent: "annualRatePercent", price.annualRate)
    if let principal = price.principal { json.field("principal", principal) }
    json.field("payoff", position.payoff)
    json.field("dueNow", position.dueNow)
    if position.credit.isPositive { json.field("credit", position.credit) }
    json.field("overdueSince", position.overdueSince)
    json.field("overdue", position.overdueTotal)
    json.field("daysOverdue", Int64(position.daysOverdue))
    if let next {
      json.object("next") {
        $0.field("dueOn", next.dueOn)
        $0.field("amount", next.amount)
      }
    }
    json.list("plan", plan) { line, json in line.write(to: &json) }
  }
}

extension PlanLine {
  func write(to json: inout JSONWriter) {
    json.field("number", Int64(number))
    json.field("dueOn", dueOn)
    json.field("principal", principal)
    json.field("interest", interest)
    json.field("total", total)
    json.field("status", status.rawValue)
    json.field("unpaid", unpaid)
  }
}

extension JSONBody {
  /// The way of repaying; equal instalments where none is named.
  var method: LoanMethod {
    get throws(Problem) {
      guard has("method") else { return .equalInstalment }
      guard let method = LoanMethod(rawValue: try text("method")) else { throw .field("method") }
      return method
    }
  }
}

extension AppContext {
  /// The borrower that the address names.
  func borrower() throws(Problem) -> StreamID {
    guard let text = parameters.get("reference"), let id = Reference.borrower(text) else {
      throw .badReference
    }
    return id
  }
}
