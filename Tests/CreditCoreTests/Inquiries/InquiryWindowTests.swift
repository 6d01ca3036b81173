import CreditCore
import Testing

@Suite("Service window of the bureau")
struct InquiryWindowTests {
  private func moment(_ hour: Int, _ minute: Int = 0) throws -> Instant {
    let start = Int64(try day("2026-01-05").dayNumber) * 86_400 - 8 * 3600
    return Instant(microseconds: (start + Int64(hour * 3600 + minute * 60)) * 1_000_000)
  }

  @Test(
    "R51 the window by the hour in China, over midnight too; from 0 until 24 is always",
    arguments: [
      (0, 24, 3, 0), (8, 20, 8, 0), (8, 20, 19, 0), (8, 20, 20, 12), (8, 20, 7, 1),
      (22, 6, 23, 0), (22, 6, 5, 0), (22, 6, 6, 16),
    ] as [(Int64, Int64, Int, Int64)])
  func hours(from: Int64, until: Int64, hour: Int, waits: Int64) throws {
    var terms = try Life().world.terms.inquiry
    terms.fromHour = from
    terms.untilHour = until
    #expect(terms.secondsUntilOpen(at: try moment(hour)) == waits * 3600)
    #expect(terms.isOpen(at: try moment(hour)) == (waits == 0))
  }

  @Test("R51 it counts down to the minute")
  func minutes() throws {
    var terms = try Life().world.terms.inquiry
    terms.fromHour = 8
    terms.untilHour = 20
    #expect(terms.secondsUntilOpen(at: try moment(7, 30)) == 1800)
  }

  @Test("R51 outside of the window an inquiry waits: neither sent nor cancelled")
  func waits() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    let ordinal = try #require(try life.open(.bureauInquiry).first)
    life.world.terms.inquiry.fromHour = 8
    life.world.terms.inquiry.untilHour = 20
    var night = life.context
    night.recordedAt = try moment(21)
    #expect(throws: Refusal.inquiryOutsideHours) {
      try life.act(.release(disclosure: ordinal), night)
    }
    #expect(try life.open(.bureauInquiry) == [ordinal])
    var morning = life.context
    morning.recordedAt = try moment(8)
    try life.act(.release(disclosure: ordinal), morning)
    #expect(try life.state.disclosure(ordinal)?.stage == .released)
  }

  @Test("R51 an application stops waiting when the policy's days are over, and goes to a person")
  func stops() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    let ordinal = try #require(try life.open(.bureauInquiry).first)
    try life.act(.release(disclosure: ordinal))
    try life.act(.settle(disclosure: ordinal, .unknown))
    life.today = life.today.adding(days: 1)
    #expect(throws: Refusal.inquiryTooSoon) {
      try life.act(.inquiry(.stopWaiting(disclosure: ordinal)))
    }
    life.today = life.today.adding(days: 1)
    try life.act(.inquiry(.stopWaiting(disclosure: ordinal)))
    #expect(try life.state.applications.map(\.stage) == [.referred])
    // The inquiry itself stays open until it is known whether it counted, and changes nothing then.
    #expect(try life.open(.bureauInquiry) == [ordinal])
    let decision = try life.state.decision
    try life.act(.settle(disclosure: ordinal, .inquiryFailed))
    #expect(try life.state.decision == decision)
    #expect(try life.open(.bureauInquiry).isEmpty)
  }
}

@Suite("Reading of reports by the staff")
struct ReportReadingTests {
  @Test("R82 a report is opened for what it was asked for, and no longer than that lasts")
  func purposes() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    #expect(throws: Refusal.reportUnknown) { try life.openReport(.audit, as: .auditor) }
    try life.answer()
    try life.decide(fraud: true)
    try life.openReport(.decision, as: .riskOfficer)
    #expect(throws: Refusal.reportUseClosed) {
      try life.openReport(.dispute, as: .customerService)
    }
    try life.act(.withdraw(.bureauInquiry))
    #expect(throws: Refusal.reportUseClosed) { try life.openReport(.decision, as: .riskOfficer) }
    try life.act(.complain(.cost))
    try life.openReport(.dispute, as: .customerService)
    #expect(try life.state.inquiries.openings == 2)
  }

  @Test("R82 no role reads for what is not its work", arguments: ReportUse.allCases)
  func roles(use: ReportUse) throws {
    var life = try Life.withLine()
    try life.act(.complain(.cost))
    for role in StaffRole.allCases where !use.roles.contains(role) {
      #expect(throws: Refusal.reportUseClosed) { try life.openReport(use, as: role) }
    }
  }

  @Test("R82 each opening is an event of who, in which role and what for")
  func recorded() throws {
    var life = try Life.withLine()
    try life.openReport(.audit, as: .auditor)
    guard case .inquiry(.reportOpened(let opened)) = life.events.last?.event else {
      Issue.record("no opening was recorded")
      return
    }
    #expect(opened.staff.text == "S-1" && opened.role == .auditor && opened.use == .audit)
    #expect(opened.on == life.today)
  }
}
