import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Changing a loan after its contract: a new plan that the borrower agrees to (展期, 还款日变更), and
/// what two persons of the staff decide (减免, 认定, 核销), of the purchase line too. Behind the same
/// access as the pages.
struct LoanChangeRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference/loans/:contract"

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.post("\(Self.base)/plan/trial") { request, context in
      try await offer(request, context)
    }
    router.post("\(Self.base)/plan") { request, context in try await replan(request, context) }
    router.post("\(Self.base)/measures") { request, context in
      try await propose(request, context)
    }
    router.post("\(Self.base)/measures/approval") { request, context in
      try await decide(request, context) { .approve(contract: $0, by: $1) }
    }
    router.post("\(Self.base)/measures/rejection") { request, context in
      try await decide(request, context) { .reject(contract: $0, by: $1) }
    }
  }

  /// What a new plan would ask for; it changes nothing.
  private func offer(_ request: Request, _ context: AppContext) async throws -> Response {
    let body = try await JSONBody(request, fields: ["kind", "months", "day"])
    let wish = try body.replanWish
    let (state, loan) = try await loan(context)
    let terms = try platform.context()
    let offer: ReplanOffer
    do {
      offer = try loan.offer(wish, on: terms.businessDate, terms.policy.cash)
    } catch {
      throw Problem(error)
    }
    let json = JSONWriter.object { json in
      json.field("contract", Reference.contract(state.id, loan.ordinal))
      json.field("inquiry", false)
      json.field("interestSoFar", offer.interestSoFar)
      json.field("interest", offer.interest)
      json.field("total", offer.total)
      json.list("plan", offer.instalments) { row, json in
        json.field("dueOn", row.dueOn)
        json.field("principal", row.principal)
        json.field("interest", row.interest)
        json.field("total", row.total)
      }
    }
    return .bytes(json, type: "application/json")
  }

  private func replan(_ request: Request, _ context: AppContext) async throws -> Response {
    let body = try await JSONBody(request, fields: ["kind", "months", "day", "costConfirmation"])
    let (state, loan) = try await loan(context)
    let token = body.has("costConfirmation") ? try body.text("costConfirmation", most: 200) : nil
    let performed = try await platform.replan(
      try body.replanWish, of: loan.ordinal, confirmedBy: token, on: state.id,
      key: try body.key(request))
    return try answer(performed.state, loan.ordinal)
  }

  private func propose(_ request: Request, _ context: AppContext) async throws -> Response {
    let body = try await JSONBody(
      request, fields: ["kind", "reason", "by", "penalty", "interest", "principal"])
    guard let reason = LoanMeasureReason(rawValue: try body.text("reason")) else {
      throw Problem.field("reason")
    }
    let measure: LoanMeasure
    switch try body.text("kind") {
    case "reduction":
      measure = .reduce(
        Reduction(
          penalty: try part("penalty", body), interest: try part("interest", body),
          principal: try part("principal", body)))
    case "bad-debt": measure = .recogniseBadDebt
    case "write-off": measure = .writeOff
    default: throw Problem.field("kind")
    }
    let (state, contract) = try await debt(context)
    let command = LoanCommand.propose(
      contract: contract, measure, reason, by: try person(body))
    return try await perform(command, on: contract, of: state.id, try body.key(request))
  }

  private func decide(
    _ request: Request, _ context: AppContext, _ command: (Int64, DeskCode) -> LoanCommand
  ) async throws -> Response {
    let body = try await JSONBody(request, fields: ["by"])
    let (state, contract) = try await debt(context)
    return try await perform(
      command(contract, try person(body)), on: contract, of: state.id, try body.key(request))
  }

  private func perform(
    _ command: LoanCommand, on contract: Int64, of id: StreamID, _ key: RequestKey
  ) async throws -> Response {
    try answer(try await platform.perform(.loan(command), on: id, key: key).state, contract)
  }

  /// How a debt stands now.
  private func answer(_ state: Borrower, _ contract: Int64) throws -> Response {
    let (line, loan) = (state.purchaseLine, state.loan(contract))
    let isLine = line?.ordinal == contract
    let badDebt = isLine ? line?.badDebt : loan?.badDebt
    let proposal = isLine ? line?.proposal : loan?.proposal
    guard isLine || loan != nil,
      let position = state.position(of: contract, on: platform.clock.businessDate)
    else { throw Problem.fault }
    let json = JSONWriter.object { json in
      json.field("contract", Reference.contract(state.id, contract))
      json.field("payoff", position.payoff)
      json.field("dueNow", position.dueNow)
      json.field("settledOn", isLine ? line?.closedOn : loan?.settledOn)
      json.field("waitsForSecondPerson", proposal != nil)
      json.field("badDebtSince", badDebt?.recognisedOn)
      json.field("writtenOffOn", badDebt?.writtenOffOn)
      let plan = loan.map { PlanLine.plan(of: $0, at: position) } ?? []
      json.list("plan", plan) { $0.write(to: &$1) }
    }
    return .bytes(json, type: "application/json", status: .created)
  }

  /// A loan, or the purchase line.
  private func debt(_ context: AppContext) async throws -> (Borrower, Int64) {
    let id = try context.borrower()
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    guard let contract = state.contract(context.parameters.get("contract")) else {
      throw Problem(.contractUnknown)
    }
    return (state, contract)
  }

  private func loan(_ context: AppContext) async throws -> (Borrower, Loan) {
    let id = try context.borrower()
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let name = context.parameters.get("contract")
    guard let loan = state.loans.first(where: { Reference.contract(id, $0.ordinal) == name })
    else { throw Problem(.contractUnknown) }
    return (state, loan)
  }

  private func part(_ name: String, _ body: JSONBody) throws(Problem) -> Money {
    guard body.has(name) else { return .zero }
    guard let amount = Money(yuan: try body.text(name)), amount >= .zero else {
      throw .field(name)
    }
    return amount
  }

  private func person(_ body: JSONBody) throws(Problem) -> DeskCode {
    guard let code = DeskCode(try body.text("by")) else { throw .field("by") }
    return code
  }
}

extension JSONBody {
  /// The new plan of a loan that is asked for.
  var replanWish: ReplanWish {
    get throws(Problem) {
      switch try text("kind") {
      case "extension": .extend(months: try integer("months", in: 1...60))
      case "due-day": .moveDueDay(to: try integer("day", in: 1...28))
      case "lower-instalments": .lowerInstalments
      default: throw .field("kind")
      }
    }
  }
}
