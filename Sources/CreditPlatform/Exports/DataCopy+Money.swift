import CreditCore

extension DataCopy {
  /// A payment or a purchase, or what went back of one.
  func writeMoney(_ event: BorrowerEvent, to json: inout JSONWriter) {
    switch event {
    case .paymentReceived(let received):
      json.member("contract", Reference.contract(state.id, received.contract))
      json.member("on", received.payment.on)
      json.member("amount", received.payment.amount)
      json.member("number", received.payment.ordinal)
      json.member("source", received.payment.source.rawValue)
    case .paymentReversed(let reversed):
      json.member("contract", Reference.contract(state.id, reversed.contract))
      json.member("reversedOn", reversed.reversal.on)
      json.member("number", reversed.payment)
      json.member("reason", reversed.reversal.reason.rawValue)
    case .credit(.refunded(let refunded)):
      json.member("contract", Reference.contract(state.id, refunded.contract))
      json.member("refundedOn", refunded.refund.on)
      json.member("amount", refunded.refund.amount)
    case .credit(.paidOut(let paid)):
      json.member("contract", Reference.contract(state.id, paid.contract))
      json.member("paidOutOn", paid.paidOn)
      json.member("amount", paid.amount)
    case .credit(.payoutFailed(let failed)):
      json.member("contract", Reference.contract(state.id, failed.contract))
      json.member("payoutFailedOn", failed.failedOn)
      json.member("refund", failed.refund)
    case .purchaseRefunded(let refunded):
      json.member("contract", Reference.contract(state.id, refunded.contract))
      json.member("refundedOn", refunded.refund.on)
      json.member("number", refunded.purchase)
      json.member("amount", refunded.refund.amount)
      json.member("reference", refunded.refund.reference.text)
    case .purchaseMade(let made):
      json.member("contract", Reference.contract(state.id, made.contract))
      json.member("on", made.purchase.on)
      json.member("amount", made.purchase.amount)
      json.member("number", made.purchase.ordinal)
      json.member("category", made.purchase.category)
    default: return
    }
  }
}
