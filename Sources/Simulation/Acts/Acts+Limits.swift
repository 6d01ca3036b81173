import CreditCore
import CreditPlatform

/// Cuts, freezes, offers and renewals.
extension Acts {
  /// A freeze, or a cut to a part of what is granted, of a product or of the whole line.
  func imposing(isFreeze: Bool, _ random: inout SeededGenerator) -> BorrowerCommand? {
    guard let agreement = state.openAgreement else { return nil }
    let products: [Product?] = [nil, .cash, .purchase]
    let product = products.randomElement(using: &random) ?? nil
    let step = policy.cash.step.fen
    let granted = agreement.granted(product, on: day).fen
    let cut = Money(fen: granted * Int64.random(in: 3...8, using: &random) / 10 / step * step)
    let most = max(2, min(60, Int(policy.limits.measureDays)))
    return .limit(
      .impose(
        ImposeMeasure(
          product: product, cutTo: isFreeze ? nil : cut, reason: .riskRaised,
          until: day.adding(days: Int.random(in: 2...most, using: &random)),
          atEnd: Bool.random(using: &random) ? .end : .review, by: .creditOfficer)))
  }

  /// A cut or freeze that holds is lifted, reviewed or objected to, or an appeal is answered.
  func endingMeasure(_ random: inout SeededGenerator) -> BorrowerCommand? {
    if let appeal = state.openRequest(.limitAppeal) {
      return .answerRequest(
        appeal.ordinal, Bool.random(using: &random) ? .done : .refused(.groundStands))
    }
    guard let measure = state.openAgreement?.limits.measures.first else { return nil }
    if measure.decideBy != nil {
      return .limit(
        .review(
          measure: measure.ordinal,
          keepUntil: Bool.random(using: &random) ? day.adding(days: 7) : nil, by: .creditManager))
    }
    return Bool.random(using: &random)
      ? .limit(.lift(measure: measure.ordinal, by: .creditOfficer))
      : .limit(.appeal(measure: measure.ordinal))
  }

  /// A tenth more of everything.
  func offeringIncrease() -> BorrowerCommand? {
    guard let offer = state.openAgreement?.offer else { return nil }
    let step = policy.cash.step.fen
    let more = Money(fen: max(step, offer.limit.fen / 10 / step * step))
    return .offerIncrease(
      OfferIncrease(
        limit: offer.limit + more, cashLimit: offer.cashLimit + more,
        purchaseLimit: offer.purchaseLimit))
  }

  func offeringTemporary(_ random: inout SeededGenerator) -> BorrowerCommand? {
    .limit(
      .offerTemporary(
        Money(fen: policy.cash.step.fen * Int64.random(in: 1...20, using: &random))))
  }

  /// The borrower's answer to an open offer; three in four say yes.
  func answeringOffer(_ random: inout SeededGenerator) -> BorrowerCommand? {
    let isAccepted = random.happens(perMille: 750)
    if state.openAgreement?.increase?.isOpen(on: day) ?? false {
      return .answerIncrease(isAccepted: isAccepted)
    }
    if state.openAgreement?.limits.temporary?.isOpen(on: day) ?? false {
      return .limit(.answerTemporary(isAccepted: isAccepted))
    }
    return nil
  }

  func renewing() -> BorrowerCommand? {
    guard let agreement = state.openAgreement, agreement.isRenewable(on: day, policy.limits) else {
      return nil
    }
    return .limit(.renew)
  }
}
