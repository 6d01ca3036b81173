import CreditCore
import Testing

@Suite("Objections from the bureau")
struct ObjectionTests {
  @Test("N28 an objection is taken once; its clock is the shorter of the law's and the bureau's")
  func received() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let begun = life.today.adding(days: -1)
    let number = try life.receive(
      .account(contract: loan, month: nil), begun: begun, due: begun.adding(days: 9))
    #expect(try life.dispute(number).answerBy == begun.adding(days: 9))
    let before = life.stored
    try life.receive(.account(contract: loan, month: nil))
    #expect(life.stored == before)
    var other = try Life.reported()
    let third = try other.newestLoan
    try other.receive(
      .account(contract: third, month: nil), begun: other.today.adding(days: -3),
      due: other.today.adding(days: 90))
    #expect(try other.dispute(1).answerBy == other.today.adding(days: 17))
  }

  @Test("N28 a right record: the check result is sent, and the bureau's yes archives it")
  func right() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.receive(.account(contract: loan, month: nil))
    try life.send(.disputeMark, .dispute(.taken(ObjectionNumber(rawValue: "M-1"))))
    try life.find(number, .correct, .recordsAgree)
    try life.send(.disputeResult, .dispute(.taken(nil)))
    #expect(try life.dispute(number).answeredOn == life.today)
    try life.send(.disputeResult, .dispute(.taken(nil)))
    #expect(try life.dispute(number).stage == .archived)
  }

  @Test("N28 a wrong record: 40, 50 with the row, the correction result, 60 with the bureau's yes")
  func wrong() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.receive(.account(contract: loan, month: nil))
    try life.send(.disputeMark, .dispute(.taken(ObjectionNumber(rawValue: "M-1"))))
    try life.find(number, .wrong, .notTheirs, .deleteAccount(contract: loan))
    try life.send(.disputeResult, .dispute(.taken(nil)))
    #expect(try life.dispute(number).stage == .toCorrect)
    #expect(throws: Refusal.disputeUnfit) {
      try life.act(.dispute(.settleResult(number, isAccepted: true)))
    }
    try life.report()
    #expect(try life.dispute(number).stage == .corrected)
    try life.close(through: life.today)
    try life.send(.disputeResult, .dispute(.taken(nil)))
    #expect(try life.dispute(number).messages.last?.kind == .correctionResult)
    try life.act(.dispute(.settleResult(number, isAccepted: true)))
    try life.send(.disputeResult, .dispute(.taken(nil)))
    #expect(try life.dispute(number).stage == .archived)
  }

  @Test("N28 a result that the bureau does not take is looked into again")
  func refusedResult() throws {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.receive(.account(contract: loan, month: nil))
    try life.find(number, .wrong, .notTheirs, .deleteAccount(contract: loan))
    try life.send(.disputeResult, .dispute(.taken(nil)))
    try life.report()
    try life.close(through: life.today)
    try life.send(.disputeResult, .dispute(.taken(nil)))
    try life.act(.dispute(.settleResult(number, isAccepted: false)))
    let dispute = try life.dispute(number)
    #expect(dispute.stage == .checking && dispute.finding == nil && dispute.answeredOn == nil)
  }
}
