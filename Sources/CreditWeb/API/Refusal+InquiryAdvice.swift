import CreditCore

extension Refusal {
  /// Why the bureau is not asked or a report stays closed, and what to do.
  var inquiryAdvice: BilingualText {
    switch self {
    case .inquiryTooSoon:
      BilingualText("现在还不到再次查询的时间。", "It is too soon for another inquiry.")
    case .inquiryOutsideHours:
      BilingualText(
        "现在不是查询服务时间；会自动等到服务时间，您不必重新申请。",
        "The bureau is not asked at this hour. It waits by itself; there is no need to apply again."
      )
    case .noLiveLoan:
      BilingualText("没有未结清的借款，不能做贷后查询。", "Nothing is owed, so nothing may be asked.")
    case .reportUnknown:
      BilingualText("没有这份报告。", "There is no such report.")
    default:
      BilingualText(
        "这份报告现在没有这个用途，不能打开。",
        "The report may not be read for this now: what it is for is not open.")
    }
  }
}
