import CreditCore

extension DisputedField {
  /// What is said to be wrong.
  var label: BilingualText {
    switch self {
    case .existence: BilingualText("不是我本人办理的", "This was not me")
    case .repayment: BilingualText("还款状态不对", "The repayment mark is wrong")
    case .balance: BilingualText("余额不对", "The balance is wrong")
    case .overdue: BilingualText("逾期金额不对", "The overdue amount is wrong")
    case .dates: BilingualText("日期不对", "A date is wrong")
    case .limit: BilingualText("授信额度不对", "The credit limit is wrong")
    case .identity: BilingualText("本人信息不对", "My own data are wrong")
    case .other: BilingualText("其他", "Something else")
    }
  }
}

extension DisputeStage {
  /// Where it is, for the borrower.
  var label: BilingualText {
    switch self {
    case .new: BilingualText("已收到", "Received")
    case .checking: BilingualText("核查中", "Being checked")
    case .toCorrect: BilingualText("有误，正在更正", "Wrong; being corrected")
    case .corrected: BilingualText("征信系统已更正，等待书面答复", "Corrected at the bureau; the answer follows")
    case .accepted: BilingualText("已答复", "Answered")
    case .archived: BilingualText("已办结", "Finished")
    }
  }
}

extension DisputeVerdict {
  /// What was found.
  var label: BilingualText {
    switch self {
    case .correct: BilingualText("信息无误", "The record is right")
    case .wrong: BilingualText("信息有误", "The record is wrong")
    case .unsettled: BilingualText("不能核实，已记录在案", "It can't be settled, which is recorded")
    }
  }
}

extension DisputeReason {
  /// Why.
  var label: BilingualText {
    switch self {
    case .recordsAgree: BilingualText("合同、账务与报送一致", "Contract, books and report agree")
    case .paymentFound: BilingualText("还款入账有误", "A payment was booked wrongly")
    case .wrongFigure: BilingualText("报送的金额或日期有误", "A figure or day was reported wrongly")
    case .notTheirs: BilingualText("不是您本人办理的", "It was not taken by you")
    case .inquiryAuthorised: BilingualText("查询有您的书面授权", "You had authorised the inquiry in writing")
    case .inquiryUnauthorised:
      BilingualText("查询没有您的授权", "There was no authorisation for the inquiry")
    case .notOurInquiry: BilingualText("我们没有做过这次查询", "We made no such inquiry")
    case .profileWrong: BilingualText("您的信息有误", "Your data were wrong")
    case .evidenceMissing: BilingualText("现有资料不能证明", "What there is proves neither")
    }
  }
}

extension DisputeSubject {
  /// What it is about.
  func label(of borrower: StreamID, reference: (StreamID, Int64) -> String) -> BilingualText {
    switch self {
    case .account(let contract, let month):
      let account = reference(borrower, contract)
      return month.map {
        BilingualText("账户 \(account) 的 \($0) 记录", "The record of \($0) of account \(account)")
      } ?? BilingualText("账户 \(account)", "Account \(account)")
    case .inquiry: return BilingualText("征信查询记录", "An inquiry about me")
    case .identity: return BilingualText("本人信息", "My own data")
    }
  }

  /// Reads what a form chose: `account-3`, `account-3-2026-02`, `inquiry-5`, `inquiry`, `identity`.
  init?(form text: String) {
    let parts = text.split(separator: "-", maxSplits: 2)
    switch (parts.first, parts.count) {
    case ("identity", 1): self = .identity
    case ("inquiry", 1): self = .inquiry(disclosure: nil)
    case ("inquiry", 2):
      guard let ordinal = Int64(parts[1]) else { return nil }
      self = .inquiry(disclosure: ordinal)
    case ("account", 2), ("account", 3):
      guard let contract = Int64(parts[1]) else { return nil }
      var month: YearMonth?
      if parts.count == 3 {
        guard let day = CivilDate("\(parts[2])-01") else { return nil }
        month = day.month
      }
      self = .account(contract: contract, month: month)
    default: return nil
    }
  }
}

/// Days left as a sentence.
enum DisputeClock {
  static func text(_ dispute: Dispute, on day: CivilDate) -> BilingualText {
    let left = dispute.daysLeft(on: day)
    guard left >= 0 else {
      return BilingualText(
        "答复已超过期限 \(-left) 天。您可以向中国人民银行当地分支机构投诉。",
        "The answer is \(-left) days late. You may complain to the local branch of the People's "
          + "Bank of China.")
    }
    return BilingualText(
      "最迟 \(dispute.answerBy) 书面答复，还剩 \(left) 天。",
      "We answer in writing by \(dispute.answerBy): \(left) days are left.")
  }
}
