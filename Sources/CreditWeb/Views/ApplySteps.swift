import CreditCore
import CreditPlatform

/// The steps of a first application, or of an increase that the borrower asks for, as things stand
/// (R51, R61, R64, R65, N25).
struct ApplySteps {
  let view: SigningView
  /// The first application while there is no contract, an increase after it.
  let kind: ApplicationKind

  init(_ view: SigningView) {
    self.view = view
    kind = view.state.openAgreement == nil ? .firstApplication : .limitIncrease
  }

  /// In their order; the first that is not done is the one to take.
  var all: [ApplyStep] {
    var steps = kind == .firstApplication ? [agreement, information, identity] : []
    steps += isUnderWay ? [application] : [notice, authorisation, application]
    // A raised limit is signed as well.
    if kind == .firstApplication || last?.stage == .approved { steps += [contract] }
    steps += [draw]
    return ordered(steps)
  }

  private var state: Borrower { view.state }
  private var reference: String { view.borrower.reference }
  private var last: Application? { state.applications.last }
  /// An application is open, or approved and not signed yet.
  private var isUnderWay: Bool {
    last.map { $0.kind == kind && ($0.stage.isOpen || $0.stage == .approved) } ?? false
  }

  /// Only the first open step is offered; those behind it wait.
  private func ordered(_ steps: [ApplyStep]) -> [ApplyStep] {
    var isFree = true
    return steps.map { step in
      var step = step
      if !isFree, step.standing != .done {
        step.standing = .later
        step.act = nil
      }
      if step.standing != .done { isFree = false }
      return step
    }
  }

  private var agreement: ApplyStep {
    paper(
      .serviceAgreement, BilingualText("服务协议", "Service agreement"),
      BilingualText(
        "说明您可以用哪些服务。不是贷款合同，不收费。", "Which services you can use. No loan, no cost."))
  }

  private var information: ApplyStep {
    paper(
      .personalInformation, BilingualText("个人信息授权", "Personal information"),
      BilingualText(
        "单独一份授权，用来核验身份；可以随时撤回。",
        "An authorisation of its own, to check who you are; you can withdraw it at any time."))
  }

  private var identity: ApplyStep {
    let isAsked = state.disclosures.contains { $0.kind == .identityCheck }
    var step = ApplyStep(
      title: BilingualText("身份核验", "Identity check"),
      text: BilingualText(
        "只核对姓名、证件、手机和银行卡是不是您本人的。这不是查询征信。",
        "Only whether name, document, phone and card are yours. This is no credit query."),
      standing: .now)
    switch state.identity {
    case .unchecked where isAsked:
      step.standing = .waiting
      step.text = BilingualText(
        "正在核验，通常很快。过一会儿重新打开这一页。",
        "It is being checked, which is usually quick. Open this page again in a while.")
    case .unchecked: step.act = .press("identity", BilingualText("开始核验", "Check it"))
    case .passed, .unclear, .listed: step.standing = .done
    case .failed:
      step.standing = .stopped
      step.text = BilingualText(
        "核验没有通过。请在“您的权利”更正资料，或要求人工处理。",
        "The check did not pass. Have your data corrected under Your rights, or ask for a person.")
    }
    return step
  }

  private var notice: ApplyStep {
    let years = view.borrower.policy.inquiry.traceYears
    return paper(
      .queryNotice, BilingualText("查询告知", "Notice before the query"),
      BilingualText(
        "申请之后会查询一次您的征信报告，报告里会留下记录，显示 \(years) 年。在您提交申请之前不会查询。",
        "Once you apply, your credit report is queried one time. That leaves a trace in it which "
          + "shows for \(years) years. Before you apply nothing is queried."))
  }

  private var authorisation: ApplyStep {
    paper(
      .bureauAuthorisation, BilingualText("征信查询和报送授权", "Authorisation to query and report"),
      BilingualText(
        "两项分别勾选，都没有预先勾选。每次申请都需要新的查询授权。",
        "Two items, each ticked by itself, neither beforehand. Each application needs a new one."))
  }

  private var application: ApplyStep {
    let years = view.borrower.policy.inquiry.traceYears
    var step = ApplyStep(
      title: kind == .firstApplication
        ? BilingualText("提交申请", "Apply") : BilingualText("申请提高额度", "Ask for a higher limit"),
      text: BilingualText(
        "按下“提交申请”之后，我们会查询一次征信，原因是“贷款审批”，记录显示 \(years) 年。已有够新的报告时，会先用它，不再查询。",
        "When you press the button, your report is queried once, for loan approval, and the trace "
          + "shows for \(years) years. Where a report of ours is recent enough it is used instead, "
          + "and nothing is queried."), standing: .now,
      act: .press("application", BilingualText("提交申请（会查询征信）", "Apply (this queries)")))
    guard isUnderWay, let last else { return step }
    step.act = nil
    step.standing = last.stage == .approved ? .done : .waiting
    switch last.stage {
    case .inquiring, .deciding:
      step.text = BilingualText(
        "已收到您的申请，正在处理。不会再查询第二次。",
        "We have your application and are working on it. There is no second query.")
    case .referred:
      step.text = BilingualText(
        "工作人员正在看您的申请。您不用再授权，也不会再查询。",
        "A person looks at your application. You need not authorise again, and nothing is "
          + "queried again.")
    default: step.text = BilingualText("已批准。", "Approved.")
    }
    return step
  }

  private var contract: ApplyStep {
    var step = paper(
      .creditContract, BilingualText("授信合同和共享清单", "Credit contract and sharing list"),
      BilingualText(
        "写明额度和价格。签署不查询，也不产生费用。",
        "It states limit and price. Signing queries nothing and costs nothing."))
    if state.openAgreement != nil, last?.stage != .approved { step.standing = .done }
    return step
  }

  private var draw: ApplyStep {
    ApplyStep(
      title: BilingualText("借款", "Take a loan"),
      text: BilingualText(
        "需要的时候再借；先看成本明示表，再签借款合同。",
        "When you need it: first the cost table, then the loan contract."),
      standing: state.openAgreement == nil ? .later : .now,
      act: .open(DrawPage.path(reference), BilingualText("去借款", "Take a loan")))
  }

  private func paper(
    _ act: SigningAct, _ title: BilingualText, _ text: BilingualText
  ) -> ApplyStep {
    let place = SigningPlace(act, view)
    let isDone = if case .signed = place { true } else { false }
    return ApplyStep(
      title: title, text: text, standing: isDone ? .done : .now,
      act: isDone
        ? nil : .open(act.path(reference), BilingualText("阅读并决定", "Read and decide")))
  }
}
