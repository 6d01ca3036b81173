import CreditCore

extension LoanMethod {
  /// The way of repaying, and what it means.
  var label: BilingualText {
    switch self {
    case .equalInstalment: BilingualText("等额本息（每期还的一样多）", "Equal instalments")
    case .equalPrincipal:
      BilingualText("等额本金（每期本金一样，利息逐期减少）", "Equal principal, interest falling")
    case .interestFirst:
      BilingualText("先息后本（每期还利息，最后一期还本金）", "Interest first, principal at the end")
    case .interestThenEqual:
      BilingualText("前半期只还利息，后半期等额", "Interest first, then equal instalments")
    case .bullet: BilingualText("到期一次还本付息", "All at the end")
    }
  }
}

extension CostTableItem.Kind {
  var label: BilingualText {
    switch self {
    case .interest: BilingualText("利息", "Interest")
    case .instalmentFee: BilingualText("分期手续费", "Instalment fee")
    case .penalty: BilingualText("逾期罚息", "Penalty interest when late")
    }
  }
}

extension CostTableItem {
  /// How it is charged and by what standard.
  func charging(_ words: Wording) -> String {
    switch (kind, basis) {
    case (.penalty, _):
      words(
        "逾期的金额，每天 \(words.percent(standard))，自应还日次日起",
        "\(words.percent(standard)) a day of what is overdue, from the day after it was due")
    case (_, .daily):
      words(
        "未还的本金，每天 \(words.percent(standard))，按实际使用天数",
        "\(words.percent(standard)) a day of the principal in use, for days of real use")
    case (_, .ofPrincipal):
      words(
        "本金的 \(words.percent(standard))，分摊到各期",
        "\(words.percent(standard)) of the principal, "
          + "spread over the instalments")
    }
  }
}

extension CostPayee {
  /// Who charges, by name.
  func name(_ lender: BilingualText) -> BilingualText {
    switch self {
    case .lender: lender
    }
  }
}

extension Annualisation {
  /// How a yearly rate is counted; it is named wherever one is shown (N1).
  var label: BilingualText {
    switch self {
    case .nominal: BilingualText("各期内部收益率 × 12", "internal rate of a month × 12")
    case .effective: BilingualText("复利，按月", "compound, by months")
    case .xirr365: BilingualText("复利，按实际天数", "compound, by real days")
    case .simple: BilingualText("单利", "simple interest")
    }
  }
}

extension CostAct {
  var label: BilingualText {
    switch self {
    case .draw: BilingualText("现金借款", "Cash loan")
    case .billPlan: BilingualText("账单分期", "Bill in instalments")
    case .tradePlan: BilingualText("交易分期", "Purchase in instalments")
    case .loanPlan: BilingualText("调整借款的还款计划", "A new plan for a cash loan")
    }
  }
}

extension CostTable {
  /// Who lends, by name: of a joint loan everybody with their share (R106).
  ///
  /// - Parameter lender: whose table it is.
  func lenderNames(_ lender: BilingualText) -> BilingualText {
    guard !lenders.isEmpty else { return lender }
    func names(_ own: String, _ comma: String) -> String {
      lenders.map { each in
        let share = Rate(partsPerBillion: each.perMillion * 1000)
        return "\(each.name ?? own) \(share.percentText)%"
      }.joined(separator: comma)
    }
    return BilingualText(names(lender.zh, "、"), names(lender.en, ", "))
  }

  /// What the amount of the table is.
  var principalLabel: BilingualText {
    switch act {
    case .draw, .billPlan, .tradePlan: BilingualText("本金", "Principal")
    case .loanPlan:
      BilingualText("今天还没有到期的本金和利息", "Principal and interest so far, not yet due")
    }
  }

  /// That amount and the costs together.
  var totalLabel: BilingualText {
    switch act {
    case .draw, .billPlan, .tradePlan: BilingualText("本金加费用合计", "Principal and costs")
    case .loanPlan: BilingualText("按新计划一共要还", "To pay in all by the new plan")
    }
  }
}

/// The words for what borrowed money is for (N11).
enum PurposeWords {
  private static let texts: [String: BilingualText] = [
    "daily_consumption": BilingualText("日常消费", "Daily needs"),
    "household_goods": BilingualText("家居家电", "Household goods"),
    "travel": BilingualText("旅行", "Travel"),
    "education": BilingualText("教育培训", "Education"),
    "medical": BilingualText("医疗健康", "Health"),
    "renovation": BilingualText("装修", "Renovation"),
    "housing": BilingualText("买房、还房贷", "Buying a home or paying a mortgage"),
    "shares": BilingualText("买股票", "Shares"),
    "bonds": BilingualText("买债券", "Bonds"),
    "futures": BilingualText("买期货", "Futures"),
    "derivatives": BilingualText("买金融衍生品", "Derivatives"),
    "asset_management": BilingualText("买理财、资产管理产品", "Investment products"),
    "fixed_assets": BilingualText("固定资产投资", "Fixed assets of a business"),
    "equity": BilingualText("股本权益性投资", "A share in a business"),
  ]

  /// A purpose that is not known here is shown as its code.
  static func text(_ code: String) -> BilingualText { texts[code] ?? BilingualText(code, code) }
}
