import CreditCore

extension LimitMeasure {
  /// What it does, in one line.
  var label: BilingualText {
    let place =
      product?.label ?? BilingualText("全部额度", "the whole limit")
    guard let cutTo else {
      return BilingualText("冻结：" + place.zh, "Frozen: " + place.en)
    }
    return BilingualText(
      "降额：" + place.zh + "，最多使用 \(cutTo) 元", "Cut: " + place.en + ", at most \(cutTo) yuan")
  }

  /// What follows from it for the borrower.
  var meaning: BilingualText {
    isFreeze
      ? BilingualText(
        "期间不能新增使用。已有借款和账单按原来的约定归还，不会提前收回。",
        "Nothing new can be used for now. What you owe is repaid as agreed; nothing falls due "
          + "earlier.")
      : BilingualText(
        "已用的部分超过新额度时，只是不能新增使用，不要求提前归还。",
        "If you have used more than that, you just can't use more; nothing is due any earlier."
      )
  }

  /// Until when, and what happens then.
  var ending: BilingualText {
    if let decideBy {
      return BilingualText(
        "期限已到，由工作人员复核，最迟 \(decideBy)；到时没有决定的，自动恢复。",
        "Its time is over: a person decides by \(decideBy); without a decision it ends by itself.")
    }
    return switch atEnd {
    case .end:
      BilingualText("到 \(until) 为止，届时自动恢复。", "Until \(until); then it ends by itself.")
    case .review:
      BilingualText("到 \(until)，届时由工作人员复核。", "Until \(until); then a person looks at it again.")
    }
  }
}

extension MeasureReason {
  /// Why, in plain words.
  var label: BilingualText {
    switch self {
    case .paymentsLate: BilingualText("多次还款逾期", "payments came late several times")
    case .riskRaised: BilingualText("贷后评估显示风险上升", "our risk check shows a higher risk than before")
    case .debtsElsewhere: BilingualText("在其他机构的欠款较多", "much is owed to other lenders")
    case .incomeLower:
      BilingualText("收入与额度不再相称", "the income no longer fits the limit")
    case .capLowered:
      BilingualText("监管或本机构的额度上限降低", "a legal or internal cap on limits became lower")
    case .purposeMisused:
      BilingualText("资金用于不允许的用途", "money was used for something it may not be used for")
    case .accountSecurity:
      BilingualText("账户可能被他人使用，为保护您而采取", "somebody else may be using the account: to protect you")
    case .identityOutdated:
      BilingualText("身份信息需要更新", "your identity data need to be renewed")
    case .ownWish: BilingualText("您自己要求", "you asked for it")
    }
  }
}
