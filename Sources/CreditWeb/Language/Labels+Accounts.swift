import CreditCore

extension Product {
  var label: BilingualText {
    switch self {
    case .cash: BilingualText("现金借款", "Cash loan")
    case .purchase: BilingualText("消费账单", "Purchase line")
    }
  }
}

extension AccountView.Status {
  var label: BilingualText {
    switch self {
    case .awaitingPayout: BilingualText("放款中，尚未计息", "Being paid out; no interest yet")
    case .cancelled: BilingualText("放款失败，您不欠款", "The payout failed; you owe nothing")
    case .active: BilingualText("使用中", "Active")
    case .settled: BilingualText("已结清", "Paid off")
    }
  }
}

extension PlanLine.Status {
  var label: BilingualText {
    switch self {
    case .paid: BilingualText("已还", "Paid")
    case .due: BilingualText("已到期", "Due")
    case .overdue: BilingualText("逾期未还", "Overdue")
    case .coming: BilingualText("未到期", "To come")
    case .repaidEarly: BilingualText("已提前还清", "Repaid early")
    }
  }

  var tone: HTMLTable.Tone? {
    switch self {
    case .paid, .repaidEarly: .good
    case .overdue: .warning
    case .due: nil
    case .coming: .quiet
    }
  }
}
