import CreditCore
import Testing

/// 综合融资成本明示表 (N2): what stands in it, and the gate before a contract.
@Suite("Cost table")
struct CostTableTests {
  private static let wish = DrawWish(amount: Money(yuan: 1_000), instalments: 3)

  private func drawing(
    _ life: Life, _ change: (inout ConfirmedCost) -> Void = { _ in }
  ) throws -> BorrowerCommand {
    guard case .draw(var draw) = try life.drawing(Money(yuan: 1_000), 3),
      var cost = draw.cost
    else { throw Refusal.termNotOffered }
    change(&cost)
    draw.cost = cost
    return .draw(draw)
  }

  @Test(
    "N2 the items add up to the all-in figure exactly, in the strictest convention",
    arguments: [LoanMethod.equalInstalment, .equalPrincipal, .interestFirst], [3, 6, 12] as [Int64])
  func addsUp(method: LoanMethod, instalments: Int64) throws {
    let life = try Life.withLine()
    let wish = DrawWish(amount: Money(yuan: 12_300), instalments: instalments, method: method)
    let table = try life.state.costTable(of: wish, life.context)
    let terms = try life.state.terms(of: wish, life.context)
    let items = table.items.map(\.annualised.partsPerBillion).reduce(0, +)
    #expect(items == table.allIn.partsPerBillion && items > 0)
    let cost = try PriceCap.cost(of: terms, from: life.today)
    let strictest = try #require(life.context.policy.cost.annualisations.map(cost.rate).max())
    #expect(abs(strictest.partsPerBillion - table.allIn.partsPerBillion) <= 500)
    let interest = try terms.schedule(from: life.today).totals.interest
    #expect(table.items.map(\.kind) == [.interest] && table.items.first?.amount == interest)
    #expect(table.total == wish.amount + interest && table.cost == interest)
    #expect(table.items.allSatisfy { $0.payee == .lender } && table.lenders.isEmpty)
    #expect(table.onDefault.map(\.standard) == [terms.penaltyDailyRate])
  }

  @Test("N2 several kinds of cost add up in every convention", arguments: Annualisation.allCases)
  func incremental(convention: Annualisation) throws {
    var payments: [CreditPayment] = []
    for period in 1...12 {
      let day = period * 30
      payments.append(
        CreditPayment(period: period, day: day, amount: Money(yuan: 1_000), kind: .principal))
      payments.append(
        CreditPayment(
          period: period, day: day, amount: Money(yuan: Int64(130 - 10 * period)),
          kind: .interest))
      payments.append(
        CreditPayment(period: period, day: day, amount: Money(yuan: 7), kind: .fee))
      payments.append(
        CreditPayment(
          period: period, day: day, amount: Money(yuan: 3), kind: CostKind(rawValue: "guarantee")))
    }
    let received = Money(yuan: 12_000)
    let cost = try CostOfCredit(received: received, payments: payments, periodsPerYear: 12)
    let items = try CostOfCredit.items(
      received: received, payments: payments, periodsPerYear: 12, in: convention)
    #expect(items.map(\.kind.rawValue) == ["interest", "fee", "guarantee"])
    let sum = items.map(\.annualised.partsPerBillion).reduce(0, +)
    #expect(abs(sum - cost.rate(convention).partsPerBillion) <= 500)
    if convention == .nominal { #expect(items == cost.items) }
  }

  @Test("N2 the same offer has the same bytes, another offer has others")
  func bytes() throws {
    let (life, twin) = (try Life.withLine(), try Life.withLine())
    let table = try life.state.costTable(of: Self.wish, life.context)
    #expect(try twin.state.costTable(of: Self.wish, twin.context).encoded() == table.encoded())
    #expect(try CostTable(encoded: table.encoded()) == table)
    let text = String(decoding: table.encoded(), as: UTF8.self)
    #expect(text.hasPrefix(#"{"act":"draw","contract":3,"on":"#))
    var other = Self.wish
    other.instalments = 6
    #expect(try life.state.costTable(of: other, life.context).encoded() != table.encoded())
    var later = life
    later.today = life.today.adding(days: 1)
    #expect(try later.state.costTable(of: Self.wish, later.context).encoded() != table.encoded())
  }

  @Test("R106 N2 a joint loan's table names all its lenders with their shares, its new plan's too")
  func joint() throws {
    var life = try Life.withLine {
      $0.terms.cash.funders = JointLoanTests.funders([400_000, 600_000])
    }
    life.world.terms.cash.funders[1].funder = PartyCode(rawValue: "partner")
    let name = try #require(life.context.register.recipient("partner")?.legalName)
    let lenders = [
      CostLender(name: nil, perMillion: 400_000), CostLender(name: name, perMillion: 600_000),
    ]
    let table = try life.state.costTable(of: Self.wish, life.context)
    #expect(table.lenders == lenders && table.items.allSatisfy { $0.payee == .lender })
    #expect(try CostTable(encoded: table.encoded()) == table)
    let loan = try life.borrow(1_000)
    life.world.terms.cash.funders = []
    #expect(
      try life.state.costTable(ofPlan: .extend(months: 1), of: loan, life.context).lenders
        == lenders)
    #expect(try life.state.costTable(of: Self.wish, life.context).lenders.isEmpty)
  }

  @Test("N2 without a confirmed cost table no loan contract is signed, and no plan is made")
  func missing() throws {
    let life = try Life.withLine()
    guard case .draw(var draw) = try drawing(life) else { return }
    draw.cost = nil
    #expect(throws: Refusal.costNotConfirmed) { try life.trial(.draw(draw)) }
    _ = try life.trial(try drawing(life))
  }

  @Test("N2 a confirmation before the reading time is refused, to the second")
  func early() throws {
    let life = try Life.withLine()
    let now = life.context.recordedAt
    let seconds = life.context.policy.cost.forcedReadSeconds
    #expect(throws: Refusal.costReadTooShort) {
      try life.trial(drawing(life) { $0.openedAt = now.adding(seconds: 1 - seconds) })
    }
    _ = try life.trial(drawing(life) { $0.openedAt = now.adding(seconds: -seconds) })
    var longer = life
    longer.world.terms.cost.forcedReadSeconds = seconds + 1
    #expect(throws: Refusal.costReadTooShort) {
      try longer.trial(drawing(life) { $0.openedAt = now.adding(seconds: -seconds) })
    }
  }

  @Test("N2 an opened table runs out, and none is confirmed in the future")
  func expired() throws {
    let life = try Life.withLine()
    let now = life.context.recordedAt
    let seconds = life.context.policy.cost.disclosureSeconds
    _ = try life.trial(drawing(life) { $0.openedAt = now.adding(seconds: -seconds) })
    #expect(throws: Refusal.costTableExpired) {
      try life.trial(drawing(life) { $0.openedAt = now.adding(seconds: -seconds - 1) })
    }
    #expect(throws: Refusal.costTableExpired) {
      try life.trial(drawing(life) { $0.confirmedAt = now.adding(seconds: 1) })
    }
  }

  @Test("N2 the table confirmed is the one signed with: another amount, day or loan is refused")
  func otherTable() throws {
    var life = try Life.withLine()
    let other = try life.state.costTable(
      of: DrawWish(amount: Money(yuan: 1_100), instalments: 3), life.context)
    #expect(throws: Refusal.costTableChanged) {
      try life.trial(drawing(life) { $0.table = other })
    }
    #expect(throws: Refusal.costTableChanged) {
      try life.trial(drawing(life) { $0.table.allIn = .zero })
    }
    // One reading is for one contract.
    let draw = try drawing(life)
    try life.act(draw)
    #expect(throws: Refusal.costTableChanged) { try life.trial(draw) }
    let next = try drawing(life)
    life.today = life.today.adding(days: 1)
    #expect(throws: Refusal.costTableChanged) { try life.trial(next) }
  }

  @Test("N2 table, digest and both instants are stored with the contract")
  func stored() throws {
    var life = try Life.withLine()
    let events = try life.act(try drawing(life))
    let drawn = events.lazy.compactMap { event -> LoanDrawn? in
      if case .loanDrawn(let drawn) = event { drawn } else { nil }
    }.first
    let cost = try #require(drawn?.cost)
    #expect(cost.table.contract == drawn?.loan.ordinal && cost.digest == Life.digest)
    let seconds = life.context.policy.cost.forcedReadSeconds
    #expect(cost.openedAt.adding(seconds: seconds) == cost.confirmedAt)
    #expect(try LoanDrawn(encoded: try #require(drawn).encoded()).cost == cost)
  }

  @Test("N2 H12 a bill's instalments pass the same gate, and their fee is the one item")
  func plan() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 2_000), category: "food"))
    try life.go(to: "2026-02-02")
    let table = try life.state.costTable(ofPlan: Money(yuan: 600), 3, life.context)
    let quote = try #require(
      try life.state.purchaseLine?.planQuotes(
        Money(yuan: 600), on: life.today, life.context.policy
      ).first { $0.parts.count == 3 })
    #expect(table.items.map(\.kind) == [.instalmentFee] && table.cost == quote.fee)
    #expect(table.items.first?.annualised == table.allIn && table.plan == 1)
    guard case .purchase(.planBill(var wish)) = try life.planning(Money(yuan: 600), 3) else {
      return
    }
    let read = wish.cost
    wish.cost = nil
    #expect(throws: Refusal.costNotConfirmed) { try life.trial(.purchase(.planBill(wish))) }
    wish.cost = read.map {
      var early = $0
      early.openedAt = early.confirmedAt
      return early
    }
    #expect(throws: Refusal.costReadTooShort) { try life.trial(.purchase(.planBill(wish))) }
    wish.cost = read
    try life.act(.purchase(.planBill(wish)))
    #expect(throws: Refusal.costTableChanged) { try life.trial(.purchase(.planBill(wish))) }
  }
}
