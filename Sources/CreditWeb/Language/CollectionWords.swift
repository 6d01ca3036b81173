import CreditCore
import CreditPlatform

extension ContactKind {
  var label: BilingualText {
    switch self {
    case .call: BilingualText("电话", "Call")
    case .message: BilingualText("短信或消息", "Message")
    case .letter: BilingualText("信函", "Letter")
    case .visit: BilingualText("上门", "Visit")
    }
  }
}

extension ContactOutcome {
  var label: BilingualText {
    switch self {
    case .reached: BilingualText("已接通", "Spoken to")
    case .refused: BilingualText("拒绝通话", "Would not talk")
    case .unanswered: BilingualText("无人接听", "No answer")
    case .numberDead: BilingualText("号码失效", "Number dead")
    case .wrongPerson: BilingualText("他人接听", "Somebody else answered")
    case .sent: BilingualText("已发送", "Sent")
    case .objected: BilingualText("表示拒绝再联系", "Does not want to be contacted")
    }
  }
}

extension ThirdPersonPurpose {
  var label: BilingualText {
    switch self {
    case .getContact: BilingualText("恢复与借款人的联系", "To get contact back")
    case .passMessage: BilingualText("请其转告", "To pass a message on")
    }
  }
}

extension BannedConduct {
  var label: BilingualText {
    switch self {
    case .threat: BilingualText("暴力、恐吓", "Violence or threats")
    case .abuse: BilingualText("辱骂、骚扰", "Abuse or harassment")
    case .posingAsAuthority:
      BilingualText("冒充法院、公安等机关", "Posing as a court, the police or another authority")
    case .privateData: BilingualText("泄露、公开您的隐私", "Using or publishing private data")
    case .lendToRepay: BilingualText("诱导借新还旧", "Urging to borrow in order to repay")
    case .misleading: BilingualText("虚假或误导性说法", "False or misleading statements")
    case .collectingFromOthers:
      BilingualText("要求他人替您还款", "Asking somebody to pay who does not owe")
    case .takingMoney:
      BilingualText("收取催收费或转入私人账户", "Taking money for it, or into a private account")
    }
  }
}

extension CollectionPause {
  var label: BilingualText {
    switch self {
    case .plan: BilingualText("正在履行协商的还款安排", "an agreed plan is being kept")
    case .dispute: BilingualText("您对债务提出的异议尚未办结", "your dispute about the debt is open")
    case .complaint:
      BilingualText("您对催收的投诉尚未答复", "your complaint about collection has no answer yet")
    }
  }
}

extension ContactRule {
  /// What was wrong, in a few words.
  var label: BilingualText {
    switch self {
    case .noCase: BilingualText("没有逾期却进行联系", "Nothing was being collected")
    case .paused: BilingualText("应暂停联系期间", "While contacts paused")
    case .notAssigned: BilingualText("未受委托的机构", "An agency without the case")
    case .agencyNotListed: BilingualText("不在名单上的机构", "An agency that is not listed")
    case .agencyUntrained: BilingualText("机构培训过期", "An agency whose training lapsed")
    case .quietHours: BilingualText("夜间休息时段", "In quiet hours")
    case .calls: BilingualText("当日通话超过次数", "Too many calls that day")
    case .tries: BilingualText("当日拨打超过次数", "Too many tries that day")
    case .visits: BilingualText("当日上门超过次数", "Too many visits that day")
    case .visitAlone: BilingualText("上门人数不足", "Too few people came")
    case .thirdTooEarly: BilingualText("未失联即联系第三人", "A third person, though contact was not lost")
    case .thirdPurpose: BilingualText("联系第三人的目的不当", "A third person, for no allowed purpose")
    case .thirdObjected: BilingualText("第三人已拒绝", "A third person who had said no")
    case .thirdToldDebt: BilingualText("向第三人透露债务", "A third person was told of the debt")
    case .conduct: BilingualText("禁止的行为", "Banned conduct")
    case .notRecorded: BilingualText("未录音录像", "Not recorded")
    }
  }
}

extension Wording {
  /// A day and a minute in China, such as `2026-10-05 21:59`.
  func minute(_ moment: Instant) -> String {
    moment.chinaMinute.replacing("T", with: " ")
  }
}
