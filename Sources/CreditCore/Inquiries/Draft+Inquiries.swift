extension Draft {
  /// Applications for one product, post-loan inquiries, and the reading of reports.
  mutating func carry(
    out command: InquiryCommand, _ context: Context
  ) throws(Refusal) {
    switch command {
    case .apply(let kind, let age, let product):
      try apply(kind, age: age, for: product, context)
    case .join(let product): try join(product, context)
    case .postLoan(let role): try askAboutLoans(by: role, context)
    case .open(let order): try open(order, context)
    case .stopWaiting(let disclosure): try stopWaiting(for: disclosure, context)
    }
  }

  /// Two products that are applied for together make one application, and one inquiry.
  private mutating func join(_ product: Product, _ context: Context) throws(Refusal) {
    guard
      let application = state.applications.last(where: {
        $0.stage == .inquiring || $0.stage == .deciding
      })
    else { throw .applicationUnknown }
    guard let only = application.only, only != product else { throw .applicationOpen }
    add(
      .inquiry(
        .applicationJoined(
          ApplicationJoined(
            application: application.ordinal, product: product, on: context.businessDate))))
  }

  /// Intends a post-loan inquiry: by order of a person, with a debt that lives, and not more often
  /// than the policy says (R56, N31).
  private mutating func askAboutLoans(
    by role: ReviewerRole, _ context: Context
  ) throws(Refusal) {
    guard role != .system else { throw .personNeeded }
    try verifyPostLoan(context)
    guard let due = state.postLoanDueOn(context.policy.inquiry), due <= context.businessDate
    else { throw .inquiryTooSoon }
    try intend(.bureauInquiry, subject: 0, inquiry: context.order(.postLoan), context)
  }

  /// Reads a report for what it may be read for, and records that before it is shown (R82).
  private mutating func open(_ order: OpenReport, _ context: Context) throws(Refusal) {
    guard state.reports.contains(order.report) else { throw .reportUnknown }
    guard order.use.roles.contains(order.role),
      state.mayRead(order.report, for: order.use, on: context.businessDate)
    else { throw .reportUseClosed }
    add(
      .inquiry(
        .reportOpened(
          ReportOpened(
            report: order.report, staff: order.staff, role: order.role, use: order.use,
            on: context.businessDate))))
  }

  private mutating func stopWaiting(
    for ordinal: Int64, _ context: Context
  ) throws(Refusal) {
    guard let disclosure = state.disclosure(ordinal), disclosure.kind == .bureauInquiry,
      disclosure.stage != .intended
    else { throw .disclosureUnknown }
    let waits = Int(context.policy.inquiry.answerDays)
    guard disclosure.intendedOn.days(to: context.businessDate) > waits else {
      throw .inquiryTooSoon
    }
    guard
      disclosure.isForApplication,
      state.applications.contains(where: {
        $0.ordinal == disclosure.subject && $0.stage == .inquiring
      })
    else { return }
    refer(disclosure.subject, code: "no-report", context)
  }

  /// What a post-loan inquiry needs, at its intent and again at its release.
  func verifyPostLoan(_ context: Context) throws(Refusal) {
    let terms = context.policy.inquiry
    guard terms.triggers.contains(.postLoan) else { throw .triggerNotAllowed }
    guard state.owed(on: context.businessDate).isPositive else { throw .noLiveLoan }
    guard terms.postLoanNeedsConsent else { return }
    guard let consent = state.liveConsent(.bureauInquiry) else { throw .consentMissing }
    guard consent.isFresh(on: context) else { throw .consentNotFresh }
  }

  /// The answer to an inquiry that no application asked for.
  mutating func answered(
    _ disclosure: Disclosure, _ answer: InquiryAnswer, _ digest: Digest, _ context: Context
  ) {
    let reading = ReportReading(
      report: answer.report, figures: answer.figures, on: context.businessDate)
    guard disclosure.inquiry?.trigger == .draw else {
      add(.inquiry(.loanMonitored(LoanMonitored(reading: reading, digest: digest))))
      return
    }
    checkDraw(disclosure.subject, reading, digest, context)
  }

  /// Asks the bureau before a draw is paid out, or reads the young report that is here.
  mutating func askBeforePayout(of loan: Int64, _ context: Context) throws(Refusal) {
    guard let known = state.reusableReport(on: context.businessDate, context.policy.inquiry)
    else {
      try intend(.bureauInquiry, subject: loan, inquiry: context.order(.draw), context)
      return
    }
    let reading = ReportReading(
      report: known.answer.report, figures: known.answer.figures, on: known.source.on)
    checkDraw(loan, reading, nil, context)
  }

  /// What a report says against a payout: the hard refusals of a decision, and no others. Without
  /// any the money goes out.
  mutating func checkDraw(
    _ loan: Int64, _ reading: ReportReading, _ digest: Digest?, _ context: Context
  ) {
    let rules = DecisionRules(
      policy: context.policy, isStudent: state.isStudent,
      isIdentityUnclear: state.identity == .unclear)
    let reasons = rules.refusals(
      DecisionInputs(
        probabilityPPM: nil, modelVersion: nil, modelReasons: [],
        isBlankFile: reading.report == nil, figures: reading.figures,
        monthlyIncome: state.monthlyIncome, fraudSignal: false))
    add(
      .inquiry(
        .drawChecked(
          DrawChecked(
            loan: loan, reading: reading, digest: digest, reasons: reasons,
            on: context.businessDate))))
    guard reasons.isEmpty, (try? intend(.payout, subject: loan, context)) != nil else {
      add(.payoutFailed(PayoutFailed(loan: loan, on: context.businessDate)))
      return
    }
  }

  /// An inquiry that brought no report: an application goes to a person, a draw is called off, and
  /// post-loan management waits for the next time.
  mutating func withoutReport(_ disclosure: Disclosure, _ context: Context) {
    switch disclosure.inquiry?.trigger {
    case .postLoan: return
    case .draw:
      add(.payoutFailed(PayoutFailed(loan: disclosure.subject, on: context.businessDate)))
    default:
      let isWaiting = state.applications.contains {
        $0.ordinal == disclosure.subject && $0.stage == .inquiring
      }
      if isWaiting { refer(disclosure.subject, code: "no-report", context) }
    }
  }
}

extension Context {
  /// An inquiry of that trigger, with the reason that the policy states for it.
  func order(_ trigger: InquiryTrigger) -> InquiryOrder {
    InquiryOrder(trigger: trigger, reason: policy.inquiry.reason(for: trigger))
  }
}

extension Disclosure {
  /// Whether it is an inquiry for an application.
  public var isForApplication: Bool {
    guard kind == .bureauInquiry else { return false }
    return inquiry.map { $0.trigger != .postLoan && $0.trigger != .draw } ?? true
  }
}
