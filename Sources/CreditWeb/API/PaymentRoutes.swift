import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Payments and their reversal (冲正, R26), credit balances and their refund (溢缴款).
struct PaymentRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("/v1/borrowers/:reference/payments") { _, context in
      try await list(try context.borrower())
    }
    router.post("/v1/borrowers/:reference/payments/:number/reversal") { request, context in
      try await reverse(request, context)
    }
    router.post("/v1/borrowers/:reference/accounts/:contract/credit-refunds") { request, context in
      try await refund(request, context)
    }
  }

  private func list(_ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let lines = state.paymentLines
    let json = JSONWriter.object { json in
      json.list("payments", lines) { line, json in
        Self.write(line.payment, of: line.contract, state, to: &json)
      }
      json.list("creditPayouts", state.refundLines) { line, json in
        Self.write(line.refund, of: line.contract, state, to: &json)
      }
    }
    return .bytes(json, type: "application/json")
  }

  private func reverse(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let number = try context.number("number")
    let body = try await JSONBody(request, fields: ["reason"])
    guard let reason = ReversalReason(rawValue: try body.text("reason")) else {
      throw Problem.field("reason")
    }
    let key = try body.key(request)
    guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
    let performed = try await platform.perform(.reversePayment(number, reason), on: id, key: key)
    guard let line = performed.state.payment(number) else { throw Problem.fault }
    let day = platform.clock.businessDate
    let json = JSONWriter.object { json in
      Self.write(line.payment, of: line.contract, performed.state, to: &json)
      json.field("payoff", performed.state.position(of: line.contract, on: day)?.payoff ?? .zero)
    }
    return .bytes(json, type: "application/json", status: .created)
  }

  private func refund(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let reference = context.parameters.get("contract")
    guard
      let contract = state.contracts.first(where: { Reference.contract(id, $0) == reference })
    else { throw Problem(.contractUnknown) }
    let body = try await JSONBody(request, fields: ["amount"])
    let command = BorrowerCommand.refundCredit(
      contract: contract, amount: try body.amount("amount"))
    let performed = try await platform.perform(command, on: id, key: try body.key(request))
    guard let made = performed.made else { throw Problem.fault }
    let day = platform.clock.businessDate
    let json = JSONWriter.object { json in
      if let refund = performed.state.refunds(of: contract).first(where: { $0.ordinal == made }) {
        Self.write(refund, of: contract, performed.state, to: &json)
      }
      json.field("creditAfter", performed.state.position(of: contract, on: day)?.credit ?? .zero)
    }
    return .bytes(json, type: "application/json", status: .created)
  }

  private static func write(
    _ refund: CreditRefund, of contract: Int64, _ state: Borrower, to json: inout JSONWriter
  ) {
    json.field("contract", Reference.contract(state.id, contract))
    json.field("number", refund.ordinal)
    json.field("amount", refund.amount)
    json.field("on", refund.on)
    json.field("status", refund.status)
    if let day = refund.paidOn ?? refund.failedOn { json.field("endedOn", day) }
  }

  private static func write(
    _ payment: Payment, of contract: Int64, _ state: Borrower, to json: inout JSONWriter
  ) {
    json.field("number", payment.ordinal)
    json.field("contract", Reference.contract(state.id, contract))
    json.field("on", payment.on)
    json.field("amount", payment.amount)
    json.field("source", payment.source.rawValue)
    if let reversal = payment.reversal {
      json.object("reversal") {
        $0.field("on", reversal.on)
        $0.field("reason", reversal.reason.rawValue)
      }
    }
  }
}

extension Borrower {
  /// The contracts on which payments can be made.
  fileprivate var contracts: [Int64] {
    [purchaseLine?.ordinal].compactMap { $0 } + loans.map(\.ordinal)
  }

  /// All credit that was to be paid out, by contract.
  fileprivate var refundLines: [(contract: Int64, refund: CreditRefund)] {
    contracts.flatMap { contract in refunds(of: contract).map { (contract, $0) } }
  }

  /// All payments, in the order of their recording.
  fileprivate var paymentLines: [(contract: Int64, payment: Payment)] {
    let lines =
      (purchaseLine.map { line in line.payments.map { (line.ordinal, $0) } } ?? [])
      + loans.flatMap { loan in loan.payments.map { (loan.ordinal, $0) } }
    return lines.sorted { $0.1.ordinal < $1.1.ordinal }
  }
}

extension CreditRefund {
  /// How far it has come, in one word.
  fileprivate var status: String {
    if paidOn != nil { return "paid" }
    if failedOn != nil { return "failed" }
    return isOpen ? "on-its-way" : "owed"
  }
}
