public import CreditCore

extension Platform {
  /// The notice before an adverse report, as the messenger's template takes it: how much is overdue
  /// since when, when it may be reported at the earliest, how to pay and how to object (R25, N22).
  func adverseNotice(contract: Int64, _ state: Borrower, on day: CivilDate) -> OutgoingMessage {
    let policy = (try? context())?.policy
    let lead = policy?.reporting.adverseLeadDays ?? 0
    let position = state.position(of: contract, on: day)
    let page = NoticePage(state.id)
    return OutgoingMessage(
      template: PaperKind.adverseNotice.rawValue,
      parameters: [
        "amount": "\(position?.overdueTotal ?? .zero)",
        "contract": Reference.contract(state.id, contract),
        "product": state.product(ofContract: contract).rawValue,
        "dueOn": "\(position?.overdueSince ?? day)",
        "earliestSend": "\(day.adding(days: Int(lead)))",
        "disputeDays": "\(policy?.reporting.disputeDays ?? 0)", "pay": page.pay,
        "object": page.object,
      ])
  }

  /// A reminder: what falls due and when, the least that keeps it from being late, and what late
  /// payment means for the credit report of this borrower (R132).
  func reminder(_ reminder: PaymentReminder, _ state: Borrower, on day: CivilDate)
    -> OutgoingMessage
  {
    let policy = (try? context())?.policy
    let dues = state.dues(of: reminder, on: day)
    let page = NoticePage(state.id)
    var parameters = [
      "amount": "\(dues.map(\.amount).sum())", "minimum": "\(dues.map(\.minimum).sum())",
      "dueOn": "\(dues.first?.dueOn ?? day)", "pay": page.pay,
      "dues": dues.map { "\($0.dueOn) \($0.amount)" }.joined(separator: "; "),
      "effect": BureauEffect(state).rawValue,
    ]
    if BureauEffect(state) == .reported, let policy, let first = dues.first {
      let lead = Int(policy.reporting.adverseLeadDays)
      parameters["earliestSend"] = "\(first.dueOn.adding(days: 1 + lead))"
      parameters["years"] = "\(policy.retention.adverseYears)"
    }
    return OutgoingMessage(
      template: NoticeTemplate.paymentReminder.rawValue, parameters: parameters)
  }
}

/// What a late payment of this borrower means for their credit report. The raw values choose the
/// words of the template; nobody is told of an effect that there can't be (R81, R121).
public enum BureauEffect: String, Sendable, CaseIterable {
  /// It is reported, after another notice, and shows for years.
  case reported
  /// Reporting was authorised and has not begun: it may be reported once it has.
  case authorised
  /// Without authorisation nothing is reported; interest, penalty and restrictions follow.
  case notReported = "not-reported"

  public init(_ state: Borrower) {
    self =
      state.reporting.beganOn != nil && state.reportsAccounts
      ? .reported : state.liveConsent(.bureauReporting) != nil ? .authorised : .notReported
  }
}

/// Where on the borrower's page a notice leads.
private struct NoticePage {
  let pay: String
  let object: String

  init(_ id: StreamID) {
    let page = "/borrowers/" + Reference.borrower(id)
    pay = page + "#owe"
    object = page + "#complaints"
  }
}
