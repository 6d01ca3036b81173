import CreditCore
import Testing

/// The steps of the lawful order of the journey.
extension Life {
  static let digest = Digest(bytes: [UInt8](repeating: 7, count: 32))

  static func paper(
    _ kind: PaperKind, _ items: [ConsentItem] = [], how: AgreementAct = .ownPage
  ) -> AgreePaper {
    AgreePaper(kind: kind, version: "1", digest: digest, how: how, items: items)
  }

  mutating func register(
    student: Bool = false, income: Money = Money(yuan: 20_000), id: UInt64 = 1
  ) throws {
    try act(
      .register(
        BorrowerRegistered(
          id: StreamID(high: 9, low: id), profile: SealedRef(slot: .profile, version: 1),
          on: today, isStudent: student, monthlyIncome: income)))
  }

  /// The service agreement, the personal-information authorisation and the identity check.
  mutating func identify(_ standing: IdentityStanding = .passed) throws {
    try act(.agree(Life.paper(.serviceAgreement)))
    try act(.agree(Life.paper(.personalInformation, [.personalInformation])))
    try act(.requestIdentityCheck)
    try send(.identityCheck, .identity(standing))
  }

  /// The notice before the query and the authorisation with both its items.
  mutating func authorise(
    _ items: [ConsentItem] = [.bureauInquiry, .bureauReporting]
  ) throws {
    try act(.agree(Life.paper(.queryNotice)))
    try act(.agree(Life.paper(.bureauAuthorisation, items)))
  }

  mutating func apply(_ kind: ApplicationKind = .firstApplication, age: Int64 = 30) throws {
    try act(.apply(kind, age: age))
  }

  /// The bureau answers with these figures; no report is a blank file.
  mutating func answer(_ figures: [ReportFigure] = [], isBlank: Bool = false) throws {
    try send(
      .bureauInquiry,
      .report(
        InquiryAnswer(
          application: try state.counts.applications,
          report: isBlank ? nil : SealedRef(slot: .creditReport, version: 1), figures: figures),
        digest: Life.digest))
  }

  mutating func decide(ppm: Int64? = 100_000, fraud: Bool = false) throws {
    try act(
      .decide(
        DecideApplication(
          application: try state.counts.applications, probabilityPPM: ppm, modelVersion: "m1",
          modelReasons: ["late-payments"], fraudSignal: fraud)))
  }

  static let contract = SignContract(
    papers: [
      paper(.creditContract, how: .signingBundle), paper(.sharingList, how: .signingBundle),
    ], sharingListVersion: "list-1", sharingListDigest: digest)

  /// From registration to a signed line of 40,000 yuan at 0.05% a day: 32,000 in cash, 20,000 for
  /// purchases.
  static func withLine(
    on text: String = "2026-01-05", id: UInt64 = 1, mandate: Bool = false,
    world change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> Life {
    var life = try Life(on: text)
    try change(&life.world)
    try life.register(id: id)
    try life.identify()
    try life.authorise()
    try life.apply()
    try life.answer()
    try life.decide()
    try life.act(.sign(contract))
    if mandate { try life.act(.agree(paper(.debitMandate, [.directDebit]))) }
    return life
  }

  func drawing(
    _ amount: Money, _ instalments: Int64 = 12, _ method: LoanMethod = .equalInstalment
  ) throws -> BorrowerCommand {
    let rate = try #require(try state.dailyRate(on: today))
    return .draw(
      DrawLoan(
        amount: amount, instalments: instalments, purpose: "travel",
        confirmedAnnualRate: rate.scaled(by: 365, over: 1),
        contract: Life.paper(.loanContract), method: method,
        cost: try read(DrawWish(amount: amount, instalments: instalments, method: method))))
  }

  /// The cost table of a draw, opened long enough ago and confirmed now; `nil` for a draw that has
  /// none because it is not offered.
  func read(_ wish: DrawWish) throws -> ConfirmedCost? {
    (try? state.costTable(of: wish, context)).map { Life.confirmed($0, context) }
  }

  /// A cost table that was opened the reading time ago and is confirmed now.
  static func confirmed(_ table: CostTable, _ context: Context) -> ConfirmedCost {
    let now = context.recordedAt
    return ConfirmedCost(
      table: table, digest: digest,
      openedAt: now.adding(seconds: -context.policy.cost.forcedReadSeconds), confirmedAt: now)
  }

  /// Draws a loan whose payout succeeds today.
  ///
  /// - Returns: its contract.
  @discardableResult
  mutating func borrow(_ yuan: Int64 = 10_000, _ instalments: Int64 = 12) throws -> Int64 {
    try act(drawing(Money(yuan: yuan), instalments))
    try send(.payout, .payoutConfirmed(on: today))
    return try #require(try state.loans.last).ordinal
  }

  mutating func repay(_ contract: Int64, _ amount: Money) throws(Refusal) {
    try act(.repay(contract: contract, amount: amount, on: today))
  }

  func position(_ contract: Int64, on day: CivilDate? = nil) throws -> AccountPosition {
    try #require(try state.position(of: contract, on: day ?? today))
  }

  /// The row kinds and codes made so far, such as `210/30`.
  var told: [String] { rows.map { "\($0.record.rawValue)/\($0.code)" } }

  /// Releases and answers every row that may leave today.
  mutating func report() throws {
    // One that is cancelled takes those with it that rest on it.
    for ordinal in try open(.reportRow) where try state.disclosure(ordinal) != nil {
      do {
        try act(.release(disclosure: ordinal))
      } catch Refusal.noticeTooYoung {
        continue
      }
      if try state.disclosure(ordinal) != nil {
        try act(.settle(disclosure: ordinal, .rowAccepted))
      }
    }
  }
}
