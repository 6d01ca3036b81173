import CreditCore

extension Refusal {
  /// Advice where money goes back: payments that are reversed, credit and purchases refunded.
  var refundAdvice: BilingualText {
    switch self {
    case .paymentReversed:
      BilingualText("这笔还款已经冲正过。", "This payment was reversed already.")
    case .payoutAccountNotAllowed:
      BilingualText(
        "款项只能付到本人银行卡；当前设置不允许付款。",
        "Money is paid to the borrower's own bank card only; the present setting allows no payout.")
    case .cardUnknown:
      BilingualText(
        "没有这张可扣款的银行卡；顺序里每张可用的卡写一次。",
        "There is no such card: an order names each card that can be debited once.")
    case .cardsTooMany:
      BilingualText("卡的数量已到上限，请先移除一张。", "There are as many cards as there can be: remove one.")
    case .creditTooSmall:
      BilingualText(
        "可退的溢缴款没有这么多。", "There is not as much to the credit as is to be refunded.")
    case .purchaseUnknown:
      BilingualText(
        "退款日之前没有这笔消费。", "There is no such purchase on or before the day of the refund.")
    case .refundKnown:
      BilingualText(
        "这个退款编号已用于另一笔退款；新的退款请用新的编号。",
        "This refund number was used for another refund: give a new refund a new number.")
    case .refundTooLarge:
      BilingualText(
        "退款总额超过了消费金额。", "Together the refunds would be more than the purchase.")
    default: BilingualText("没有这笔还款。", "There is no such payment.")
    }
  }
}
