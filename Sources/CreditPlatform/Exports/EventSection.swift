import CreditCore

/// The lists of a data copy that are made from events.
enum EventSection: Sendable, CaseIterable {
  case decisions
  case inquiries
  case payments
  case purchases
  case bills
  case overdue
  case complaints
  /// What was asked for under the rights of a borrower, and the answers.
  case requests
  /// Whatever else was recorded, as it is stored.
  case rest

  static let all = allCases

  var name: String {
    switch self {
    case .decisions: "decisions"
    case .inquiries: "inquiries"
    case .payments: "payments"
    case .purchases: "purchases"
    case .bills: "bills"
    case .overdue: "overdue"
    case .complaints: "complaints"
    case .requests: "requests"
    case .rest: "otherRecords"
    }
  }

  var isRest: Bool { self == .rest }

  /// The kinds it is made from; for the rest those that are told elsewhere.
  var kinds: [String] {
    switch self {
    case .decisions: [ApplicationDecided.kind, ApplicationReviewed.kind]
    case .inquiries: [InquiryAnswered.kind]
    case .payments:
      [
        PaymentReceived.kind, PaymentReversed.kind, CreditRefunded.kind, CreditPaidOut.kind,
        CreditPayoutFailed.kind,
      ]
    case .purchases: [PurchaseMade.kind, PurchaseRefunded.kind]
    case .bills: [BillIssued.kind]
    case .overdue: [AccountOverdue.kind, AccountCured.kind]
    case .complaints: [ComplaintOpened.kind, ComplaintAnswered.kind]
    case .requests: [RightsRequested.kind, RightsAnswered.kind, ProfileCorrected.kind]
    case .rest: EventSection.all.filter { !$0.isRest }.flatMap(\.kinds) + EventSection.elsewhere
    }
  }

  /// Told in the state's part or in the lists of disclosures and reports. What a demand that must
  /// stay secret left behind is told nowhere (R43), and neither is what a list screening said.
  private static let elsewhere = [
    BorrowerRegistered.kind, IdentityDecided.kind, DisclosureIntended.kind,
    DisclosureReleased.kind, DisclosureUnknown.kind, DisclosureRetried.kind,
    DisclosureClosed.kind, ShareReceipted.kind, NoticeOwed.kind, BorrowerNotified.kind,
    NoticeGiven.kind, ReportRowMade.kind, ReportRowAnswered.kind, ReportRowCorrected.kind,
    ReportRowSuperseded.kind,
    SigningCodeSent.kind, SigningCodeUsed.kind,
  ]
}

extension DataCopy {
  /// One event in words.
  func write(
    _ event: BorrowerEvent, _ item: EventsOfKinds.Item, report: [UInt8]?,
    to json: inout JSONWriter
  ) {
    switch event {
    case .applicationDecided(let decided): write(decided.decision, to: &json)
    case .applicationReviewed(let reviewed):
      json.member("reviewedBy", reviewed.role.rawValue)
      write(reviewed.decision, to: &json)
    case .inquiryAnswered(let answered):
      json.member("on", answered.on)
      json.member("application", answered.answer.application)
      json.list("figures", answered.answer.figures) {
        $0.member("name", $1.name)
        $0.member("value", $1.value)
      }
      json.member("report", report.map { String(decoding: $0, as: UTF8.self) })
    case .paymentReceived, .paymentReversed, .credit, .purchaseMade,
      .purchaseRefunded:
      writeMoney(event, to: &json)
    case .billIssued(let issued):
      json.member("contract", Reference.contract(state.id, issued.contract))
      json.member("billedOn", issued.bill.billedOn)
      json.member("dueOn", issued.bill.dueOn)
      json.member("total", issued.bill.total)
      json.member("purchases", issued.bill.purchases)
      json.member("interest", issued.bill.interest)
      json.member("pastDue", issued.bill.pastDue)
      json.member("minimum", issued.bill.minimum)
    case .accountOverdue(let overdue):
      json.member("contract", Reference.contract(state.id, overdue.contract))
      json.member("on", overdue.on)
      json.member("since", overdue.episode.since)
      json.member("amount", overdue.amount)
    case .accountCured(let cured):
      json.member("contract", Reference.contract(state.id, cured.contract))
      json.member("curedOn", cured.on)
    case .complaintOpened(let opened):
      json.member("number", opened.ordinal)
      json.member("cause", opened.cause.rawValue)
      json.member("on", opened.on)
      json.member("answerBy", opened.answerBy)
    case .complaintAnswered(let answered):
      json.member("number", answered.complaint.ordinal)
      json.member("cause", answered.complaint.cause.rawValue)
      json.member("answeredOn", answered.on)
      json.member("outcome", answered.outcome.rawValue)
    case .rightsRequested(let requested): write(requested.request, to: &json)
    case .rightsAnswered(let answered): write(answered.request, to: &json)
    default:
      json.member("on", item.businessDate)
      json.member("kind", item.kind)
      json.key("recorded")
      json.raw(item.body)
    }
  }

  private func write(_ request: RightsRequest, to json: inout JSONWriter) {
    json.member("number", request.ordinal)
    json.member("kind", request.kind.rawValue)
    json.member("openedOn", request.openedOn)
    json.member("answerBy", request.answerBy)
    json.member("application", request.application)
    json.texts("corrected", request.correction?.fields.map(\.rawValue) ?? [])
    json.member("answeredOn", request.answeredOn)
    json.member("outcome", request.answer?.outcome)
    json.member("reason", request.answer?.reason)
  }

  private func write(_ decision: Decision, to json: inout JSONWriter) {
    json.member("application", decision.application)
    json.member("on", decision.decidedOn)
    json.member("outcome", decision.outcome.rawValue)
    json.member("policyVersion", decision.policyVersion)
    // The rule behind a reason is left out: some must not be hinted at (N62).
    json.list("reasons", decision.reasons) {
      $0.member("code", $1.code)
      $0.member("words", words($1.code))
    }
    if let offer = decision.offer {
      json.object("offer") {
        $0.member("limit", offer.limit)
        $0.member("cashLimit", offer.cashLimit)
        $0.member("purchaseLimit", offer.purchaseLimit)
        $0.member(percent: "dailyRatePercent", offer.dailyRate)
      }
    }
    json.object("inputs") {
      $0.member("probabilityOfDefaultPPM", decision.inputs.probabilityPPM)
      $0.member("model", decision.inputs.modelVersion)
      $0.member("monthlyIncome", decision.inputs.monthlyIncome)
      $0.member("isBlankFile", decision.inputs.isBlankFile)
      $0.list("figures", decision.inputs.figures) {
        $0.member("name", $1.name)
        $0.member("value", $1.value)
      }
    }
  }
}
