import CreditCore

extension Refusal {
  /// What was wrong with a choice, a grant, a case or an order to share, and what to do.
  var shareAdvice: BilingualText {
    switch self {
    case .consentKnown: BilingualText("这一项已经打开。", "This is switched on already.")
    case .grantOutOfRange:
      BilingualText(
        "授权的内容或期限不在允许范围内。", "The fields or the time of the grant are outside of what is allowed.")
    case .caseUnknown:
      BilingualText("没有这个案件，或编号不可用。", "There is no such case, or its number can't be used.")
    case .approverMissing:
      BilingualText(
        "需要另一人批准，且不能是发起人。", "A second person must approve, other than who started it.")
    default: BilingualText("平台没有这项信息。", "The platform does not hold this field.")
    }
  }
}
