public import CreditCore

/// Why a decision came out as it did, in plain words (N47).
public enum DecisionWords {
  /// The words for the reason codes of the decision rules.
  public static let texts: [String: BilingualText] = [
    "bad-debt": BilingualText("信用报告中有呆账记录", "Your credit report shows a bad debt."),
    "overdue-elsewhere": BilingualText(
      "您在其他机构有尚未还清的逾期", "You have an overdue debt with another institution."),
    "long-overdue": BilingualText(
      "最近两年内有较长时间的逾期", "In the last two years a payment was late for a long time."),
    "high-risk": BilingualText(
      "综合评估后，还款风险较高", "Taken together, the risk that it is not repaid is high."),
    "medium-risk": BilingualText(
      "综合评估结果需要人工再看一次", "Taken together, a person has to look at it once more."),
    "blank-file": BilingualText(
      "征信系统中还没有您的信贷记录，这不是不良记录",
      "The bureau has no credit history of you yet, which is nothing bad."),
    "fraud-signal": BilingualText(
      "有一个安全提示需要人工核实", "A safety signal has to be checked by a person."),
    "identity-unclear": BilingualText(
      "身份信息需要人工核实", "Your identity data have to be checked by a person."),
    "student": BilingualText(
      "按规定，不向在校学生发放此类贷款", "By the rules, this kind of credit is not granted to students."),
    "no-score": BilingualText(
      "资料不足，无法自动评估", "There is too little information for an automatic assessment."),
    "debts-elsewhere": BilingualText(
      "您在较多机构同时有欠款", "You owe money to many institutions at the same time."),
    "late-often": BilingualText(
      "征信报告显示，近两年有多个月没有按时还款",
      "The credit report shows several late months in the last two years."),
    "many-inquiries": BilingualText(
      "最近一个月有较多机构查询过您的征信",
      "Many institutions queried your report in the last month."),
    "burden": BilingualText(
      "每月应还金额相对收入偏高", "What you must repay each month is high against your income."),
    "under-age": BilingualText("未满十八周岁", "You are under eighteen."),
    "own-overdue": BilingualText("您在本机构有逾期", "You have an overdue amount with us."),
    "not-available": BilingualText("我们暂时不能提供这项服务", "We can't offer this service at present."),
    "review-burden": BilingualText(
      "工作人员复核：还款负担相对收入过重",
      "A person looked at it: the repayments would be too much beside your income."),
    "review-record": BilingualText(
      "工作人员复核：过去的还款记录不支持",
      "A person looked at it: your record of payments speaks against it."),
    "review-unconfirmed": BilingualText(
      "工作人员复核：申报的资料未能核实",
      "A person looked at it: what you declared could not be confirmed."),
    "no-report": BilingualText(
      "没有取得信用报告，需要人工处理", "No credit report could be obtained; a person looks at it."),
  ]

  /// The words for a reason.
  ///
  /// - Parameters:
  ///   - code: a decision rule's code or the model's.
  ///   - model: the words for the model's codes.
  public static func text(
    _ code: String, model: [String: BilingualText]
  ) -> BilingualText {
    texts[code] ?? model[code]
      ?? BilingualText("其他原因（代码 \(code)），可要求人工说明", "Another reason (code \(code)); ask a person.")
  }
}

extension DecisionOutcome {
  var label: BilingualText {
    switch self {
    case .approve: BilingualText("已通过", "Approved")
    case .refuse: BilingualText("未通过", "Refused")
    case .refer: BilingualText("转人工处理", "With a person")
    }
  }
}
