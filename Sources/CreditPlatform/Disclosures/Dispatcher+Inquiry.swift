import CreditBureau
import CreditCore
import Crypto
import Logging
import Scoring

extension Dispatcher {
  /// Turns the bureau's answer into an outcome: the report is sealed whole before anything of it
  /// is used, and only the figures that the policy names are taken from it (R62).
  func inquiry(
    _ result: SendResult<BureauAnswer>, to open: Disclosure, of state: Borrower
  ) async throws(PlatformError) -> SendOutcome {
    let application = open.subject
    switch result {
    case .notSent: return SendOutcome(.notSent)
    case .unknown: return SendOutcome(.unknown)
    case .answered(.failed): return SendOutcome(.inquiryFailed)
    case .answered(.blankFile):
      return SendOutcome(
        .report(
          InquiryAnswer(application: application, report: nil, figures: []),
          digest: CreditCore.Digest(bytes: Array(SHA256.hash(data: [UInt8]())))))
    case .answered(.report(let document)):
      let context = try platform.context()
      guard let report = try? PersonalReport(document: document) else {
        return SendOutcome(.inquiryFailed)
      }
      let fields = Set(
        context.policy.inquiry.reportFields.compactMap { ReportField(rawValue: $0) })
      let extract = report.extract(
        fields: fields, on: context.businessDate, ownInstitution: platform.lender.providerCode)
      let figures = ReportField.allCases.compactMap { field in
        extract[field].map { ReportFigure(field.rawValue, $0) }
      }
      let ref =
        open.isForApplication
        ? SealedRef(slot: .creditReport, version: application)
        : SealedRef(slot: .inquiryReport, version: open.ordinal)
      let key = try await platform.personKey(state.id)
      let sealed = try platform.seal(document, ref, of: state.id, with: key)
      return SendOutcome(
        .report(
          InquiryAnswer(application: application, report: ref, figures: figures),
          digest: CreditCore.Digest(bytes: Array(SHA256.hash(data: document)))), sealed: [sealed])
    }
  }

  /// An inquiry that was released and never answered is not sent again: the bureau's own count
  /// tells whether it arrived (design 1.4, R59).
  func reconcile(
    _ open: Disclosure, of state: Borrower, _ row: OutboxRow
  ) async throws(PlatformError) -> Bool {
    if open.stage == .released {
      try await platform.perform(.settle(disclosure: open.ordinal, .unknown), on: state.id)
    }
    guard let event = row.event, let index = try await logIndex(of: event),
      let counted = await world.bureau.countedInquiries()
    else {
      try await stopWaiting(for: open, of: state)
      try await giveBack([row], afterSeconds: 60)
      return false
    }
    let number = MessageNumber(day: open.intendedOn, logIndex: index).text
    let answer: DisclosureAnswer = counted.contains(number) ? .inquiryFailed : .neverArrived
    try await platform.perform(
      .settle(disclosure: open.ordinal, answer), on: state.id,
      with: Attachments(outboxDone: [row.id]))
    return true
  }

  /// While the bureau can't be asked for longer than the policy waits, the application goes to a
  /// person; the inquiry itself is asked about on.
  private func stopWaiting(
    for open: Disclosure, of state: Borrower
  ) async throws(PlatformError) {
    let context = try platform.context()
    let days = open.intendedOn.days(to: context.businessDate)
    guard days > Int(context.policy.inquiry.answerDays) else { return }
    logger.error("an inquiry's outcome is unknown for too long", metadata: ["days": "\(days)"])
    guard state.applications.contains(where: { $0.stage == .inquiring }) else { return }
    try await platform.perform(.inquiry(.stopWaiting(disclosure: open.ordinal)), on: state.id)
  }

  /// Decides an application whose report is here (R45): features, score, rules.
  func decide(
    _ application: Int64, of id: StreamID, _ row: OutboxRow
  ) async throws(PlatformError) -> Bool {
    guard let state = try await platform.borrower(id),
      let answer = state.inquiryAnswer, answer.application == application,
      state.applications.contains(where: { $0.ordinal == application && $0.stage == .deciding })
    else {
      try await finish(row)
      return true
    }
    let sealed = try await platform.open(SealedRef(slot: .behaviour, version: 1), of: id)
    let applicant = try Applicant(sealed: sealed, answer: answer)
    // What the model can't score a person decides; the application never stays undecided (R45).
    let score = try? applicant.score(with: model)
    let figures = DecideApplication(
      application: application, probabilityPPM: score?.probabilityPPM,
      modelVersion: model.card.version, modelReasons: score?.reasons.map(\.code.rawValue) ?? [])
    try await platform.perform(
      .decide(figures), on: id, with: Attachments(outboxDone: [row.id]))
    return true
  }
}
