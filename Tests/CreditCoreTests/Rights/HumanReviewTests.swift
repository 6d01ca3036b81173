import CreditCore
import Testing

@Suite("Review by a person")
struct HumanReviewTests {
  @Test("N47 a refused borrower may ask for a person, who may approve within the same rules")
  func approved() throws {
    var life = try Life.decided(ppm: 410_000) {
      $0.terms.decision.limitLadder[3].limit = Money(yuan: 3_000)
    }
    #expect(try life.state.decision?.outcome == .refuse)
    let request = try life.ask(.humanReview)
    #expect(request.application == 1)
    try life.act(.review(application: 1, .approve, role: .creditOfficer))
    let decision = try #require(try life.state.decision)
    #expect(decision.outcome == .approve && decision.reasons.isEmpty)
    #expect(decision.inputs.probabilityPPM == 410_000)
    let offer = try #require(decision.offer)
    #expect(offer.limit == Money(yuan: 3_000))
    #expect(try life.state.answeredRequest(.humanReview)?.answer == .done)
    // The refusal ended the authorisations: they are given again before anything is signed.
    #expect(throws: Refusal.reportingNotAuthorised) { try life.act(.sign(Life.contract)) }
    try life.authorise()
    try life.act(.sign(Life.contract))
    #expect(try life.state.agreement?.offer == offer)
    #expect(life.intended(.bureauInquiry).count == 1)
  }

  @Test("N47 a referred application is resolved by a person, without being asked for")
  func referred() throws {
    var life = try Life.decided(ppm: 300_000)
    #expect(try life.state.decision?.outcome == .refer)
    try life.act(.review(application: 1, .approve, role: .creditManager))
    try life.act(.sign(Life.contract))
    #expect(try life.state.agreement?.offer.limit == Money(yuan: 6_000))
    var other = try Life.decided(ppm: 300_000)
    try other.act(.review(application: 1, .refuse(.burden), role: .creditOfficer))
    #expect(try other.state.decision?.reasons == [DecisionReason(code: "review-burden")])
    #expect(try other.state.applications.last?.stage == .refused)
    #expect(try other.state.liveConsent(.bureauReporting) == nil)
  }

  @Test("N47 the machine never reviews, and a refusal only when the borrower asked")
  func neverBySystem() throws {
    var life = try Life.decided(ppm: 410_000)
    #expect(throws: Refusal.nothingToReview) {
      try life.act(.review(application: 1, .approve, role: .creditOfficer))
    }
    try life.ask(.humanReview)
    for outcome in [ReviewOutcome.approve, .refuse(.record)] {
      #expect(throws: Refusal.personNeeded) {
        try life.act(.review(application: 1, outcome, role: .system))
      }
    }
    let request = try #require(try life.state.openRequest(.humanReview))
    #expect(throws: Refusal.answerUnfit) {
      try life.act(.answerRequest(request.ordinal, .done))
    }
    try life.act(.review(application: 1, .refuse(.record), role: .creditOfficer))
    #expect(try life.state.openRequest(.humanReview) == nil)
  }

  @Test("R54 no person can go beyond the caps: without an offer by the rules there is none")
  func withinCaps() throws {
    var life = try Life.decided(ppm: 500_000)
    try life.ask(.humanReview)
    #expect(throws: Refusal.noOffer) {
      try life.act(.review(application: 1, .approve, role: .creditManager))
    }
    var unscored = try Life.decided(ppm: nil)
    #expect(throws: Refusal.noOffer) {
      try unscored.act(.review(application: 1, .approve, role: .creditManager))
    }
  }

  @Test("N47 there is nothing to review without a refusal or a referral, nor of another one")
  func nothing() throws {
    var life = try Life.withLine()
    #expect(throws: Refusal.nothingToReview) { try life.act(.request(.humanReview)) }
    var referred = try Life.decided(ppm: 300_000)
    #expect(throws: Refusal.nothingToReview) {
      try referred.act(.review(application: 2, .approve, role: .creditOfficer))
    }
    var unclear = try Life()
    try unclear.register()
    try unclear.identify(.unclear)
    try unclear.authorise()
    try unclear.apply()
    #expect(throws: Refusal.identityNotPassed) {
      try unclear.act(.review(application: 1, .approve, role: .creditOfficer))
    }
  }
}
