import CreditCore
import Testing

@Suite("Deletion")
struct DeletionTests {
  @Test("N51 with open debt the data are only stored, at the earliest ten years after the last due")
  func openDebt() throws {
    var life = try Life.withLine()
    try life.act(.allowSharing(SharingChoice(scenario: .s3d, recipient: "partner")))
    try life.borrow(1_000, 12)
    let request = try life.ask(.deletion)
    #expect(request.answer == .storedOnly(until: try day("2037-01-05"), .openDebt))
    #expect(request.answeredOn == life.today)
    #expect(try life.state.restrictedOn == life.today)
    #expect(try life.state.sharingConsents.first?.end?.reason == .restricted)
    #expect(throws: Refusal.restricted) { try life.act(life.drawing(Money(yuan: 500))) }
  }

  @Test("N51 while the contract runs, it is the reason; closing stays open to the borrower")
  func openContract() throws {
    var life = try Life.withLine()
    #expect(
      try life.ask(.deletion).answer == .storedOnly(until: try day("2036-01-05"), .openContract))
    try life.act(.closeCredit)
    #expect(try life.state.openAgreement == nil)
  }

  @Test("N57 after closing identity and transactions are kept for ten years, not a day longer")
  func retention() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2040-01-01") }
    try life.act(.closeCredit)
    life.today = try day("2036-01-05")
    #expect(
      try life.ask(.deletion).answer == .storedOnly(until: life.today, .legalRetention))
    life.today = try day("2036-01-06")
    let request = try life.ask(.deletion)
    #expect(request.isOpen)
    #expect(throws: Refusal.answerUnfit) {
      try life.act(
        .answerRequest(request.ordinal, .storedOnly(until: life.today, .legalRetention)))
    }
    try life.act(.answerRequest(request.ordinal, .done))
    #expect(try life.state.answeredRequest(.deletion)?.answer == .done)
  }

  @Test("N56 of an applicant without a contract the records of sharing are kept for three years")
  func applicant() throws {
    var life = try Life.decided()
    #expect(
      try life.ask(.deletion).answer == .storedOnly(until: try day("2029-01-05"), .shareRecords))
    var newcomer = try Life()
    try newcomer.register()
    #expect(try newcomer.ask(.deletion).isOpen)
  }

  @Test("N57 nobody can answer that something was deleted which has to be kept")
  func keptSince() throws {
    var life = try Life()
    try life.register()
    let request = try life.ask(.deletion)
    try life.identify()
    #expect(throws: Refusal.retentionRuns) {
      try life.act(.answerRequest(request.ordinal, .done))
    }
    let kept = try #require(
      try life.state.keeping(on: life.today, life.world.terms.retention))
    try life.act(.answerRequest(request.ordinal, kept))
    #expect(try life.state.restrictedOn == life.today)
  }
}
