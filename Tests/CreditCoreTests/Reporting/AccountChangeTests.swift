import CreditCore
import Testing

@Suite("Codes, segments and transfers of what was told")
struct AccountChangeTests {
  /// A loan of 1,000 yuan told to the end of February, its first due paid.
  private func told(
    _ change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> (life: Life, loan: Int64) {
    var life = try Life.withLine(world: change)
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-05")
    try life.repay(loan, life.position(loan).dueNow)
    try life.go(to: "2026-03-01")
    try life.reportAll()
    return (life, loan)
  }

  @Test("R21 after a change of code (211) every row of the account goes by the new one")
  func renumbered() throws {
    var (life, loan) = try told()
    try life.act(.amend(.correct(.renumber(contract: loan), .finding)))
    let row = try #require(life.rows.last)
    #expect(row.record == .accountCodeChange && row.number == 1)
    #expect(throws: Refusal.rowsOnTheWay) {
      try life.act(.amend(.correct(.renumber(contract: loan), .finding)))
    }
    try life.close(through: day("2026-03-31"))
    #expect(life.rows.last { $0.contract == loan && $0.code == "30" }?.number == 1)
    try life.go(to: "2026-04-01")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-04-10")
    try life.reportAll()
    try life.act(.amend(.correct(.renumber(contract: loan), .finding)))
    #expect(life.rows.last?.number == 2)
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 a refused change of code leaves the old one; what was made under the new is made anew")
  func refusedRenumbering() throws {
    var (life, loan) = try told()
    try life.repay(loan, life.position(loan, on: day("2026-03-05")).dueNow)
    try life.act(.amend(.correct(.renumber(contract: loan), .finding)))
    let change = try #require(life.rows.last)
    try life.close(through: day("2026-03-31"))
    try life.go(to: "2026-04-01")
    try life.act(.release(disclosure: change.disclosure))
    try life.act(.settle(disclosure: change.disclosure, .rowRejected(codes: ["BIE002"])))
    let month = try #require(try life.state.rows.last { $0.contract == loan })
    #expect(month.number == 0 && "\(month.on)" == "2026-03-31")
    try life.go(to: "2026-04-08")
    try life.reportAll()
    try life.act(.correctRow(disclosure: change.disclosure))
    try life.reportAll()
    #expect(life.accepted.last?.record == .accountCodeChange)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 agreements change their codes (221), and accounts opened later name the new one")
  func renumberedAgreement() throws {
    var (life, _) = try told { $0.terms.reporting.tellsEachProduct = true }
    try life.act(.amend(.correct(.renumberAgreement, .finding)))
    #expect(life.rows.suffix(2).map(\.record) == [.agreementCodeChange, .agreementCodeChange])
    let next = try life.borrow(500)
    try life.close(through: life.today)
    let opening = try #require(life.rows.last { $0.contract == next })
    #expect(opening.agreementNumber == 1 && opening.number == 0)
    #expect(life.rows.suffix(4).contains { opening.rests(on: $0) })
    try life.go(to: "2026-03-03")
    try life.act(.amend(.correct(.agreement, .finding)))
    #expect(life.rows.last?.number == 1)
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 a deleted limit (223) is told anew by the next close")
  func deletedLimit() throws {
    var (life, _) = try told()
    let opened = try #require(try life.state.agreement?.reportedOn)
    #expect(throws: Refusal.nothingToCorrect) {
      try life.act(.amend(.correct(.deleteLimits(from: life.today, to: life.today), .finding)))
    }
    try life.act(.amend(.correct(.deleteLimits(from: opened, to: life.today), .finding)))
    #expect(life.rows.last?.record == .agreementSegmentDeletion)
    try life.close(through: life.today)
    let row = try #require(life.rows.last { $0.record == .creditAgreement })
    #expect(row.code == "30" && row.on == life.today)
    #expect(try row.limit?.amount == life.state.agreement?.offer.limit)
    try life.go(to: "2026-03-02")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 an account told as D1 goes out with 215, and nothing is told of it after")
  func movedOut() throws {
    var (life, loan) = try told { $0.terms.reporting.cashType = .single }
    #expect(life.rows.last { $0.contract == loan }?.type == .single)
    #expect(throws: Refusal.moveOutUnfit) { try life.act(.amend(.moveOut(contract: 2))) }
    try life.act(.amend(.moveOut(contract: loan)))
    let row = try #require(life.rows.last)
    #expect(row.record == .specialEvent && row.code == SpecialEventCode.movedOut)
    #expect(throws: Refusal.accountMovedOut) { try life.act(.amend(.moveOut(contract: loan))) }
    #expect(throws: Refusal.accountMovedOut) {
      try life.act(.amend(.correct(.month(contract: loan), .finding)))
    }
    let payment = try #require(try life.state.loan(loan)?.payments.first)
    try life.act(.reversePayment(payment.ordinal, .mistake))
    try life.close(through: day("2026-04-30"))
    #expect(life.rows.last { $0.contract == loan }?.record == .specialEvent)
    try life.go(to: "2026-05-01")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 a transfer is told in the month after the last one told, and taken back in its own")
  func movedBack() throws {
    var life = try Life.withLine { $0.terms.reporting.cashType = .single }
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.reportAll()
    // January was told with the opening.
    #expect(throws: Refusal.moveOutUnfit) { try life.act(.amend(.moveOut(contract: loan))) }
    try life.go(to: "2026-02-03")
    try life.reportAll()
    try life.act(.amend(.moveOut(contract: loan)))
    try life.go(to: "2026-02-10")
    try life.reportAll()
    try life.act(.amend(.undoMoveOut(contract: loan)))
    #expect(life.rows.last?.code == SpecialEventCode.notMovedOut)
    try life.close(through: day("2026-02-28"))
    #expect(life.rows.last { $0.contract == loan }?.code == "30")
    try life.send(.adverseNotice, .noticeSent(on: day("2026-02-10")))
    try life.go(to: "2026-03-10")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 a special transaction that was taken back after it was told is deleted (213 K)")
  func specialTakenBack() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-10")
    try life.repay(loan, Money(yuan: 400))
    try life.go(to: "2026-02-01")
    try life.reportAll()
    let told = try #require(life.rows.last { $0.contract == loan && $0.code == "30" })
    #expect(told.account?.specials.map(\.kind) == [.repaidEarly])
    let payment = try #require(try life.state.loan(loan)?.payments.first)
    try life.act(.reversePayment(payment.ordinal, .mistake))
    try life.close(through: life.today)
    let row = try #require(life.rows.last { $0.code == "K" })
    #expect(row.record == .accountSegmentDeletion && row.on == told.on && row.through == told.on)
    try life.go(to: "2026-02-02")
    try life.reportAll()
    try life.close(through: day("2026-02-04"))
    #expect(life.rows.filter { $0.code == "K" }.count == 1)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 one that became known late or differs is told by 212 K, once")
  func specialChanged() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-10")
    try life.repay(loan, Money(yuan: 400))
    try life.go(to: "2026-02-01")
    try life.reportAll()
    try life.act(.repay(contract: loan, amount: Money(yuan: 50), on: day("2026-01-20")))
    try life.close(through: life.today)
    let row = try #require(life.rows.last { $0.code == "K" })
    #expect(row.record == .accountCorrection && "\(row.on)" == "2026-01-31")
    #expect(row.account?.specials.map { "\($0.on)" } == ["2026-01-10", "2026-01-20"])
    try life.go(to: "2026-02-02")
    try life.reportAll()
    try life.close(through: day("2026-02-04"))
    #expect(life.rows.filter { $0.code == "K" }.count == 1)
    try life.act(
      .amend(.correct(.deleteSpecials(contract: loan, from: row.on, to: row.on), .finding)))
    #expect(life.rows.last?.record == .accountSegmentDeletion && life.rows.last?.code == "K")
    try life.reportAll()
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R95 a told recovery (40) whose payment was taken back is deleted by its segment (213 J)")
  func recoveryTakenBack() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-07")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-01")
    try life.reportAll()
    try life.go(to: "2026-03-03")
    try life.repay(loan, life.position(loan).dueNow)
    try life.go(to: "2026-03-04")
    try life.reportAll()
    let told = try #require(life.rows.last { $0.code == "40" })
    let payment = try #require(try life.state.loan(loan)?.payments.last)
    try life.act(.reversePayment(payment.ordinal, .bounced))
    try life.close(through: life.today)
    let row = try #require(life.rows.last { $0.code == "J" })
    #expect(row.record == .accountSegmentDeletion && row.on == told.on)
    try life.reportAll()
    try life.close(through: day("2026-03-10"))
    #expect(life.rows.filter { $0.code == "J" }.count == 1)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 an amendment by order says who ordered it, who approved it, why, and its rows")
  func ordered() throws {
    var (life, loan) = try told()
    let what = ReportAmendment.Amended.correct(.renumber(contract: loan), .finding)
    try life.act(.amendReport(ReportAmendment(what, by: Life.staff(1))))
    let row = try #require(life.rows.last)
    guard case .report(.amended(let renumbered)) = life.events.last?.event else {
      Issue.record("nothing was kept")
      return
    }
    #expect(renumbered.act == .renumber && renumbered.contract == loan)
    #expect(renumbered.by == Life.staff(1) && renumbered.approver == nil)
    #expect(renumbered.ground == .finding && renumbered.rows == [row.disclosure])
    #expect(renumbered.on == life.today)
  }

  @Test(
    "R21 nothing is taken back from the bureau without a second person",
    arguments: [nil, Life.staff(1)])
  func secondPerson(approver: DeskCode?) throws {
    var (life, loan) = try told()
    let day = life.today
    for wish: ReportCorrection in [
      .deleteAccount(contract: loan), .deleteMonths(contract: loan, from: day, to: day),
      .deleteSpecials(contract: loan, from: day, to: day), .deleteLimits(from: day, to: day),
      .deleteAgreement,
    ] {
      let order = ReportAmendment(.correct(wish, .finding), by: Life.staff(1), approver: approver)
      #expect(throws: Refusal.approverMissing) { try life.act(.amendReport(order)) }
    }
    try life.act(.amend(.correct(.deleteAccount(contract: loan), .finding)))
    guard case .report(.amended(let deleted)) = life.events.last?.event else {
      Issue.record("nothing was kept")
      return
    }
    #expect(deleted.approver == Life.staff(2) && deleted.act == .deleteAccount)
  }

  @Test("R20 a month-end row that left and never arrived is made again as of its own day")
  func lost() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-31")
    try life.reportAll()
    try life.go(to: "2026-02-01")
    let row = try #require(life.rows.last { $0.contract == loan && $0.code == "30" })
    try life.act(.release(disclosure: row.disclosure))
    try life.act(.settle(disclosure: row.disclosure, .neverArrived))
    #expect(try life.state.wakesOn(life.world.terms) == life.today)
    try life.close(through: life.today)
    let again = try #require(life.rows.last { $0.contract == loan })
    #expect(again.code == "30" && again.on == row.on && again.disclosure > row.disclosure)
    #expect(again.account == row.account)
    try life.reportAll()
    try life.close(through: day("2026-02-20"))
    #expect(life.rows.filter { $0.contract == loan && $0.on == row.on }.count == 2)
    #expect(life.bureauProblems.isEmpty)
  }
}
