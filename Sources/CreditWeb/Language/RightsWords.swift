import CreditCore

extension RightsKind {
  /// What is asked for.
  var label: BilingualText {
    switch self {
    case .access: BilingualText("查阅、复制我的信息", "See my data and get a copy")
    case .export: BilingualText("转移我的信息", "Take my data to somebody else")
    case .correction: BilingualText("更正我的信息", "Correct my data")
    case .deletion: BilingualText("删除我的信息", "Delete my data")
    case .restriction: BilingualText("限制使用我的信息", "Restrict the use of my data")
    case .explanation: BilingualText("要求解释", "Have it explained")
    case .humanReview: BilingualText("要求由人重新审批", "Have a person decide again")
    case .objection: BilingualText("拒绝某种处理", "Object to a use of my data")
    case .limitAppeal: BilingualText("对降额或冻结提出申诉", "Appeal against a cut or freeze")
    }
  }

  /// What follows when it is asked for: said before the button.
  var meaning: BilingualText {
    switch self {
    case .access:
      BilingualText(
        "您可以随时自行下载，也可以请我们为您准备。", "You can download it yourself at any time, or ask us for it.")
    case .export:
      BilingualText(
        "您会得到一份程序可以读取的文件。", "You get a file that programs can read.")
    case .correction:
      BilingualText(
        "填写不对的项目，其余留空。身份证号码不能更改。核对后生效；已报送征信的，会重新报送。",
        "Fill in what is wrong and leave the rest empty. The identity number can't be changed. It "
          + "counts once we have checked it; what was reported to the bureau is told anew.")
    case .deletion:
      BilingualText(
        "依法必须保存的信息不能删除，但只会存放和保护，不再用于其他用途；我们会告诉您保存到哪一天、为什么，"
          + "期满次日自动删除，无需再次申请。删除后无法恢复。",
        "What the law has us keep can't be deleted, but is then only stored and protected, and "
          + "used for nothing else; we tell you until when and why. On the day after, we delete it "
          + "without being asked again. What is deleted can't be brought back.")
    case .restriction:
      BilingualText(
        "立即生效：不再提供新的借款，不再营销，停止所有可选的信息共享。还款、账单和查看不受影响，您可以随时解除。",
        "At once: no new credit, no marketing, and every optional sharing stops. Repaying, bills "
          + "and viewing stay as they are, and you can lift it at any time.")
    case .explanation:
      BilingualText(
        "由工作人员说明处理规则或审批原因。", "A person explains the rules or the reasons of a decision.")
    case .humanReview:
      BilingualText(
        "由工作人员根据同样的规则和资料重新决定，不会再次查询征信。",
        "A person decides again by the same rules and figures, without another inquiry.")
    case .objection:
      BilingualText(
        "工作人员会与您确认是哪一种处理。", "A person asks you which use you mean.")
    case .limitAppeal:
      BilingualText(
        "由工作人员重新查看；申诉成立的，立即恢复。",
        "A person looks at it again; if you are right, it is undone at once.")
    }
  }

  /// The path for an answer that is not here yet, in whole days.
  static func left(until answerBy: CivilDate, from today: CivilDate) -> BilingualText {
    let days = today.days(to: answerBy)
    return days >= 0
      ? BilingualText(
        "我们最迟在 \(answerBy) 答复，还有 \(days) 天。",
        "We answer by \(answerBy) at the latest: \(days) days are left.")
      : BilingualText(
        "答复已经迟了 \(-days) 天。请拨打客服电话或提交投诉。",
        "The answer is \(-days) days late. Please call us or complain.")
  }
}

extension RightsAnswer {
  var label: BilingualText {
    switch self {
    case .done: BilingualText("已办理", "Done")
    case .refused(let reason):
      BilingualText("未能办理：" + reason.label.zh, "Refused: " + reason.label.en)
    case .storedOnly(let until, let reason):
      BilingualText(
        "只存放和保护，不作他用，保存到 \(until)：" + reason.label.zh,
        "Only stored and protected, and used for nothing else, until \(until): "
          + reason.label.en)
    }
  }
}

extension RightsRefusalReason {
  var label: BilingualText {
    switch self {
    case .identityNotProven:
      BilingualText("无法确认是您本人", "we could not confirm that it is you")
    case .alreadyCorrect:
      BilingualText("现有信息没有错误", "what we hold is right already")
    case .othersData:
      BilingualText("会泄露他人的信息", "it would disclose somebody else's data")
    case .lawForbids: BilingualText("法律不允许", "a law forbids it")
    case .nothingHeld: BilingualText("我们没有这类信息", "we hold nothing of the kind")
    case .groundStands:
      BilingualText("重新查看后，原因仍然存在", "we looked again, and the reason still holds")
    }
  }
}

extension StorageReason {
  var label: BilingualText {
    switch self {
    case .openDebt:
      BilingualText(
        "还有欠款；结清后依法保存（《反洗钱法》第三十四条），这是最早的日期",
        "something is owed; after that the law has us keep it (反洗钱法 34); this is the earliest day"
      )
    case .openContract:
      BilingualText(
        "授信合同还在履行；关闭后依法保存（《反洗钱法》第三十四条），这是最早的日期",
        "the contract runs; after its end the law has us keep it (反洗钱法 34); this is the earliest "
          + "day")
    case .legalRetention:
      BilingualText(
        "客户身份资料和交易记录依法保存（《反洗钱法》第三十四条）",
        "the law has us keep identity and transactions (反洗钱法 34)")
    case .shareRecords:
      BilingualText(
        "向他人提供信息的记录依法保存（《网络数据安全管理条例》第十二条）",
        "the law has us keep the record of what was given to others (网络数据安全管理条例 12)")
    case .unfinished:
      BilingualText(
        "还有投诉、请求、案件或已发出的事项没有办结；办结后即删除",
        "a complaint, a request, a case or something sent has no answer yet; after that it is "
          + "deleted")
    }
  }
}

extension ProfileField {
  var label: BilingualText {
    switch self {
    case .name: BilingualText("姓名", "Name")
    case .phone: BilingualText("手机号码", "Mobile number")
    case .address: BilingualText("地址", "Address")
    case .occupation: BilingualText("职业", "Occupation")
    case .bankCard: BilingualText("银行卡号", "Bank card number")
    }
  }
}

extension OpenItem.Kind {
  /// What is open, and how to clear it.
  var label: BilingualText {
    switch self {
    case .loan: BilingualText("借款未结清，请一次还清", "A loan is not paid off: repay all of it")
    case .purchases:
      BilingualText(
        "有消费或账单未还清（含未出账单），请一次还清",
        "Purchases are not paid, billed or not: repay all of them")
    case .order:
      BilingualText(
        "有商户订单占用额度：请确认收货，或请商户撤销",
        "A merchant's order holds some of the limit: confirm the receipt, or ask the merchant to "
          + "call it off")
    case .payout: BilingualText("一笔放款正在途中，请稍候", "A payout is on its way: wait for it")
    case .debit: BilingualText("一笔代扣正在途中，请稍候", "A debit is on its way: wait for it")
    case .application:
      BilingualText("一个申请正在处理，请稍候", "An application is being handled: wait for it")
    }
  }
}
