import CreditCore
import Testing

@Suite("Disputes")
struct DisputeTests {
  @Test("N28 the clock has 20 days from the receipt; the data stand as disputed meanwhile")
  func clock() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.object(.account(contract: loan, month: life.today.month))
    let dispute = try life.dispute(number)
    #expect(dispute.stage == .new && dispute.receivedOn == life.today)
    #expect(dispute.answerBy == life.today.adding(days: 20))
    #expect(dispute.papers.map(\.kind) == [.claim, .evidence])
    #expect(try life.state.isDisputed(contract: loan, month: life.today.month))
    #expect(
      try !life.state.isDisputed(contract: loan, month: life.today.month.adding(months: 1)))
    #expect(throws: Refusal.disputeOpen) {
      try life.object(.account(contract: loan, month: life.today.month))
    }
    #expect(throws: Refusal.disputeUnfit) { try life.object(.account(contract: 99, month: nil)) }
  }

  @Test("N28 what is wrong: corrected at the bureau first, then answered, unmarked and archived")
  func wrong() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.object(.account(contract: loan, month: nil))
    try life.send(.disputeMark, .dispute(.taken(ObjectionNumber(rawValue: "M-1"))))
    #expect(try life.dispute(number).mark?.rawValue == "M-1")
    try life.act(.dispute(.take(number, by: .creditOfficer)))
    #expect(try life.dispute(number).stage == .checking)
    try life.find(number, .wrong, .notTheirs, .deleteAccount(contract: loan))
    #expect(try life.dispute(number).stage == .toCorrect)
    let row = try #require(life.rows.last)
    #expect(row.record == .accountDeletion && row.ground == .dispute(number))
    #expect(try life.dispute(number).rows == [row.disclosure])
    #expect(throws: Refusal.disputeUnfit) { try life.answerDispute(number) }
    try life.report()
    #expect(try life.dispute(number).stage == .corrected)
    #expect(try life.dispute(number).correctedOn == life.today)
    try life.answerDispute(number)
    let answered = try life.dispute(number)
    #expect(answered.stage == .accepted && answered.answeredOn == life.today)
    #expect(try life.state.notices.last?.template == .disputeAnswered)
    try life.send(.disputeResult, .dispute(.taken(nil)))
    let ended = try life.dispute(number)
    #expect(ended.stage == .archived && ended.mark == nil)
    #expect(ended.messages.map(\.kind) == [.mark, .unmark])
  }

  @Test("N28 what is right is answered without a correction; a person decides, never the machine")
  func correct() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.object(.account(contract: loan, month: nil), .balance)
    let made = life.rows.count
    #expect(throws: Refusal.personNeeded) {
      try life.act(
        .dispute(
          .find(
            FindDispute(
              dispute: number, verdict: .correct, reason: .recordsAgree, by: .system))))
    }
    #expect(throws: Refusal.disputeUnfit) { try life.find(number, .correct, .notTheirs) }
    #expect(throws: Refusal.disputeUnfit) {
      try life.find(number, .correct, .recordsAgree, .deleteAccount(contract: loan))
    }
    try life.find(number, .correct, .recordsAgree)
    try life.answerDispute(number)
    #expect(try life.dispute(number).answeredOn == life.today)
    #expect(life.rows.count == made)
    #expect(throws: Refusal.disputeUnfit) { try life.find(number, .wrong, .wrongFigure) }
  }

  @Test("N28 what can't be settled is recorded: the mark stays, and a statement goes beside it")
  func unsettled() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.object(.account(contract: loan, month: nil))
    try life.send(.disputeMark, .dispute(.taken(ObjectionNumber(rawValue: "M-1"))))
    #expect(throws: Refusal.disputeUnfit) {
      try life.act(.dispute(.state(number, life.papers(1)[0])))
    }
    try life.find(number, .unsettled, .evidenceMissing)
    try life.answerDispute(number)
    let ended = try life.dispute(number)
    #expect(ended.stage == .archived && ended.mark != nil)
    try life.act(.dispute(.state(number, life.papers(1)[0])))
    #expect(try life.dispute(number).paper(.statement) != nil)
    try life.send(.disputeMark, .dispute(.taken(nil)))
    #expect(try life.dispute(number).messages.map(\.kind) == [.mark, .statement])
    #expect(try life.dispute(number).mark?.rawValue == "M-1")
  }

  @Test("N28 a message that the bureau did not take is made again at the next close")
  func again() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.object(.account(contract: loan, month: nil))
    try life.send(.disputeMark, .dispute(.refused))
    #expect(try life.dispute(number).messages.isEmpty && life.open(.disputeMark).isEmpty)
    try life.close(through: life.today)
    #expect(try life.open(.disputeMark).count == 1)
  }

  @Test("N28 alarms are raised at the policy's days before the end and once it is late")
  func alarms() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let start = life.today
    try life.object(.account(contract: loan, month: nil))
    try life.close(through: start.adding(days: 40))
    let alarms = life.events.compactMap {
      if case .dispute(.alarmRaised(let event)) = $0.event {
        "\(start.days(to: event.on)):\(event.daysLeft)"
      } else {
        nil
      }
    }
    #expect(alarms == ["10:10", "17:3", "19:1", "21:-1"])
    let limits = life.world.terms.disputes.alarmDays
    #expect(try life.dispute(1).alarm(on: start.adding(days: 9), limits) == nil)
    #expect(try life.dispute(1).alarm(on: start.adding(days: 18), limits) == 3)
    #expect(try life.dispute(1).alarm(on: start.adding(days: 25), limits) == -1)
  }

  @Test("N28 an answered dispute raises no alarm any more")
  func quiet() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.object(.account(contract: loan, month: nil))
    try life.find(number, .correct, .recordsAgree)
    try life.answerDispute(number)
    try life.close(through: life.today.adding(days: 40))
    #expect(
      !life.events.contains {
        if case .dispute(.alarmRaised) = $0.event { true } else { false }
      })
  }

  @Test("N28 an inquiry or the person's data can be disputed; the profile's correction ends it")
  func identity() throws {
    var life = try Life.reported()
    let inquiry = try life.object(.inquiry(disclosure: 1))
    try life.find(inquiry, .correct, .inquiryAuthorised)
    try life.answerDispute(inquiry)
    #expect(try life.dispute(inquiry).stage == .archived)
    #expect(throws: Refusal.disputeUnfit) { try life.object(.inquiry(disclosure: 999)) }
    let number = try life.object(.identity, .identity)
    try life.find(number, .wrong, .profileWrong)
    #expect(try life.dispute(number).stage == .toCorrect)
    try life.act(.answerRequest(life.handIn([.address]), .done))
    try life.close(through: life.today)
    #expect(try life.dispute(number).stage == .toCorrect)
    try life.report()
    #expect(try life.dispute(number).stage == .corrected)
  }

  @Test("N51 R124 an open dispute keeps the person's data, and the right to put it right")
  func kept() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.object(.account(contract: loan, month: nil))
    try life.send(.disputeMark, .dispute(.taken(ObjectionNumber(rawValue: "M-1"))))
    try life.clearAndClose()
    for _ in 1...4 {
      try life.go(to: life.today.adding(days: 1))
      try life.report()
    }
    #expect(try life.state.liveConsent(.bureauReporting) != nil)
    #expect(try life.state.keeping(on: day("2046-01-01"), life.world.terms.retention) != nil)
    try life.find(number, .correct, .recordsAgree)
    try life.answerDispute(number)
    try life.send(.disputeResult, .dispute(.taken(nil)))
    #expect(try life.dispute(number).stage == .archived)
    #expect(try life.state.liveConsent(.bureauReporting) == nil)
  }

  @Test(
    "N28 what the bureau calls its numbers is a code, never text",
    arguments: [
      "", "王小明", "a", "A B", String(repeating: "A", count: 41),
    ])
  func numbers(text: String) { #expect(ObjectionNumber(rawValue: text) == nil) }
}
