import CreditCore

extension PaperKind {
  /// The usual name, for a paper whose text is no longer in the catalogue.
  var label: BilingualText {
    switch self {
    case .serviceAgreement: BilingualText("服务协议", "Service agreement")
    case .personalInformation: BilingualText("个人信息授权书", "Personal-information authorisation")
    case .queryNotice: BilingualText("征信查询告知", "Notice before an inquiry")
    case .bureauAuthorisation:
      BilingualText("征信查询报送授权书", "Authorisation to query and report")
    case .creditContract: BilingualText("授信合同", "Credit contract")
    case .sharingList: BilingualText("个人信息共享清单", "Sharing list")
    case .loanContract: BilingualText("借款合同", "Loan contract")
    case .debitMandate: BilingualText("代扣授权书", "Direct debit mandate")
    case .adverseNotice: BilingualText("不良信息告知", "Notice before an adverse report")
    }
  }
}

extension AgreementAct {
  var label: BilingualText {
    switch self {
    case .ownPage: BilingualText("在该文件的单独页面逐项勾选并确认", "Ticked and confirmed on its own page")
    case .signingBundle: BilingualText("在签约时逐份列明并签署", "Signed as one of the listed documents")
    }
  }
}

extension ConsentItem {
  var label: BilingualText {
    switch self {
    case .personalInformation: BilingualText("处理个人信息", "Handling of personal information")
    case .bureauInquiry: BilingualText("查询征信（贷款审批）", "Querying the credit bureau for loan approval")
    case .bureauReporting: BilingualText("报送征信", "Reporting to the credit bureau")
    case .directDebit: BilingualText("代扣还款", "Direct debit")
    }
  }
}

extension ConsentEndReason {
  var label: BilingualText {
    switch self {
    case .withdrawn: BilingualText("您已撤回", "You withdrew it")
    case .applicationRefused:
      BilingualText("申请未通过，授权随之终止", "The application was refused, so it ended")
    case .replaced: BilingualText("被您新的授权取代", "A newer consent of yours replaced it")
    case .closed: BilingualText("产品已关闭", "The product was closed")
    case .restricted:
      BilingualText("您限制了信息的使用", "You had the use of your data restricted")
    }
  }
}

extension ComplaintCause {
  var label: BilingualText {
    switch self {
    case .cost: BilingualText("利息与费用", "Interest and cost")
    case .creditReporting: BilingualText("征信查询或报送（异议）", "Bureau inquiry or report (dispute)")
    case .personalInformation: BilingualText("个人信息", "Personal information")
    case .collection: BilingualText("催收", "Collection")
    case .decision: BilingualText("审批结果，要求人工处理", "A decision; I want a person to look at it")
    case .other: BilingualText("其他", "Something else")
    }
  }
}
