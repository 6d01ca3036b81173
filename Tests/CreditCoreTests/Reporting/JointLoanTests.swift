import CreditCore
import Testing

@Suite("Joint loans as they are told")
struct JointLoanTests {
  static func funders(_ shares: [Int64], reportedHere: Bool = true) -> [FunderShare] {
    shares.enumerated().map { place, share in
      let isLender = place == 0
      return FunderShare(
        funder: isLender ? nil : PartyCode(rawValue: "bank-\(place)"),
        provider: isLender ? nil : PartyCode(rawValue: "B000000000000\(place)"),
        perMillion: share, isReportedByLender: reportedHere || isLender)
    }
  }

  private func life(_ shares: [Int64], reportedHere: Bool = true) throws -> (Life, Int64) {
    var life = try Life.withLine { world in
      world.terms.cash.funders = JointLoanTests.funders(shares, reportedHere: reportedHere)
    }
    let loan = try life.borrow(1_000)
    return (life, loan)
  }

  @Test("R106 a loan names its funders with their shares; later terms change nothing for it")
  func named() throws {
    var (life, loan) = try life([300_000, 450_000, 250_000])
    life.world.terms.cash.funders = []
    let next = try life.borrow(500)
    let parts = try #require(try life.state.loan(loan)).parts
    #expect(parts.map { $0.funder?.rawValue } == [nil, "bank-1", "bank-2"])
    #expect(parts.map(\.perMillion) == [300_000, 450_000, 250_000])
    #expect(parts.map(\.account) == [loan, loan + 1, loan + 2] && next == loan + 3)
    #expect(try life.state.loan(next)?.parts.isEmpty == true)
  }

  @Test("R84 each funder's account has its own rows, with shares that add back to the 分")
  func shares() throws {
    var (life, loan) = try life([333_333, 333_333, 333_334])
    try life.go(to: "2026-02-05")
    try life.repay(loan, life.position(loan).dueNow - Money(fen: 1))
    try life.go(to: "2026-02-07")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-10")
    try life.reportAll()
    #expect(life.intended(.adverseNotice).count == 1)
    let whole = try life.state
    for day in Set(life.rows.filter { $0.contract >= loan }.map(\.on)) {
      let rows = life.rows.filter { $0.contract >= loan && $0.on == day }
      #expect(rows.map(\.contract) == [loan, loan + 1, loan + 2])
      #expect(rows.map { $0.type } == [.drawdown, .single, .single])
      #expect(rows.map { $0.funding?.perMillion } == [333_333, 333_333, 333_334])
      #expect(rows.map { $0.funding?.provider?.rawValue }.dropFirst().allSatisfy { $0 != nil })
      let figures = rows.compactMap(\.account)
      let position = try #require(whole.position(of: loan, on: day))
      #expect(figures.map(\.balance).sum() == position.figures.principal)
      #expect(figures.map(\.overdueTotal).sum() == position.overdueTotal)
      #expect(figures.map(\.amount).sum() == Money(yuan: 1_000))
      #expect(Set(figures.map(\.repayment)).count == 1)
    }
    #expect(life.accepted.filter { $0.contract > loan }.count >= 4)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R84 what a funder reports by itself is not told by us")
  func byItself() throws {
    var (life, loan) = try life([500_000, 500_000], reportedHere: false)
    try life.close(through: day("2026-02-28"))
    #expect(life.rows.contains { $0.contract == loan })
    #expect(!life.rows.contains { $0.contract > loan })
    #expect(
      life.rows.first { $0.contract == loan }?.account?.amount == Money(yuan: 500))
  }

  @Test("R84 settling ends every funder's account; a reversal puts each of them right")
  func settled() throws {
    var (life, loan) = try life([400_000, 600_000])
    try life.go(to: "2026-01-20")
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-01-22")
    try life.reportAll()
    let ends = life.accepted.filter { $0.code == "20" }
    #expect(ends.map(\.contract) == [loan, loan + 1])
    try life.act(.reversePayment(1, .bounced))
    try life.close(through: life.today)
    let corrections = life.rows.filter { $0.record == .accountCorrection && $0.code == "H" }
    #expect(corrections.map(\.contract) == [loan, loan + 1])
    #expect(
      corrections.compactMap(\.account?.balance) == [Money(yuan: 400), Money(yuan: 600)])
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R106 a hundred funders: every figure adds back, whatever the shares")
  func hundred() throws {
    let shares = [Int64](repeating: 10_000, count: 100)
    var (life, loan) = try life(shares)
    try life.close(through: day("2026-02-28"))
    let rows = life.rows.filter { $0.contract >= loan && $0.on == (try? day("2026-02-28")) }
    #expect(rows.count == 100)
    let position = try #require(try life.state.position(of: loan, on: day("2026-02-28")))
    #expect(rows.compactMap(\.account?.balance).sum() == position.figures.principal)
    #expect(rows.compactMap(\.account?.overdueTotal).sum() == position.overdueTotal)
  }
}
