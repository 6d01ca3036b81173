import CreditCore
import CreditPlatform
import Hummingbird

/// Trial calculation (试算): a plan and its cost for an amount. It names no person, sends nothing
/// and changes nothing (R66).
struct TrialRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.post("/v1/trial") { request, _ in try await trial(request) }
  }

  private func trial(_ request: Request) async throws -> Response {
    let body = try await JSONBody(
      request, fields: ["amount", "instalments", "dailyRatePercent", "method"])
    let context = try platform.context()
    let terms = try terms(body, context)
    let schedule: Schedule
    let cost: CostOfCredit
    do {
      schedule = try terms.schedule(from: context.businessDate)
      cost = try PriceCap.cost(of: terms, from: context.businessDate)
    } catch {
      throw Problem.field("dailyRatePercent")
    }
    let totals = schedule.totals
    let words = request.wording
    let json = JSONWriter.object { json in
      json.field("amount", terms.principal)
      json.field("instalments", terms.instalments)
      json.field(percent: "dailyRatePercent", terms.dailyRate)
      json.field(percent: "annualRatePercent", terms.annualRate)
      json.field("allInAnnualPercent", cost.strictest(of: context.policy.cost).percentText4)
      json.field("interest", totals.interest)
      json.field("total", totals.total)
      json.field("inquiry", false)
      json.field(
        "notice",
        words("试算不会查询征信，也不保存。", "A trial calculation makes no inquiry and is not kept."))
      json.list("plan", schedule.instalments) { row, json in
        json.field("number", Int64(row.number))
        json.field("dueOn", row.dueOn)
        json.field("principal", row.principal)
        json.field("interest", row.interest)
        json.field("total", row.total)
        json.field("balance", row.balance)
      }
    }
    return .bytes(json, type: "application/json")
  }

  /// The terms as they would be offered, within the policy of today.
  private func terms(_ body: JSONBody, _ context: Context) throws(Problem) -> LoanTerms {
    let cash = context.policy.cash
    let amount = try body.amount("amount")
    guard amount >= cash.minimum, amount <= cash.maximum else {
      throw Problem(Refusal.amountOutOfRange)
    }
    let instalments = try body.integer("instalments", in: 1...1200)
    guard cash.terms.contains(instalments) else { throw Problem(Refusal.termNotOffered) }
    let cap = PriceCap(policy: context.policy)
    var rate: Rate
    if body.has("dailyRatePercent") {
      rate = try body.percent("dailyRatePercent")
    } else {
      // Nobody is told less than what the dearest offer would cost.
      rate = cap.cut(cash.rateLadder.map(\.dailyRate).max() ?? .zero)
    }
    let terms = LoanTerms(
      principal: amount, dailyRate: rate, instalments: instalments,
      dayCount: context.policy.cost.dayCount,
      penaltyNumerator: cash.penaltyMultiplier.numerator,
      penaltyDenominator: cash.penaltyMultiplier.denominator, method: try method(body, cash),
      leniency: cash.leniency)
    guard cap.allows(terms, from: context.businessDate) else {
      throw Problem(Refusal.costAboveCap)
    }
    return terms
  }

  private func method(_ body: JSONBody, _ cash: CashTerms) throws(Problem) -> LoanMethod {
    let method = try body.method
    guard cash.methods.contains(method) else { throw Problem(Refusal.termNotOffered) }
    return method
  }
}
