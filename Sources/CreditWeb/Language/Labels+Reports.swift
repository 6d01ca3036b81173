import CreditCore

/// The records made for the credit bureau, in plain words.
enum ReportWords {
  /// What a record says and why it was made now.
  static func meaning(record: Int64, code: String) -> BilingualText {
    switch RecordKind(rawValue: record) {
    case .basicInformation: BilingualText("您的基本信息", "Your basic information")
    case .creditAgreement:
      switch code {
      case "20": BilingualText("授信协议终止", "The credit agreement ended")
      case "30": BilingualText("授信额度调整", "The credit limit changed")
      default: BilingualText("您的授信协议", "Your credit agreement")
      }
    case .account:
      switch code {
      case "10": BilingualText("账户开立", "An account was opened")
      case "20": BilingualText("账户结清关闭", "The account was paid off and closed")
      case "30": BilingualText("月度还款情况", "How the month went")
      case "31": BilingualText("首次月度还款情况", "How the month went, for the first time")
      case "32": BilingualText("月末结清关闭", "Paid off and closed at the month's end")
      case "40": BilingualText("逾期款项已还清", "What was overdue was paid")
      default: BilingualText("账户变动", "A change of the account")
      }
    case .accountCorrection:
      switch code {
      case "B": BilingualText("更正：账户是谁的", "Put right: whose account it is")
      case "C": BilingualText("更正：账户的约定条款", "Put right: the account's terms")
      case "J": BilingualText("更正：已还清的逾期款项", "Put right: what was overdue and paid")
      case "K": BilingualText("更正：特殊交易", "Put right: special transactions")
      default: BilingualText("更正：某个月的还款情况", "Put right: how a month went")
      }
    case .accountSegmentDeletion:
      switch code {
      case "J": BilingualText("删除：逾期已还清的记录", "Taken back: that overdue debt was paid")
      case "K": BilingualText("删除：特殊交易", "Taken back: special transactions")
      default: BilingualText("删除：某些月份的记录", "Taken back: some months")
      }
    case .accountCodeChange: BilingualText("账户编号变更", "The account has another number")
    case .specialEvent:
      code == SpecialEventCode.movedOut
        ? BilingualText("账户已转出", "The account went to another institution")
        : BilingualText("撤销：账户已转出", "Taken back: that the account went elsewhere")
    case .accountDeletion: BilingualText("删除：整个账户", "Taken back: the whole account")
    case .agreementCorrection: BilingualText("更正：授信协议", "Put right: the credit agreement")
    case .agreementSegmentDeletion:
      BilingualText("删除：授信额度", "Taken back: the credit limit")
    case .agreementCodeChange:
      BilingualText("授信协议编号变更", "The credit agreement has another number")
    case .agreementDeletion: BilingualText("删除：授信协议", "Taken back: the credit agreement")
    case nil: BilingualText("其他记录", "Another record")
    }
  }

  /// The repayment mark (还款状态) of a month, explained.
  static func mark(_ mark: String) -> BilingualText {
    switch mark {
    case "": BilingualText("不适用", "none")
    case "*": BilingualText("*：本月无需还款", "*: nothing had to be paid")
    case "N": BilingualText("N：正常还款", "N: paid as agreed")
    case "M": BilingualText("M：到期后、月底前已还清", "M: paid late, within the month")
    case "C": BilingualText("C：已结清", "C: paid off")
    case "B": BilingualText("B：呆账，长期未还", "B: bad debt, unpaid for long")
    case "7": BilingualText("7：逾期 180 天以上", "7: more than 180 days late")
    case "1", "2", "3", "4", "5", "6":
      range(mark)
    default: BilingualText("\(mark)（征信代码）", "\(mark) (bureau code)")
    }
  }

  private static func range(_ mark: String) -> BilingualText {
    let step = Int(mark) ?? 0
    let days = "\(step * 30 - 29)–\(step * 30)"
    return BilingualText("\(mark)：逾期 \(days) 天", "\(mark): \(days) days late")
  }

  static func answer(_ isAccepted: Bool?) -> BilingualText {
    switch isAccepted {
    case true?: BilingualText("征信系统已接收", "Accepted by the bureau")
    case false?: BilingualText("未被接收或没有发出", "Not accepted, or not sent")
    case nil: BilingualText("等待发出或答复", "Waiting to be sent or answered")
    }
  }
}
