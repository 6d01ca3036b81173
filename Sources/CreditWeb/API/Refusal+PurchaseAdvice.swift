import CreditCore

extension Refusal {
  /// Advice about merchants' orders, instalments and due days.
  var purchaseAdvice: BilingualText {
    switch self {
    case .orderKnown:
      BilingualText(
        "这个商户编号已用于内容不同的请求；新的请求请用新的编号。",
        "This merchant's number was used for something else: give a new request a new number.")
    case .orderOver:
      BilingualText(
        "订单已撤销、到期或全部请款。", "The order was called off, has expired, or is captured in full.")
    case .captureTooLarge:
      BilingualText(
        "请款总额超过了授权金额。", "Together the captures would be more than was authorised.")
    case .planWindowOver:
      BilingualText(
        "账单分期只能在账单日至到期还款日之间申请。",
        "A bill can be paid in instalments from its bill day to its due day only.")
    case .planAmountUnfit:
      BilingualText(
        "分期金额须大于起点金额，且不超过账单中未还的消费；费用、利息和已分期的部分不能再分期。",
        "The amount must be above the least one, and within the bill's unpaid purchases; fees, "
          + "interest and what is in instalments already can't be put into instalments.")
    case .dueDayNotOffered:
      BilingualText("不提供这个还款日，或已是当前还款日。", "This due day is not offered, or is yours already.")
    case .dueDayTooSoon:
      BilingualText("还款日每年只能修改一次。", "The due day can be changed once a year only.")
    default: BilingualText("没有这个订单。", "There is no such order.")
    }
  }
}
