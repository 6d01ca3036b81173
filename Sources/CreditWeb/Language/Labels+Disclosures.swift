import CreditCore

extension DisclosureKind {
  var label: BilingualText {
    switch self {
    case .identityCheck: BilingualText("核验您的身份", "To check your identity")
    case .cardCheck: BilingualText("核验您添加的银行卡", "To check the bank card you added")
    case .bureauInquiry: BilingualText("贷款审批查询征信", "To query your report for loan approval")
    case .payout: BilingualText("向您的银行卡放款", "To pay the loan to your bank card")
    case .creditPayout:
      BilingualText("把多还的钱退到您的银行卡", "To pay back to your bank card what you paid too much")
    case .debit: BilingualText("按您的授权代扣还款", "To collect a payment under your mandate")
    case .adverseNotice: BilingualText("向您发送逾期通知短信", "To send you the notice of an overdue amount")
    case .reportRow: BilingualText("向征信系统报送", "To report to the credit bureau")
    case .borrowerNotice: BilingualText("向您发送通知短信", "To send you a notice")
    case .disputeMark: BilingualText("向征信系统标注异议", "To mark your data as disputed at the bureau")
    case .disputeResult:
      BilingualText("向征信系统告知异议结果", "To tell the bureau what came of a dispute")
    case .share: BilingualText("按共享清单提供", "Provided under the sharing list")
    }
  }
}

extension DisclosureOutcome {
  var label: BilingualText {
    switch self {
    case .delivered: BilingualText("已送达", "Delivered")
    case .rejected: BilingualText("对方未接收", "Not taken by the recipient")
    case .cancelled: BilingualText("已取消，没有发出", "Cancelled; nothing was sent")
    case .notSent: BilingualText("没有发出", "Not sent")
    }
  }
}

extension ShareField {
  var label: BilingualText {
    switch self {
    case .name: BilingualText("姓名", "name")
    case .idType: BilingualText("证件类型", "kind of identity document")
    case .idNumber: BilingualText("证件号码", "identity number")
    case .idExpiry: BilingualText("证件有效期", "expiry of the document")
    case .nationality: BilingualText("国籍", "nationality")
    case .address: BilingualText("地址", "address")
    case .idIssuer: BilingualText("签发机关", "issuer of the document")
    case .idImage: BilingualText("证件影像", "image of the document")
    case .occupation: BilingualText("职业", "occupation")
    case .phone: BilingualText("手机号码", "mobile number")
    case .bankAccount: BilingualText("银行卡号", "bank card number")
    case .performance: BilingualText("还款履约情况", "how you repay")
    case .adverse: BilingualText("逾期等不良信息", "overdue and other adverse information")
    case .ability: BilingualText("履约能力判断", "judgement of your ability to repay")
    case .identityResult: BilingualText("核身结果", "result of the identity check")
    case .assets: BilingualText("资产信息", "assets")
    case .signedDocuments: BilingualText("签署的文件", "signed documents")
    case .loan: BilingualText("借款信息", "loan records")
    case .overdue: BilingualText("逾期金额和天数", "overdue amount and days")
    case .limit: BilingualText("额度", "credit limit")
    case .password: BilingualText("密码", "password")
    case .oneTimeCode: BilingualText("验证码", "one-time code")
    case .faceTemplate: BilingualText("人脸模板", "face template")
    case .cvn: BilingualText("卡片验证码", "card verification number")
    }
  }
}

extension PartnerOutcome {
  var label: BilingualText {
    switch self {
    case .passed: BilingualText("通过", "passed")
    case .failed: BilingualText("未通过", "not passed")
    case .unclear: BilingualText("无法判断", "can't tell")
    }
  }
}
