import CreditCore
import Testing

/// Post-loan inquiries, reuse, applications for one product, and the reading of reports.
extension Life {
  static let report = SealedRef(slot: .creditReport, version: 1)

  static func inquiryCommands(in state: Borrower?) -> [BorrowerCommand] {
    let report = state?.reports.first ?? Life.report
    let opened = DeskCode("S-1").map {
      OpenReport(report: report, staff: $0, role: .auditor, use: .audit)
    }
    return [
      .inquiry(.apply(.limitIncrease, age: 30, for: .cash)), .inquiry(.join(.purchase)),
      .inquiry(.postLoan(by: .creditManager)),
      .inquiry(.stopWaiting(disclosure: state?.disclosures.first?.ordinal ?? 1)),
    ] + [opened].compactMap { $0.map { .inquiry(.open($0)) } }
  }

  /// The policy of half of the lives also names post-loan management, of a third reuse, and of some
  /// each draw.
  mutating func widenInquiries(seed: UInt64) {
    if seed % 2 == 0 { world.terms.inquiry.triggers.insert(.postLoan) }
    if seed % 3 == 0 { world.terms.inquiry.reuseDays = 30 }
    if seed % 7 == 0 { world.terms.inquiry.triggers.insert(.draw) }
    world.terms.inquiry.postLoanDays = 30
  }

  /// Now and then a post-loan inquiry, a second product, or somebody who reads a report.
  mutating func useInquiries(_ random: inout SplitMix64) throws {
    switch Int.random(in: 0...11, using: &random) {
    case 0...2: try act(.inquiry(.postLoan(by: .creditManager)))
    case 3:
      try authorise([.bureauInquiry])
      try act(.inquiry(.apply(.limitIncrease, age: 30, for: .cash)))
    case 4: try act(.inquiry(.join(.purchase)))
    case 5: try openReport(.audit, as: .auditor)
    case 6:
      let ordinal = try open(.bureauInquiry).first ?? 0
      try act(.inquiry(.stopWaiting(disclosure: ordinal)))
    case 7 where world.terms.inquiry.triggers.contains(.draw):
      try authorise([.bureauInquiry])
      try act(drawing(Money(yuan: 500), 3))
    default: return
    }
  }

  mutating func openReport(_ use: ReportUse, as role: StaffRole) throws {
    let staff = try #require(DeskCode("S-1"))
    let report = try state.reports.last ?? Life.report
    try act(
      .inquiry(.open(OpenReport(report: report, staff: staff, role: role, use: use))))
  }

  /// One of everything about inquiries, for the golden files.
  static func eventsOfInquiries() throws -> [RecordedEvent] {
    var life = try Life.withLine { world in
      world.terms.inquiry.triggers = [.firstApplication, .limitIncrease, .postLoan, .draw]
      world.terms.inquiry.reuseDays = 30
      world.terms.inquiry.postLoanDays = 30
    }
    try life.authorise([.bureauInquiry])
    try life.act(.inquiry(.apply(.limitIncrease, age: 30, for: .cash)))
    try life.act(.inquiry(.join(.purchase)))
    try life.decide(ppm: 10_000)
    try life.act(.sign(Life.contract))
    try life.go(to: "2026-03-05")
    try life.authorise([.bureauInquiry])
    try life.act(life.drawing(Money(yuan: 10_000)))
    try life.send(.bureauInquiry, life.figures(of: 0))
    try life.send(.payout, .payoutConfirmed(on: life.today))
    try life.go(to: "2026-04-20")
    try life.act(.inquiry(.postLoan(by: .creditManager)))
    try life.send(.bureauInquiry, life.figures(of: 0))
    try life.openReport(.audit, as: .auditor)
    return life.events
  }

  /// A report's answer with two figures.
  func figures(of subject: Int64, overdue: Int64 = 0) -> DisclosureAnswer {
    .report(
      InquiryAnswer(
        application: subject, report: SealedRef(slot: .inquiryReport, version: 9),
        figures: [
          ReportFigure("current_overdue", overdue), ReportFigure("lenders_with_balance", 2),
        ]), digest: Life.digest)
  }
}
