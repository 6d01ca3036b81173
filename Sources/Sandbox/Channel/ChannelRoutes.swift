import BureauChecker
import Hummingbird

/// The payment channel's endpoints.
enum ChannelRoutes {
  private struct LedgerRow: Encodable {
    let messageID: String
    let kind: String
    let amount: String
    let status: String
    let on: String
    let reference: String
  }

  static func add(to router: Router<BasicRequestContext>, _ keeper: StateKeeper<ChannelState>) {
    addOrders(.payout, "payouts", to: router, keeper)
    addOrders(.creditPayout, "credit-payouts", to: router, keeper)
    addOrders(.debit, "debits", to: router, keeper)
    router.put("sandbox/funds") { request, _ in
      await Endpoint.handle(request, limit: Endpoint.largeBody) { bytes in
        let funds = try Endpoint.decode([ChannelState.Funds].self, bytes)
        for row in funds { _ = try amount(row.balance, "balance") }
        try await keeper.change(.funds(funds))
        return try .json(["cards": funds.count])
      }
    }
    router.get("sandbox/funds/:card") { request, context in
      let card = context.parameters.get("card") ?? ""
      return await Endpoint.handle(request) { _ in
        guard let balance = await keeper.read({ $0.balance(of: card) }) else {
          throw Problem.unknown("card")
        }
        return try .json(
          ChannelState.Funds(bankCard: card, balance: YuanText.format(balance)))
      }
    }
    router.put("sandbox/faults") { request, _ in
      await Endpoint.handle(request) { bytes in
        let faults = try Endpoint.decode(ChannelState.Faults.self, bytes)
        try await keeper.change(.faults(faults))
        return try .json(faults)
      }
    }
    StatementRoutes.add(to: router, keeper)
    router.get("sandbox/ledger") { request, _ in
      await Endpoint.handle(request) { _ in
        try .json(
          await keeper.read { state in
            state.entries.map {
              LedgerRow(
                messageID: $0.order.messageID, kind: $0.kind.rawValue, amount: $0.order.amount,
                status: $0.outcome.status, on: $0.outcome.on, reference: $0.order.reference)
            }
          })
      }
    }
  }

  private static func addOrders(
    _ kind: ChannelState.Kind, _ path: String, to router: Router<BasicRequestContext>,
    _ keeper: StateKeeper<ChannelState>
  ) {
    router.post(RouterPath(path)) { request, _ in
      await Endpoint.handle(request) { bytes in
        let order = try Endpoint.decode(ChannelState.Order.self, bytes)
        try check(order)
        let fingerprint = try Endpoint.canonical(order)
        let (entry, isNew) = try await keeper.change { state in
          guard let known = state.entry(order.messageID) else {
            return .order(kind, order, fingerprint: fingerprint)
          }
          guard known.fingerprint == fingerprint, known.kind == kind else {
            throw Problem.conflict
          }
          return nil
        } reply: {
          ($0.entry(order.messageID), $1)
        }
        guard let entry, !(isNew && entry.isDropped) else { return .dropped }
        return try .json(entry.outcome)
      }
    }
    router.get(RouterPath("\(path)/:id")) { request, context in
      let id = context.parameters.get("id") ?? ""
      return await Endpoint.handle(request) { _ in
        let outcome = try await keeper.change { state in
          guard let entry = state.entry(id), entry.kind == kind else {
            throw Problem.unknown(kind.rawValue)
          }
          return entry.outcome.status == "pending" ? .settle(messageID: id) : nil
        } reply: { state, _ in
          state.entry(id)?.outcome
        }
        return try .json(outcome)
      }
    }
  }

  private static func check(_ order: ChannelState.Order) throws {
    try Endpoint.require([
      ("messageID", order.messageID), ("name", order.name), ("bankCard", order.bankCard),
      ("reference", order.reference),
    ])
    guard try amount(order.amount, "amount") > 0 else {
      throw Problem.badInput("amount", "amount must be more than 0.00 yuan.")
    }
    guard order.businessDate.utf8.count == 10, ReportDay(order.businessDate) != nil else {
      throw Problem.badInput("businessDate", "businessDate must be a day, YYYY-MM-DD.")
    }
  }

  private static func amount(_ text: String, _ field: String) throws -> Int64 {
    guard let fen = YuanText.parse(text) else {
      throw Problem.badInput(field, "\(field) must be yuan with two digits, such as \"906.74\".")
    }
    return fen
  }
}
