import CreditCore
import Testing

@Suite("Decision")
struct DecisionTests {
  private func applied(
    _ type: LenderType = .consumerFinance, student: Bool = false, age: Int64 = 30
  ) throws -> Life {
    var life = try Life(type)
    try life.register(student: student)
    try life.identify()
    try life.authorise()
    try life.apply(age: age)
    return life
  }

  private func decided(
    ppm: Int64? = 100_000, _ figures: [ReportFigure] = [], isBlank: Bool = false,
    _ change: (inout Life) -> Void = { _ in }
  ) throws -> Decision {
    var life = try applied()
    change(&life)
    try life.answer(figures, isBlank: isBlank)
    try life.decide(ppm: ppm)
    return try #require(try life.state.decision)
  }

  @Test("R53 the same inputs, model and policy give the same decision")
  func repeatable() throws {
    let figures = [ReportFigure("monthly_burden", 800), ReportFigure("lenders_with_balance", 2)]
    let first = try decided(figures)
    #expect(try decided(figures) == first)
    #expect(first.policyVersion == "policy-1")
    #expect(first.inputs.probabilityPPM == 100_000 && first.inputs.modelVersion == "m1")
    #expect(first.inputs.figures == figures)
    let rules = DecisionRules(
      policy: try SampleWorld.policy(.consumerFinance), isStudent: false, isIdentityUnclear: false)
    let replayed = rules.verdict(on: first.inputs)
    #expect(replayed.offer == first.offer && replayed.outcome == first.outcome)
  }

  @Test("N37 a student at a small-loan lender is refused without a score and without an inquiry")
  func student() throws {
    let life = try applied(.smallLoan, student: true)
    let decision = try #require(try life.state.decision)
    #expect(decision.outcome == .refuse)
    #expect(decision.reasons == [DecisionReason(code: "student", rule: "N37")])
    #expect(decision.inputs.probabilityPPM == nil)
    #expect(life.intended(.bureauInquiry).isEmpty)
  }

  @Test("N37 a student elsewhere goes to a person, after the inquiry")
  func studentElsewhere() throws {
    var life = try applied(.bank, student: true)
    try life.answer()
    try life.decide()
    #expect(try life.state.decision?.outcome == .refer)
    #expect(life.intended(.bureauInquiry).count == 1)
  }

  @Test("N37 a person under 18 is refused without an inquiry; one of 18 is not")
  func age() throws {
    let young = try applied(age: 17)
    #expect(try young.state.decision?.reasons.map(\.code) == ["under-age"])
    #expect(young.intended(.bureauInquiry).isEmpty)
    #expect(try applied(age: 18).intended(.bureauInquiry).count == 1)
  }

  @Test("a refused first application ends its authorisation, both items")
  func endsAuthorisation() throws {
    var life = try applied()
    try life.answer([ReportFigure("bad_debt_accounts", 1)])
    try life.decide()
    #expect(try life.state.decision?.outcome == .refuse)
    let ends = try life.state.consents.filter { $0.item != .personalInformation }.map(\.end)
    #expect(ends.count == 2)
    #expect(ends.allSatisfy { $0?.reason == .applicationRefused && $0?.on == life.today })
    #expect(throws: Refusal.consentMissing) { try life.apply() }
    try life.authorise()
    try life.apply()
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("a refused increase ends the inquiry item only: what is owed goes on being reported")
  func increaseRefused() throws {
    var life = try Life.withLine()
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    try life.answer([ReportFigure("bad_debt_accounts", 1)])
    try life.decide()
    #expect(try life.state.liveConsent(.bureauInquiry) == nil)
    #expect(try life.state.liveConsent(.bureauReporting) != nil)
    #expect(try life.state.agreement?.offer.limit == Money(yuan: 40_000))
  }

  @Test("R136 a blank file is a case of its own: approved under its own cap")
  func blankFile() throws {
    for ppm: Int64 in [10_000, 100_000, 300_000] {
      let decision = try decided(ppm: ppm, isBlank: true)
      #expect(decision.outcome == .approve && decision.inputs.isBlankFile)
      #expect(decision.offer?.limit == Money(yuan: 5_000))
    }
    #expect(try decided().inputs.isBlankFile == false)
  }

  @Test(
    "R136 the policy may send blank files to a person or refuse them",
    arguments: [(BlankFileAction.refer, DecisionOutcome.refer), (.refuse, .refuse)])
  func blankFileActions(action: BlankFileAction, outcome: DecisionOutcome) throws {
    let decision = try decided(isBlank: true) { $0.world.terms.decision.blankFileAction = action }
    #expect(decision.outcome == outcome)
    #expect(decision.reasons.first?.code == "blank-file")
  }

  @Test("a fraud signal goes to a person, however good the score", arguments: [1, 100_000])
  func fraud(ppm: Int64) throws {
    var life = try applied()
    try life.answer()
    try life.decide(ppm: ppm, fraud: true)
    #expect(try life.state.decision?.outcome == .refer)
    #expect(try life.state.decision?.offer == nil)
  }

  @Test(
    "each rule of the policy refuses or refers from its threshold on, not before",
    arguments: [
      ("current_overdue", Int64(1_000), DecisionOutcome.refuse),
      ("worst_months_late_24", 3, .refuse), ("bad_debt_accounts", 1, .refuse),
      ("lenders_with_balance", 8, .refer), ("inquiries_last_month", 6, .refer),
      ("late_months_24", 6, .refer),
    ])
  func thresholds(name: String, threshold: Int64, outcome: DecisionOutcome) throws {
    #expect(try decided([ReportFigure(name, threshold)]).outcome == outcome)
    #expect(try decided([ReportFigure(name, threshold - 1)]).outcome == .approve)
  }

  @Test("the score approves below one line, refuses from another, and refers between and without")
  func scores() throws {
    #expect(try decided(ppm: 199_999).outcome == .approve)
    #expect(try decided(ppm: 200_000).outcome == .refer)
    #expect(try decided(ppm: 400_000).outcome == .refuse)
    let none = try decided(ppm: nil)
    #expect(none.outcome == .refer && none.reasons.map(\.code).contains("no-score"))
  }

  @Test("a cancelled or failed inquiry leaves the application for a person")
  func failedInquiry() throws {
    var life = try applied()
    try life.send(.bureauInquiry, .inquiryFailed)
    #expect(try life.state.decision?.outcome == .refer)
    #expect(try life.state.decision?.reasons.map(\.code) == ["no-report"])
    #expect(throws: Refusal.applicationUnknown) { try life.decide() }
  }
}
