import CreditCore
import Testing

/// The cost table of a merchant's order in instalments, and the gate before it is authorised.
@Suite("Cost table of an order")
struct TradeCostTests {
  private static let amount = Money(yuan: 1_200)

  private func wish(
    _ life: Life, _ number: String = "O-1", sellerPercent: Int64 = 0,
    _ change: (inout InstalmentChoice) -> Void = { _ in }
  ) throws -> BorrowerCommand {
    let command = try life.authorising(
      Self.amount, number, count: 6, sellerPercent: sellerPercent)
    guard case .purchase(.authorise(var order)) = command, var choice = order.instalments else {
      throw Refusal.termNotOffered
    }
    change(&choice)
    order.instalments = choice
    return .purchase(.authorise(order))
  }

  @Test("N2 H14 the one item is the borrower's share of the fee, and a fee of nothing says so")
  func items() throws {
    let life = try Life.withLine()
    for percent: Int64 in [0, 40, 100] {
      let table = try life.state.costTable(
        ofOrder: Self.amount, 6, sellerPercent: percent, life.context)
      let quote = try #require(try life.quote(Self.amount, 6, sellerPercent: percent))
      #expect(table.act == .tradePlan && table.plan == 1 && table.principal == Self.amount)
      #expect(table.items.map(\.kind) == [.instalmentFee] && table.cost == quote.fee)
      #expect(table.items.first?.annualised == table.allIn)
      #expect((percent == 100) == (table.allIn == .zero))
      #expect(try CostTable(encoded: table.encoded()) == table)
    }
    let state = try life.state
    for (amount, count, percent, refusal): (Money, Int64, Int64, Refusal) in [
      (Self.amount, 5, 0, .termNotOffered), (Self.amount, 6, 101, .planAmountUnfit),
      (Money(yuan: 10), 6, 0, .planAmountUnfit),
    ] {
      #expect(throws: refusal) {
        try state.costTable(ofOrder: amount, count, sellerPercent: percent, life.context)
      }
    }
  }

  @Test("N2 H13 without a table that was read and confirmed no instalments are authorised")
  func gate() throws {
    let life = try Life.withLine()
    let now = life.context.recordedAt
    let terms = life.context.policy.cost
    #expect(throws: Refusal.costNotConfirmed) { try life.trial(wish(life) { $0.cost = nil }) }
    // A fee that the seller bears is read of all the same.
    #expect(throws: Refusal.costNotConfirmed) {
      try life.trial(wish(life, sellerPercent: 100) { $0.cost = nil })
    }
    #expect(throws: Refusal.costReadTooShort) {
      try life.trial(
        wish(life) { $0.cost?.openedAt = now.adding(seconds: 1 - terms.forcedReadSeconds) })
    }
    #expect(throws: Refusal.costTableExpired) {
      try life.trial(
        wish(life) { $0.cost?.openedAt = now.adding(seconds: -terms.disclosureSeconds - 1) })
    }
    _ = try life.trial(wish(life))
  }

  @Test("N2 H13 a table of another amount, share or count, or one used before, is refused")
  func otherTable() throws {
    var life = try Life.withLine()
    let others = [
      try life.readOrder(Money(yuan: 1_201), 6), try life.readOrder(Self.amount, 12),
      try life.readOrder(Self.amount, 6, sellerPercent: 50),
    ]
    for other in others {
      #expect(throws: Refusal.costTableChanged) {
        try life.trial(wish(life) { $0.cost = other })
      }
    }
    let read = try life.readOrder(Self.amount, 6)
    try life.act(wish(life))
    // One reading is for one order; a repeat of the same finds it made.
    #expect(throws: Refusal.costTableChanged) {
      try life.trial(wish(life, "O-2") { $0.cost = read })
    }
    #expect(try life.trial(wish(life) { $0.cost = nil }).isEmpty)
  }

  @Test("N2 H13 table, digest and both instants are stored with the order")
  func stored() throws {
    var life = try Life.withLine()
    let events = try life.act(wish(life, sellerPercent: 40))
    let made = events.lazy.compactMap { event -> OrderAuthorised? in
      if case .purchase(.orderAuthorised(let made)) = event { made } else { nil }
    }.first
    let order = try #require(made)
    let cost = try #require(order.cost)
    #expect(cost.table.plan == order.order.ordinal && cost.table.contract == order.contract)
    let seconds = life.context.policy.cost.forcedReadSeconds
    #expect(cost.openedAt.adding(seconds: seconds) == cost.confirmedAt)
    #expect(try OrderAuthorised(encoded: order.encoded()) == order)
    // Bought whole, nothing is charged and no table is kept.
    let whole = try life.act(life.authorising(Money(yuan: 50), "O-2"))
    guard case .purchase(.orderAuthorised(let plain)) = try #require(whole.last) else {
      Issue.record("not authorised")
      return
    }
    #expect(plain.cost == nil && plain.order.terms.instalments == nil)
  }
}
