import CreditCore

extension Refusal {
  /// Advice where a loan is changed after its contract.
  var loanAdvice: BilingualText {
    switch self {
    case .nothingToReplan:
      BilingualText(
        "没有可以重新安排的未到期款项。", "Nothing is still to come that could be planned anew.")
    case .replanNotOffered:
      BilingualText(
        "这种还款计划变更目前不能办理，请查看可选的方式。",
        "This change of the plan is not offered: look at the ones that are.")
    case .proposalOpen:
      BilingualText(
        "已有一项申请等待另一位人员决定。", "Something already waits for another person's decision.")
    case .reductionAboveDebt:
      BilingualText("减免金额超过所欠金额。", "More would be forgiven than is owed.")
    case .notBadDebt:
      BilingualText(
        "先认定呆账，之后才能核销；没有逾期的借款不能认定。",
        "A debt is recognised as bad before it is written off, and only when it is overdue.")
    case .ordersOpen:
      BilingualText(
        "还有商户订单占用额度：订单结束后才能核销。",
        "Merchants' orders are still open: they must end before the debt is written off.")
    default: BilingualText("没有等待决定的申请。", "Nothing waits for a decision.")
    }
  }
}
