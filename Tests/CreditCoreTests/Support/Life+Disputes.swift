import CreditCore
import Testing

/// The steps of borrower, bureau and staff around a dispute.
extension Life {
  static let objection = (check: "OBJ-2026-1", serial: "S-1")

  /// A loan that the bureau was told of, two days ago.
  static func reported() throws -> Life {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.close(through: life.today)
    try life.report()
    try life.go(to: life.today.adding(days: 2))
    return life
  }

  var newestLoan: Int64 {
    get throws { try #require(try state.loans.last).ordinal }
  }

  func papers(_ count: Int) throws -> [SealedRef] { try state.nextDisputePapers(count) }

  /// Opens a dispute with a claim and one piece of evidence.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func object(
    _ subject: DisputeSubject, _ field: DisputedField = .existence
  ) throws -> Int64 {
    let sealed = try papers(2)
    try act(
      .dispute(
        .open(
          OpenDispute(
            subject: subject, field: field, claim: sealed[0], evidence: [sealed[1]]))))
    return try state.counts.disputes
  }

  /// The bureau hands an objection on.
  @discardableResult
  mutating func receive(
    _ subject: DisputeSubject, begun: CivilDate? = nil, due: CivilDate? = nil
  ) throws -> Int64 {
    let check = try #require(ObjectionNumber(rawValue: Life.objection.check))
    let serial = try #require(ObjectionNumber(rawValue: Life.objection.serial))
    try act(
      .dispute(
        .receive(
          ReceiveObjection(
            check: check, serial: serial, subject: subject, field: .repayment,
            claim: papers(1)[0], begunOn: begun ?? today, dueOn: due))))
    return try state.counts.disputes
  }

  mutating func find(
    _ dispute: Int64, _ verdict: DisputeVerdict, _ reason: DisputeReason,
    _ correction: ReportCorrection? = nil
  ) throws(Refusal) {
    try act(
      .dispute(
        .find(
          FindDispute(
            dispute: dispute, verdict: verdict, reason: reason, by: .creditOfficer,
            correction: correction))))
  }

  mutating func answerDispute(_ dispute: Int64) throws {
    try act(.dispute(.answer(dispute, papers(1)[0])))
  }

  func dispute(_ ordinal: Int64) throws -> Dispute { try #require(try state.dispute(ordinal)) }

  static func disputeCommands(in state: Borrower?) -> [BorrowerCommand] {
    let papers =
      state?.nextDisputePapers(2) ?? [
        SealedRef(slot: .disputePaper, version: 1), SealedRef(slot: .disputePaper, version: 2),
      ]
    return [
      .dispute(.open(OpenDispute(subject: .identity, field: .identity, claim: papers[0]))),
      .dispute(.take(1, by: .creditOfficer)), .dispute(.addEvidence(1, [papers[0]])),
      .dispute(
        .find(
          FindDispute(
            dispute: 1, verdict: .unsettled, reason: .evidenceMissing, by: .creditOfficer))),
      .dispute(.correct(1, .agreement)), .dispute(.answer(1, papers[0])),
      .dispute(.state(1, papers[0])), .dispute(.settleResult(1, isAccepted: true)),
    ]
  }

  /// Now and then something about a dispute: by the borrower, the bureau or the staff.
  mutating func useDisputes(_ random: inout SplitMix64) throws {
    let open = try state.openDisputes.randomElement(using: &random)
    let contracts = try state.loans.map(\.ordinal) + [state.purchaseLine?.ordinal ?? 0]
    let contract = contracts.randomElement(using: &random) ?? 0
    let field = DisputedField.allCases.randomElement(using: &random) ?? .other
    switch Int.random(in: 0...11, using: &random) {
    case 0: try object(.account(contract: contract, month: nil), field)
    case 1: try receive(.account(contract: contract, month: today.month))
    case 2: try act(.dispute(.take(open?.ordinal ?? 0, by: .creditOfficer)))
    case 3: try act(.dispute(.addEvidence(open?.ordinal ?? 0, papers(1))))
    case 4:
      guard let open, case .account(let told, _) = open.subject else { return }
      try find(open.ordinal, .wrong, .wrongFigure, .terms(contract: told))
    case 5: try find(open?.ordinal ?? 0, .unsettled, .evidenceMissing)
    case 6: try find(open?.ordinal ?? 0, .correct, .recordsAgree)
    case 7, 8: try answerDispute(open?.ordinal ?? 0)
    case 9: try act(.dispute(.state(open?.ordinal ?? 0, papers(1)[0])))
    case 10:
      let isAccepted = Bool.random(using: &random)
      try act(.dispute(.settleResult(open?.ordinal ?? 0, isAccepted: isAccepted)))
    default: return
    }
  }

  /// One event of every kind about disputes.
  static func eventsOfDisputes() throws -> [RecordedEvent] {
    var life = try Life.reported()
    let loan = try life.newestLoan
    let number = try life.receive(
      .account(contract: loan, month: life.today.month), due: life.today.adding(days: 15))
    try life.send(.disputeMark, .dispute(.taken(ObjectionNumber(rawValue: "M-1"))))
    try life.act(.dispute(.addEvidence(number, life.papers(1))))
    try life.act(.dispute(.take(number, by: .creditOfficer)))
    try life.go(to: life.today.adding(days: 13))
    try life.find(number, .wrong, .notTheirs, .deleteAccount(contract: loan))
    try life.report()
    try life.answerDispute(number)
    return life.events
  }
}
