import CreditCore
import Testing

@Suite("What the bureau was told is put right")
struct PutRightTests {
  /// A loan of 1,000 yuan whose first due, of 5 February, was paid on that day, told to the 28th.
  private func told() throws -> (life: Life, loan: Int64) {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-05")
    try life.repay(loan, life.position(loan).dueNow)
    try life.go(to: "2026-03-01")
    try life.reportAll()
    #expect(try life.state.rows.isEmpty)
    return (life, loan)
  }

  private func corrections(_ life: Life, of contract: Int64) -> [ReportRow] {
    life.rows.filter { $0.contract == contract && $0.record == .accountCorrection }
  }

  @Test("R21 R26 a reversal makes the next close put the told month right, after a new notice")
  func reversal() throws {
    var (life, loan) = try told()
    let payment = try #require(try life.state.loan(loan)?.payments.first)
    try life.act(.reversePayment(payment.ordinal, .chargeback))
    #expect(try life.state.wakesOn(life.world.terms) == life.today)
    try life.close(through: life.today)
    let row = try #require(corrections(life, of: loan).first)
    #expect(row.code == "H" && row.ground == .reversal && "\(row.on)" == "2026-02-28")
    #expect(row.account?.repayment == "1" && row.isAdverse)
    let account = try #require(row.account)
    #expect(account.loanClass == .specialMention && "\(account.classedOn)" == "2026-02-06")
    #expect(throws: Refusal.noticeTooYoung) { try life.act(.release(disclosure: row.disclosure)) }
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: life.today.adding(days: 5))
    try life.reportAll()
    #expect(try life.state.rows.isEmpty)
    #expect(life.bureauProblems.isEmpty)
    try life.close(through: life.today.adding(days: 10))
    #expect(corrections(life, of: loan).count == 1)
  }

  @Test(
    "R21 a payment that became known late puts the month right at once, in the borrower's favour")
  func backdated() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-07")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-01")
    try life.reportAll()
    #expect(life.rows.last { $0.contract == loan }?.isAdverse == true)
    let due = try life.position(loan, on: day("2026-02-05")).dueNow
    try life.act(.repay(contract: loan, amount: due, on: day("2026-02-05")))
    try life.close(through: life.today)
    let row = try #require(corrections(life, of: loan).first)
    #expect(row.ground == .backdating && row.account?.repayment == "N" && !row.isAdverse)
    try life.act(.release(disclosure: row.disclosure))
    #expect(life.intended(.adverseNotice).count == 1)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 a month behind the newest is put right under its own report day")
  func olderMonth() throws {
    var (life, loan) = try told()
    try life.go(to: "2026-03-05")
    try life.repay(loan, life.position(loan).dueNow)
    try life.go(to: "2026-04-01")
    try life.reportAll()
    let first = try #require(try life.state.loan(loan)?.payments.first)
    try life.act(.reversePayment(first.ordinal, .bounced))
    try life.close(through: life.today)
    let rows = corrections(life, of: loan)
    #expect(rows.map { "\($0.on)" } == ["2026-02-28", "2026-03-31"])
    // One notice for both: it is one time of being overdue.
    #expect(Set(rows.map(\.notice)).count == 1)
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-04-06")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R26 an account told as closed and owed on again is told so, and can be closed again")
  func reopened() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-01-22")
    try life.reportAll()
    try life.act(.reversePayment(1, .bounced))
    try life.close(through: life.today)
    let row = try #require(corrections(life, of: loan).first)
    #expect(row.ground == .reopening && row.account?.status == 1 && row.account?.closedOn == nil)
    #expect("\(row.on)" == "2026-01-20")
    try life.go(to: "2026-02-03")
    #expect(life.rows.last { $0.contract == loan }?.code == "30")
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-02-05")
    #expect(life.rows.last { $0.contract == loan }?.code == "20")
    try life.reportAll()
    #expect(try life.state.rows.isEmpty)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R26 R112 months in which an account was told as closed are told once it is owed on again")
  func monthsBetween() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-04-10")
    try life.reportAll()
    let before = life.rows.count
    try life.act(.reversePayment(1, .bounced))
    try life.close(through: life.today)
    let rows = life.rows.dropFirst(before).filter { $0.contract == loan }
    #expect(
      rows.map { "\($0.code) \($0.on)" } == [
        "H 2026-01-20", "K 2026-01-20", "30 2026-01-31", "30 2026-02-28", "30 2026-03-31",
      ])
    #expect(rows.map { $0.account?.repayment } == ["*", nil, "*", "1", "2"])
    #expect(rows.map(\.isAdverse) == [false, false, false, true, true])
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-05-02")
    try life.reportAll()
    try life.reportAll()
    #expect(try life.state.rows.isEmpty)
    let told = try #require(try life.state.loan(loan)?.servicing.reported)
    #expect(
      told.missing.isEmpty
        && told.told.suffix(2).map { "\($0.on)" } == ["2026-03-31", "2026-04-30"])
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R26 R112 the months between are told when a second payment is taken back meanwhile")
  func twiceReversed() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-31")
    try life.repay(loan, Money(yuan: 400))
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-04-09")
    try life.reportAll()
    #expect(life.accepted.last { $0.contract == loan }?.code == "32")
    try life.act(.reversePayment(1, .bounced))
    try life.close(through: life.today)
    try life.go(to: "2026-04-10")
    try life.act(.reversePayment(2, .bounced))
    try life.close(through: life.today)
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-05-02")
    for _ in 0..<3 { try life.reportAll() }
    #expect(try life.state.rows.isEmpty)
    let told = try #require(try life.state.loan(loan)?.servicing.reported)
    #expect(
      told.told.suffix(4).map { "\($0.on)" } == [
        "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
      ])
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R26 R112 of a line that stays closed nothing is owed, whatever was taken back since")
  func stillClosed() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 300), category: "food"))
    try life.repay(2, Money(yuan: 100))
    try life.repay(2, Money(yuan: 200))
    try life.act(.closeCredit)
    try life.go(to: "2026-01-10")
    try life.reportAll()
    try life.giveBack(1, Money(yuan: 150))
    try life.act(.reversePayment(1, .chargeback))
    #expect(try life.state.purchaseLine?.closedOn != nil)
    try life.go(to: "2026-01-12")
    let row = try #require(corrections(life, of: 2).first { $0.code == "H" })
    let account = try #require(row.account)
    #expect(account.status == 3 && account.repayment == "C" && account.paid == Money(yuan: 200))
    #expect(account.balance.isZero && account.overdueTotal.isZero && account.remaining == 0)
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R25 a row that waits for its notice and holds no more is told as things are, once")
  func superseded() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-03-01")
    let waiting = try #require(life.rows.last { $0.contract == loan })
    #expect(waiting.isAdverse)
    let due = try life.position(loan, on: day("2026-02-05")).dueNow
    try life.act(.repay(contract: loan, amount: due, on: day("2026-02-05")))
    try life.close(through: life.today)
    #expect(try !life.state.rows.contains { $0.disclosure == waiting.disclosure })
    let row = try #require(life.rows.last { $0.contract == loan })
    #expect(row.record == .account && row.code == "30" && row.on == waiting.on && !row.isAdverse)
    #expect(corrections(life, of: loan).isEmpty)
    try life.reportAll()
    #expect(!life.accepted.contains { $0.isAdverse })
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R88 what was told wrong is put right after the authorisation ended; nothing else is told")
  func afterClosing() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.repay(loan, life.position(loan).payoff)
    try life.act(.closeCredit)
    try life.go(to: "2026-01-22")
    try life.reportAll()
    try life.go(to: "2026-01-24")
    try life.reportAll()
    #expect(try life.state.liveConsent(.bureauReporting) == nil)
    let before = life.rows.count
    try life.close(through: day("2026-02-10"))
    #expect(life.rows.count == before)
    try life.act(.reversePayment(1, .bounced))
    try life.close(through: day("2026-02-11"))
    #expect(life.rows.dropFirst(before).first?.ground == .reopening)
    for invariant in Invariants.all {
      #expect(try invariant.check(life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("R95 an overdue debt that the bureau knows of is told as paid on the day after, code 40")
  func recovered() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-07")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-01")
    try life.reportAll()
    try life.go(to: "2026-03-03")
    let due = try life.position(loan).dueNow
    try life.repay(loan, due)
    try life.close(through: life.today)
    let row = try #require(life.rows.last { $0.contract == loan })
    #expect(row.code == "40" && row.on == life.today && !row.isAdverse)
    #expect(row.account?.lastPaid == due && row.account?.lastPaidOn == row.on)
    #expect(row.account?.overdueTotal == .zero)
    try life.close(through: day("2026-04-01"))
    let codes = life.rows.filter { $0.contract == loan }.map(\.code)
    #expect(codes == ["10", "30", "30", "40", "30"])
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R96 what was late and paid before the bureau heard of it has no record of code 40")
  func notTold() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-20")
    try life.repay(loan, life.position(loan).dueNow)
    try life.go(to: "2026-03-02")
    #expect(!life.rows.contains { $0.code == "40" })
  }

  @Test(
    "R119 a changed limit is told at the next close with code 30, the line's terms with its month")
  func limitChanged() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-10")
    try life.act(.offerIncrease(Life.raise))
    try life.act(.answerIncrease(isAccepted: true))
    try life.close(through: life.today)
    let row = try #require(life.rows.last)
    #expect(row.record == .creditAgreement && row.code == "30" && row.on == life.today)
    #expect(try row.limit?.amount == life.state.agreement?.offer.limit)
    try life.close(through: day("2026-02-28"))
    let line = life.rows.filter { $0.contract == 2 && $0.code == "30" }
    #expect(line.map(\.tellsTerms) == [true, false])
    #expect(life.told.filter { $0 == "220/30" }.count == 1)
    try life.go(to: "2026-03-01")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 a dispute that was found right deletes the account whole; it is not told any more")
  func deleted() throws {
    var (life, loan) = try told()
    try life.act(.amend(.correct(.deleteAccount(contract: loan), .dispute(1))))
    #expect(life.rows.last?.record == .accountDeletion && life.rows.last?.ground == .dispute(1))
    try life.reportAll()
    let before = life.rows.filter { $0.contract == loan }.count
    try life.close(through: day("2026-06-30"))
    #expect(life.rows.filter { $0.contract == loan }.count == before)
    #expect(throws: Refusal.nothingToCorrect) {
      try life.act(.amend(.correct(.deleteAccount(contract: loan), .finding)))
    }
    try life.go(to: "2026-07-01")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 an account whose opening never left is not told at all: nothing goes out")
  func deletedUntold() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-06")
    try life.act(.amend(.correct(.deleteAccount(contract: loan), .dispute(1))))
    #expect(try !life.state.rows.contains { $0.contract == loan })
    try life.close(through: day("2026-02-28"))
    try life.reportAll()
    #expect(!life.accepted.contains { $0.contract == loan })
    #expect(life.bureauProblems.isEmpty)
  }

  @Test(
    "R21 months are deleted by their report days, never a closing one; terms and limit put right")
  func bySegment() throws {
    var (life, loan) = try told()
    try life.act(
      .amend(
        .correct(
          .deleteMonths(contract: loan, from: day("2026-01-31"), to: day("2026-01-31")), .finding)))
    #expect(life.rows.last?.record == .accountSegmentDeletion && life.rows.last?.code == "H")
    try life.act(.amend(.correct(.terms(contract: loan), .finding)))
    #expect(life.rows.last?.code == "C" && "\(life.rows.last?.on ?? life.today)" == "2026-02-28")
    try life.act(.amend(.correct(.person(contract: loan), .finding)))
    #expect(life.rows.last?.code == "B" && "\(life.rows.last?.on ?? life.today)" == "2026-02-28")
    try life.act(.amend(.correct(.agreement, .finding)))
    #expect(life.rows.last?.record == .agreementCorrection)
    #expect(throws: Refusal.nothingToCorrect) {
      try life.act(.amend(.correct(.month(contract: loan), .finding)))
    }
    #expect(throws: Refusal.alreadyHasLine) {
      try life.act(.amend(.correct(.deleteAgreement, .finding)))
    }
    try life.repay(loan, life.position(loan).payoff)
    try life.close(through: life.today)
    #expect(throws: Refusal.rowOvertaken) {
      try life.act(
        .amend(
          .correct(
            .deleteMonths(contract: loan, from: day("2026-01-31"), to: life.today), .finding)))
    }
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test(
    "R21 a correction that the bureau refused waits for somebody and is not made again by itself")
  func refusedCorrection() throws {
    var (life, loan) = try told()
    let payment = try #require(try life.state.loan(loan)?.payments.first)
    try life.act(.reversePayment(payment.ordinal, .mistake))
    try life.close(through: life.today)
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-08")
    let row = try #require(try life.state.rows.first { $0.record == .accountCorrection })
    try life.act(.release(disclosure: row.disclosure))
    try life.act(.settle(disclosure: row.disclosure, .rowRejected(codes: ["BMR008"])))
    try life.close(through: day("2026-03-20"))
    #expect(corrections(life, of: loan).count == 1)
    try life.act(.correctRow(disclosure: row.disclosure))
    #expect(corrections(life, of: loan).count == 2)
    #expect(try life.state.refusedRows.isEmpty)
  }

  @Test("R20 R21 in random lives the rows that the bureau took kept its order", arguments: 0..<6)
  func randomLives(block: Int) throws {
    let joint = (0..<15).map { 7_000 + block * 15 + $0 }
    for seed in joint + (0..<60).map({ 20_000 + block * 60 + $0 }) {
      let life = try RandomLife.live(seed: UInt64(seed))
      #expect(life.bureauProblems.isEmpty, "seed \(seed)")
    }
  }
}
