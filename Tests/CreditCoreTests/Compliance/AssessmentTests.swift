import CreditCore
import Testing

@Suite("Impact assessments")
struct AssessmentTests {
  static func content(
    _ scenario: SharingScenario?, _ recipient: String?,
    _ activity: AssessedActivity = .givingToOthers
  ) throws -> AssessmentContent {
    AssessmentContent(
      activity: activity, scenario: scenario, recipient: try recipient.map(code),
      purpose: try note("credit approval"), grounds: [.separateConsent],
      necessity: try note("no decision without it"), level: .medium,
      risk: try note("others learn of debts"), safeguards: [.encryption, .minimisation],
      measures: try note("sealed, exact fields, logged"))
  }

  private func published(
    _ scenario: SharingScenario, _ recipient: String, _ activity: AssessedActivity
  ) throws -> Assessment {
    var desk = try Desk(Assessment.self)
    let content = try AssessmentTests.content(scenario, recipient, activity)
    try desk.act(
      .draft(code("A-\(scenario.rawValue)-\(recipient)"), content, author: code("c-1")))
    try desk.act(.publish(approver: code("c-2"), reviewBy: day("2027-06-01")))
    return try #require(desk.state)
  }

  @Test("N52 the author does not approve; a review is due within the policy's months")
  func publish() throws {
    var desk = try Desk(Assessment.self)
    let (author, approver) = (try code("c-1"), try code("c-2"))
    let content = try AssessmentTests.content(.s1a, "pbcc")
    #expect(throws: DeskRefusal.unknown) {
      try desk.act(.publish(approver: approver, reviewBy: day("2027-01-01")))
    }
    try desk.act(.draft(code("A-1"), content, author: author))
    #expect(throws: DeskRefusal.ownAct) {
      try desk.act(.publish(approver: author, reviewBy: day("2027-01-01")))
    }
    for text in ["2026-06-01", "2027-06-02"] {
      #expect(throws: DeskRefusal.dayOutOfRange) {
        try desk.act(.publish(approver: approver, reviewBy: day(text)))
      }
    }
    try desk.act(.publish(approver: approver, reviewBy: day("2027-06-01")))
    let assessment = try #require(desk.state)
    #expect(assessment.isLive(on: try day("2026-06-01")))
    #expect(assessment.isLive(on: try day("2027-06-01")))
    #expect(!assessment.isLive(on: try day("2026-05-31")))
    #expect(!assessment.isLive(on: try day("2027-06-02")))
  }

  @Test("N52 what was approved is not written over; what ended can't be approved again")
  func order() throws {
    var desk = try Desk(Assessment.self)
    let (id, author, approver) = (try code("A-1"), try code("c-1"), try code("c-2"))
    let content = try AssessmentTests.content(.s1a, "pbcc")
    try desk.act(.draft(id, content, author: author))
    #expect(try desk.act(.draft(id, content, author: author)).isEmpty)
    try desk.act(.publish(approver: approver, reviewBy: day("2027-01-01")))
    #expect(throws: DeskRefusal.known) { try desk.act(.draft(id, content, author: author)) }
    try desk.act(.withdraw(by: approver))
    #expect(try !#require(desk.state).isLive(on: day("2026-06-01")))
    #expect(throws: DeskRefusal.assessmentEnded) { try desk.act(.withdraw(by: approver)) }
    #expect(throws: DeskRefusal.assessmentEnded) {
      try desk.act(.publish(approver: approver, reviewBy: day("2027-01-01")))
    }
    #expect(throws: DeskRefusal.assessmentEnded) {
      try desk.act(.draft(id, content, author: author))
    }
  }

  @Test(
    "N52 an assessment names scenario and recipient exactly when its activity is about them",
    arguments: [
      (SharingScenario?.some(.s1a), String?.some("pbcc"), AssessedActivity.givingToOthers, true),
      (.e, "pbcc", .entrusting, true), (.e, "pbcc", .givingToOthers, false),
      (.s1a, "pbcc", .entrusting, false), (.s1a, nil, .givingToOthers, false),
      (nil, "pbcc", .entrusting, false), (nil, nil, .automatedDecision, true),
      (nil, nil, .sensitive, true), (.s1a, nil, .automatedDecision, false),
    ] as [(SharingScenario?, String?, AssessedActivity, Bool)])
  func complete(
    scenario: SharingScenario?, recipient: String?, activity: AssessedActivity, isComplete: Bool
  ) throws {
    let content = try AssessmentTests.content(scenario, recipient, activity)
    #expect(content.isComplete == isComplete)
    var desk = try Desk(Assessment.self)
    if isComplete {
      #expect(try desk.act(.draft(code("A-1"), content, author: code("c-1"))).count == 1)
    } else {
      #expect(throws: DeskRefusal.assessmentIncomplete) {
        try desk.act(.draft(code("A-1"), content, author: code("c-1")))
      }
    }
  }

  @Test("N52 the check finds each scenario and recipient of the list without an assessment")
  func gaps() throws {
    let register = SharingRegister(try SampleWorld.list())
    let today = try day("2026-06-01")
    let pairs = register.list.scenarios.flatMap { rule in
      rule.recipients.map { (rule.scenario, $0) }
    }
    let none = AssessmentRegister([]).gaps(in: register, on: today)
    #expect(none.count == pairs.count)
    let all = try pairs.map {
      try published($0.0, $0.1, $0.0 == .e ? .entrusting : .givingToOthers)
    }
    let full = AssessmentRegister(all)
    #expect(full.gaps(in: register, on: today).isEmpty)
    #expect(full.gaps(in: register, on: try day("2027-06-02")).count == pairs.count)
    let without = AssessmentRegister(Array(all.dropFirst()))
    let first = try #require(pairs.first)
    #expect(
      without.gaps(in: register, on: today)
        == [AssessmentGap(scenario: first.0, recipient: first.1)])
    #expect(!without.covers(first.0, first.1, on: today))
  }

  @Test("N56 the register of processing has one line for each scenario and recipient")
  func activities() throws {
    let register = SharingRegister(try SampleWorld.list())
    let assessments = AssessmentRegister([try published(.s1a, "pbcc", .givingToOthers)])
    let lines = ProcessingActivity.all(register, assessments, on: try day("2026-06-01"))
    #expect(lines.count == register.list.scenarios.reduce(0) { $0 + $1.recipients.count })
    let inquiry = try #require(lines.first { $0.scenario == .s1a && $0.recipient.id == "pbcc" })
    #expect(inquiry.assessment == (try code("A-S1a-pbcc")))
    #expect(inquiry.reviewBy == (try day("2027-06-01")))
    #expect(lines.filter { $0.assessment != nil }.count == 1)
    #expect(lines.allSatisfy { $0.retentionYears >= 3 && !$0.fields.isEmpty })
  }

  @Test("N52 a review is announced ahead and stays announced when it is missed")
  func due() throws {
    let register = AssessmentRegister([try published(.s1a, "pbcc", .givingToOthers)])
    #expect(register.due(on: try day("2027-05-01"), withinDays: 30).isEmpty)
    #expect(register.due(on: try day("2027-05-02"), withinDays: 30).count == 1)
    #expect(register.due(on: try day("2028-01-01"), withinDays: 30).count == 1)
  }
}
