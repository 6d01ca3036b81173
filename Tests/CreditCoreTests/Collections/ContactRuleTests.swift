import CreditCore
import Testing

@Suite("Rules of contact")
struct ContactRuleTests {
  @Test(
    "N80 nobody is contacted from 22:00 to 8:00, to the minute, in any form",
    arguments: ContactKind.allCases)
  func quietHours(kind: ContactKind) throws {
    let (life, _) = try Life.collected()
    for (hour, minute, isAllowed) in [
      (21, 59, true), (22, 0, false), (23, 59, false), (0, 0, false), (7, 59, false), (8, 0, true),
    ] {
      let plan = ContactPlan(
        kind: kind, at: life.time(hour, minute), by: Life.collector(), people: 2)
      #expect(try life.verdict(plan).isAllowed == isAllowed, "\(hour):\(minute)")
    }
    #expect(try life.verdict(life.call(22)).broken == [.quietHours])
  }

  @Test("N80 a refusal in quiet hours names the next eight o'clock")
  func earliest() throws {
    let (life, _) = try Life.collected()
    #expect(try life.verdict(life.call(7, 59)).earliest == life.time(8))
    let tomorrow = life.today.adding(days: 1)
    #expect(try life.verdict(life.call(22)).earliest == life.time(8, on: tomorrow))
    #expect(try life.verdict(life.call(21, 59)).earliest == nil)
  }

  @Test("N80 the borrower's express agreement lifts quiet hours from its minute, until taken back")
  func agreement() throws {
    var (life, _) = try Life.collected()
    try life.act(.collection(.quietHours(isAgreed: true)), life.context(at: life.time(20)))
    #expect(throws: Refusal.collectionUnchanged) {
      try life.act(.collection(.quietHours(isAgreed: true)), life.context(at: life.time(21)))
    }
    let late = try life.verdict(life.call(22, 30))
    #expect(late.isAllowed && late.inAgreedHours)
    #expect(try life.verdict(life.call(7, 30)).broken == [.quietHours])
    #expect(try life.contact(life.call(22, 30)).isEmpty)
    #expect(try life.state.collections.contacts.last?.inAgreedHours == true)
    try life.act(.collection(.quietHours(isAgreed: false)), life.context(at: life.time(23)))
    #expect(try life.verdict(life.call(23)).broken == [.quietHours])
    #expect(try life.verdict(life.call(22, 59)).isAllowed)
  }

  @Test("N80 the agreement covers the borrower alone, not third persons")
  func agreementOfOthers() throws {
    var (life, _) = try Life.collected()
    try life.act(.collection(.quietHours(isAgreed: true)), life.context(at: life.time(8)))
    try life.contact(life.call(9), .numberDead)
    #expect(try life.verdict(life.callThird(23)).broken == [.quietHours])
    #expect(try life.verdict(life.callThird(21)).isAllowed)
  }

  @Test("N81 three answered calls a day, counting the lender and its agencies together")
  func calls() throws {
    var (life, _) = try Life.collected()
    try life.act(
      .collection(.assign(agency: try #require(Life.agency), by: Life.staff(4))),
      life.context(at: life.time(8)))
    #expect(try life.contact(life.call(9)).isEmpty)
    #expect(try life.contact(life.call(10, by: Life.agency)).isEmpty)
    #expect(try life.contact(life.call(11, way: 2, by: Life.agency), .refused).isEmpty)
    let fourth = try life.verdict(life.call(12, way: 3))
    let tomorrow = life.today.adding(days: 1)
    #expect(fourth.broken == [.calls] && fourth.earliest == life.time(8, on: tomorrow))
    #expect(try life.contact(life.call(12, way: 3)) == [.calls])
    // One that was made before them and comes in last is the fifth all the same.
    #expect(try life.contact(life.call(8, 30, way: 3)) == [.calls])
    try life.go(to: tomorrow)
    #expect(try life.verdict(life.call(9)).isAllowed)
  }

  @Test("N81 unanswered: six tries a day for one contact way, the next way has its own")
  func tries() throws {
    var (life, _) = try Life.collected()
    for minute in 0..<6 {
      #expect(try life.contact(life.call(9, minute), .unanswered).isEmpty)
    }
    #expect(try life.verdict(life.call(10)).broken == [.tries])
    #expect(try life.verdict(life.call(10, way: 2)).isAllowed)
    #expect(try life.contact(life.call(10), .unanswered) == [.tries])
    #expect(try life.verdict(life.call(9)).broken == [.tries])
  }

  @Test("N82 one visit a day, by two people at least")
  func visits() throws {
    var (life, _) = try Life.collected()
    func visit(_ hour: Int, people: Int64) -> ContactPlan {
      ContactPlan(
        kind: .visit, at: life.time(hour), by: Life.collector(), people: people)
    }
    #expect(try life.verdict(visit(9, people: 1)).broken == [.visitAlone])
    #expect(try life.verdict(visit(9, people: 2)).isAllowed)
    #expect(try life.contact(visit(9, people: 2)).isEmpty)
    #expect(try life.verdict(visit(15, people: 2)).broken == [.visits])
    #expect(try life.contact(visit(15, people: 1)) == [.visits, .visitAlone])
  }

  @Test("N83 third persons only once contact is lost: a dead number, or three failed tries")
  func lossOfContact() throws {
    var (life, _) = try Life.collected()
    #expect(try life.verdict(life.callThird(12)).broken == [.thirdTooEarly])
    try life.contact(life.call(9), .unanswered)
    try life.contact(life.call(10), .unanswered)
    #expect(try life.verdict(life.callThird(12)).broken == [.thirdTooEarly])
    try life.contact(life.call(11), .unanswered)
    #expect(try life.verdict(life.callThird(12)).isAllowed)
    #expect(try life.verdict(life.callThird(12, nil)).broken == [.thirdPurpose])
    // The borrower answers: contact is there again.
    try life.contact(life.call(13))
    #expect(try life.verdict(life.callThird(14)).broken == [.thirdTooEarly])
    try life.contact(life.call(15), .numberDead)
    #expect(try life.verdict(life.callThird(16)).isAllowed)
  }

  @Test("N83 tries that broke a rule are no loss of contact")
  func unlawfulTries() throws {
    var (life, _) = try Life.collected()
    for minute in 0..<5 { try life.contact(life.call(3, minute), .unanswered) }
    #expect(try life.verdict(life.callThird(12)).broken == [.thirdTooEarly])
  }

  @Test("N83 a third person hears nothing of the debt, and is left alone for ever after a no")
  func thirdPersons() throws {
    var (life, _) = try Life.collected()
    try life.contact(life.call(9), .numberDead)
    #expect(try life.contact(life.callThird(10), .reached, toldDebt: true) == [.thirdToldDebt])
    #expect(try life.contact(life.callThird(11), .objected).isEmpty)
    let never = try life.verdict(life.callThird(12))
    #expect(never.broken == [.thirdObjected] && never.earliest == nil)
    try life.go(to: "2026-06-01")
    try life.contact(life.call(9), .numberDead)
    #expect(try life.verdict(life.callThird(12)).broken == [.thirdObjected])
    var other = life.callThird(12)
    other.third = 2
    #expect(try life.verdict(other).isAllowed)
  }

  @Test(
    "N84 each banned conduct marks the contact, as declared or as found later",
    arguments: [
      BannedConduct.threat, .abuse, .posingAsAuthority, .privateData, .lendToRepay, .misleading,
      .collectingFromOthers, .takingMoney,
    ])
  func bans(conduct: BannedConduct) throws {
    var (life, _) = try Life.collected()
    #expect(try life.contact(life.call(9), conduct: [conduct]) == [.conduct])
    #expect(ContactRule.conduct.rule == "N84")
    #expect(try life.contact(life.call(10)).isEmpty)
    try life.act(.collection(.fault(contact: 2, [conduct], by: Life.staff(5))))
    #expect(try life.state.collections.contact(2)?.breaches == [.conduct])
    #expect(throws: Refusal.contactUnfit) {
      try life.act(.collection(.fault(contact: 2, [conduct], by: Life.staff(5))))
    }
    #expect(throws: Refusal.contactUnknown) {
      try life.act(.collection(.fault(contact: 9, [conduct], by: Life.staff(5))))
    }
  }

  @Test("N86 what was spoken needs its recording; what was not made yet is not recorded")
  func records() throws {
    var (life, _) = try Life.collected()
    #expect(try life.contact(life.call(9), isRecorded: false) == [.notRecorded])
    #expect(try life.contact(life.call(10), .unanswered, isRecorded: false).isEmpty)
    let morning = life.context(at: life.time(10))
    func record(_ plan: ContactPlan, _ outcome: ContactOutcome = .unanswered) -> BorrowerCommand {
      .collection(.record(RecordContact(plan: plan, outcome: outcome)))
    }
    #expect(throws: Refusal.contactNotMade) { try life.act(record(life.call(10, 1)), morning) }
    #expect(throws: Refusal.contactInQuietHours) { try life.act(record(life.call(22)), morning) }
    #expect(throws: Refusal.contactUnfit) {
      try life.act(record(life.call(9), .objected), morning)
    }
    #expect(throws: Refusal.contactUnfit) { try life.act(record(life.call(9), .sent), morning) }
  }

  @Test("P13 without a case there is nobody to contact; after its end a contact is a breach")
  func noCase() throws {
    var (early, _) = try Life.withLoan()
    #expect(throws: Refusal.collectionCaseUnknown) { try early.contact(early.call(9)) }
    #expect(try early.verdict(early.call(9)).broken == [.noCase])
    var (life, loan) = try Life.collected()
    try life.act(
      .repay(contract: loan, amount: try life.position(loan).dueNow, on: life.today),
      life.context(at: life.time(12)))
    #expect(try life.contact(life.call(11)).isEmpty)
    #expect(try life.contact(life.call(13)) == [.noCase])
  }

  @Test("P13 contacts pause while a dispute about the debt or a complaint about them is open")
  func pauses() throws {
    var (life, loan) = try Life.collected()
    try life.act(.complain(.cost))
    #expect(try life.verdict(life.call(10)).isAllowed)
    try life.act(.complain(.collection))
    #expect(try life.verdict(life.call(10)).broken == [.paused])
    #expect(throws: Refusal.collectionPaused) { try life.assign() }
    // Nobody knew of it before: what was done that day is no breach, on the next day it is.
    #expect(try life.contact(life.call(10)).isEmpty)
    let complaint = try #require(try life.state.complaints.last).ordinal
    try life.go(to: "2026-02-15")
    #expect(try life.contact(life.call(10)) == [.paused])
    try life.act(.answerComplaint(complaint, .upheld))
    #expect(try life.verdict(life.call(12)).isAllowed)
    try life.object(.account(contract: loan, month: nil))
    #expect(try life.verdict(life.call(12)).broken == [.paused])
    life.world.terms.collection.pauses = [.plan]
    #expect(try life.verdict(life.call(12)).isAllowed)
  }

  @Test("P13 contacts pause while an agreed extension is kept, and go on once it is broken")
  func plan() throws {
    var (life, loan) = try Life.withLoan()
    try life.go(to: "2026-02-05")
    try life.repay(loan, try life.position(loan).dueNow)
    try life.replan(loan, .extend(months: 1))
    // The payment bounces: what is overdue is from before the plan.
    try life.act(.reversePayment(try life.state.counts.payments, .bounced))
    try life.go(to: "2026-02-14")
    #expect(try life.state.collections.open != nil)
    #expect(try life.verdict(life.call(10)).broken == [.paused])
    try life.go(to: "2026-04-04")
    #expect(try life.verdict(life.call(10)).broken == [.paused])
    try life.go(to: "2026-04-08")
    #expect(try life.verdict(life.call(10)).isAllowed)
  }

  @Test("P13 contacts pause while a settlement waits for its second person")
  func settlement() throws {
    var (life, loan) = try Life.collected()
    let wish = Reduction(penalty: .zero, principal: Money(yuan: 1))
    try life.act(.loan(.propose(contract: loan, .reduce(wish), .settlement, by: Life.staff(1))))
    #expect(try life.verdict(life.call(10)).broken == [.paused])
    try life.act(.loan(.reject(contract: loan, by: Life.staff(2))))
    #expect(try life.verdict(life.call(10)).isAllowed)
  }
}
