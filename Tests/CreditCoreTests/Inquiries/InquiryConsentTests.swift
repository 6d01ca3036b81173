import CreditCore
import Testing

@Suite("Inquiry consent")
struct InquiryConsentTests {
  private func identified() throws -> Life {
    var life = try Life()
    try life.register()
    try life.identify()
    return life
  }

  @Test("R47 R72 a missing consent is refused at the intent")
  func missing() throws {
    var life = try identified()
    try life.act(.agree(Life.paper(.queryNotice)))
    #expect(throws: Refusal.consentMissing) { try life.apply() }
    try life.authorise([.bureauReporting])
    #expect(throws: Refusal.consentMissing) { try life.apply() }
    #expect(try life.state.applications.isEmpty)
  }

  @Test("R57 no inquiry before the notice that there will be one; text and time are kept")
  func notice() throws {
    var life = try identified()
    try life.act(.agree(Life.paper(.bureauAuthorisation, [.bureauInquiry])))
    #expect(throws: Refusal.paperMissing) { try life.apply() }
    try life.act(.agree(Life.paper(.queryNotice)))
    let notice = try #require(try life.state.paper(.queryNotice))
    #expect(notice.version == "1" && notice.digest == Life.digest)
    #expect(notice.at == life.context.recordedAt && notice.on == life.today)
    try life.apply()
    #expect(life.intended(.bureauInquiry).count == 1)
  }

  @Test("R72 a withdrawn consent is refused at the intent")
  func withdrawnBefore() throws {
    var life = try identified()
    try life.authorise()
    try life.act(.withdraw(.bureauInquiry))
    #expect(throws: Refusal.consentMissing) { try life.apply() }
    #expect(throws: Refusal.consentUnknown) { try life.act(.withdraw(.bureauInquiry)) }
  }

  @Test("R72 an expired consent is refused at the intent, one on its last day is not")
  func expiredBefore() throws {
    var life = try identified()
    try life.authorise()
    life.today = life.today.adding(days: 366)
    #expect(throws: Refusal.consentNotFresh) { try life.apply() }
    life.today = life.today.adding(days: -1)
    try life.apply()
  }

  @Test("R72 at the release a withdrawn consent cancels the inquiry: nothing was sent")
  func withdrawnBetween() throws {
    var life = try identified()
    try life.authorise()
    try life.apply()
    try life.act(.withdraw(.bureauInquiry))
    try expectCancelled(&life)
  }

  @Test("R72 at the release an expired consent cancels the inquiry")
  func expiredBetween() throws {
    var life = try identified()
    try life.authorise()
    try life.apply()
    life.today = life.today.adding(days: 366)
    try expectCancelled(&life)
  }

  @Test("R5 at the release a consent to an older sharing list cancels the inquiry")
  func listChangedBetween() throws {
    var life = try identified()
    try life.authorise()
    try life.apply()
    life.world.register = SharingRegister(try SampleWorld.list(version: "list-2"))
    try expectCancelled(&life)
  }

  private func expectCancelled(_ life: inout Life) throws {
    let ordinal = try #require(try life.open(.bureauInquiry).first)
    let events = try life.act(.release(disclosure: ordinal))
    #expect(events.map(\.kind) == ["disclosure.closed/1", "application.decided/1"])
    #expect(!life.events.contains { $0.event.isRelease(of: ordinal) })
    #expect(try life.open(.bureauInquiry).isEmpty)
    #expect(try life.state.applications.map(\.stage) == [.referred])
    #expect(throws: Refusal.disclosureUnknown) {
      try life.act(.release(disclosure: ordinal))
    }
  }

  @Test("an inquiry whose outcome is unknown is never released again")
  func unknownOutcome() throws {
    var life = try identified()
    try life.authorise()
    try life.apply()
    let ordinal = try #require(try life.open(.bureauInquiry).first)
    try life.act(.release(disclosure: ordinal))
    #expect(throws: Refusal.disclosureNotDue) { try life.act(.release(disclosure: ordinal)) }
    try life.act(.settle(disclosure: ordinal, .unknown))
    #expect(throws: Refusal.disclosureNotDue) { try life.act(.release(disclosure: ordinal)) }
    try life.answerOf(ordinal)
    #expect(try life.state.applications.map(\.stage) == [.deciding])
    #expect(throws: Refusal.disclosureUnknown) { try life.answerOf(ordinal) }
  }

  @Test("an attempt that certainly did not leave is released again, as a new attempt")
  func notSent() throws {
    var life = try identified()
    try life.authorise()
    try life.apply()
    let ordinal = try #require(try life.open(.bureauInquiry).first)
    #expect(throws: Refusal.disclosureNotDue) { try life.answerOf(ordinal) }
    try life.act(.release(disclosure: ordinal))
    try life.act(.settle(disclosure: ordinal, .notSent))
    try life.act(.release(disclosure: ordinal))
    #expect(try life.state.disclosure(ordinal)?.attempts == 2)
    #expect(life.intended(.bureauInquiry).count == 1)
  }
}

extension Life {
  /// Answers an inquiry that was released.
  fileprivate mutating func answerOf(_ ordinal: Int64) throws {
    try act(
      .settle(
        disclosure: ordinal,
        .report(
          InquiryAnswer(application: 1, report: nil, figures: []), digest: Life.digest)))
  }
}

extension BorrowerEvent {
  fileprivate func isRelease(of ordinal: Int64) -> Bool {
    if case .disclosureReleased(let event) = self { event.disclosure == ordinal } else { false }
  }
}
