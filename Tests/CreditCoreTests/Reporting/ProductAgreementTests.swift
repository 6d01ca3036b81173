import CreditCore
import Testing

@Suite("One agreement for each product")
struct ProductAgreementTests {
  private func life(
    _ change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> Life {
    try Life.withLine { world in
      world.terms.reporting.tellsEachProduct = true
      try change(&world)
    }
  }

  private func agreements(_ life: Life) -> [ReportRow] {
    life.rows.filter { $0.record == .creditAgreement }
  }

  @Test("R92 each product has its own 220 with its limit and validity under the shared total")
  func opening() throws {
    var life = try life { $0.terms.purchase.validityMonths = 6 }
    try life.borrow(1_000)
    try life.close(through: life.today)
    let rows = agreements(life)
    let agreement = try #require(try life.state.agreement)
    #expect(rows.map(\.product) == [.cash, .purchase] && rows.allSatisfy { $0.code == "10" })
    #expect(
      rows.map { $0.limit?.amount } == [agreement.offer.cashLimit, agreement.offer.purchaseLimit])
    #expect(rows.allSatisfy { $0.limit?.shared == agreement.offer.limit })
    let signed = agreement.signedOn
    #expect(
      rows.map { $0.limit?.until } == [signed.adding(months: 12), signed.adding(months: 6)])
    // Each account is under its product's agreement, and waits for that alone.
    let accounts = life.rows.filter { $0.record == .account }
    #expect(Set(accounts.map(\.product)) == [.cash, .purchase])
    for account in accounts {
      let waitsFor = rows.filter { account.rests(on: $0) }
      #expect(waitsFor.map(\.product) == [account.product])
    }
    try life.go(to: life.today.adding(days: 1))
    try life.reportAll()
    #expect(try life.state.rows.isEmpty)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R92 a refused agreement of one product holds back its own accounts, not the other's")
  func refused() throws {
    var life = try life()
    let loan = try life.borrow(1_000)
    try life.close(through: life.today)
    try life.go(to: life.today.adding(days: 1))
    let person = try #require(life.rows.first { $0.record == .basicInformation })
    let cash = try #require(agreements(life).first { $0.product == .cash })
    for (row, answer) in [
      (person, DisclosureAnswer.rowAccepted), (cash, .rowRejected(codes: ["BCE000"])),
    ] {
      try life.act(.release(disclosure: row.disclosure))
      try life.act(.settle(disclosure: row.disclosure, answer))
    }
    try life.reportAll()
    #expect(life.accepted.contains { $0.record == .account && $0.contract == 2 })
    #expect(!life.accepted.contains { $0.contract == loan })
    try life.act(.correctRow(disclosure: cash.disclosure))
    try life.go(to: life.today.adding(days: 1))
    try life.reportAll()
    #expect(life.accepted.contains { $0.record == .account && $0.contract == loan })
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R95 a cut of one product is told by the next close for it alone; of the total for both")
  func limits() throws {
    var life = try life()
    try life.go(to: "2026-01-10")
    try life.act(life.imposing(.cash, cutTo: Money(yuan: 1_000), days: 40))
    try life.close(through: life.today)
    var told = agreements(life).filter { $0.code == "30" }
    #expect(told.map(\.product) == [.cash])
    #expect(told.first?.limit?.amount == Money(yuan: 1_000))
    try life.go(to: "2026-01-12")
    try life.act(life.imposing(nil, cutTo: Money(yuan: 5_000), days: 40))
    try life.close(through: life.today)
    told = agreements(life).filter { $0.code == "30" && $0.on == life.today }
    #expect(told.map(\.product) == [.cash, .purchase])
    #expect(told.allSatisfy { $0.limit?.shared == Money(yuan: 5_000) })
    try life.go(to: "2026-01-13")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R92 one product ends at no debt, is told as ended, and the other goes on untouched")
  func ended() throws {
    var life = try life()
    let loan = try life.borrow(1_000)
    try life.close(through: life.today)
    try life.go(to: "2026-01-10")
    let before = try life.state
    #expect(throws: Refusal.debtOpen) { try life.act(.amend(.endProduct(.cash))) }
    try life.act(.amend(.endProduct(.purchase)))
    #expect(throws: Refusal.lineClosed) {
      try life.act(.buy(amount: Money(yuan: 10), category: "food"))
    }
    let after = try life.state
    #expect(after.loans == before.loans)
    #expect(after.available(.cash, on: life.today) == before.available(.cash, on: life.today))
    try life.borrow(500)
    try life.close(through: life.today)
    try life.go(to: "2026-01-12")
    try life.reportAll()
    try life.go(to: "2026-01-14")
    let ends = agreements(life).filter(\.isEnd)
    #expect(ends.map(\.product) == [.purchase])
    #expect(life.rows.last { $0.contract == 2 }?.account?.closedOn == (try day("2026-01-10")))
    try life.close(through: day("2026-02-28"))
    #expect(life.rows.contains { $0.contract == loan && $0.code == "30" && "\($0.on)" > "2026-02" })
    #expect(agreements(life).filter(\.isEnd).count == 1)
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R88 closing the contract ends each product's agreement, after the accounts under it")
  func closed() throws {
    var life = try life()
    try life.go(to: "2026-01-10")
    try life.act(.closeCredit)
    for _ in 0..<6 {
      try life.go(to: life.today.adding(days: 1))
      try life.reportAll()
    }
    #expect(Set(agreements(life).filter(\.isEnd).map(\.product)) == [.cash, .purchase])
    #expect(try life.state.liveConsent(.bureauReporting) == nil)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R92 what was told as one agreement for all stays one")
  func staysOne() throws {
    var life = try Life.withLine()
    try life.close(through: life.today)
    life.world.terms.reporting.tellsEachProduct = true
    try life.go(to: "2026-02-10")
    let loan = try life.borrow(1_000)
    try life.close(through: life.today)
    #expect(agreements(life).map(\.product) == [nil])
    #expect(life.rows.last { $0.contract == loan }?.product == nil)
    #expect(life.bureauProblems.isEmpty)
  }
}
