public import CreditCore

/// The words of the sharing list for people: the same on the page, in the consent record and in
/// the copy of one's data.
extension SharingScenario {
  /// What the scenario is about.
  public var words: BilingualText {
    switch self {
    case .s1a:
      .init(zh: "核验身份、评估和管理信贷风险", en: "Checking identity, assessing and managing credit risk")
    case .s1b: .init(zh: "与信贷有关的周边服务", en: "Services around the credit")
    case .s2a: .init(zh: "向金融信用信息基础数据库报送", en: "Reporting to the national credit database")
    case .s2b: .init(zh: "向持牌个人征信机构报送", en: "Reporting to a licensed personal credit bureau")
    case .s2c: .init(zh: "向行业自律组织或行政机关报送", en: "Reporting to an industry or public body")
    case .s3a: .init(zh: "放款、代扣和履行合同", en: "Paying out, direct debit and performing the contract")
    case .s3b: .init(zh: "投诉、诉讼、保险和理赔", en: "Complaint, lawsuit, insurance and claim")
    case .s3c: .init(zh: "转让信贷资产", en: "Transfer of credit assets")
    case .s3d: .init(zh: "运营和营销活动", en: "Operations and marketing")
    case .s3e: .init(zh: "催收", en: "Collection")
    case .s4: .init(zh: "在其他页面显示您的信贷信息", en: "Showing your credit information on other pages")
    case .s5: .init(zh: "按您自己的授权提供", en: "On your own grant")
    case .s6a: .init(zh: "法定审计", en: "Statutory audit")
    case .s6b:
      .init(zh: "对账、政府报告、补贴申报、风险管理", en: "Account checks, filings, subsidies, risk management")
    case .s7: .init(zh: "监管检查、行政和司法机关的要求", en: "Inspection, administrative or judicial demand")
    case .e: .init(zh: "委托处理", en: "Processing on our behalf")
    }
  }
}

extension SharingPurpose {
  /// What the data are for.
  public var words: BilingualText {
    switch self {
    case .identityCheck: .init(zh: "核验身份", en: "To check identity")
    case .riskAssessment: .init(zh: "评估信贷风险", en: "To assess credit risk")
    case .creditManagement: .init(zh: "管理信贷", en: "To manage the credit")
    case .limitDisplay: .init(zh: "显示额度", en: "To show the limit")
    case .customerService: .init(zh: "答复您的请求", en: "To answer you")
    case .peripheralService: .init(zh: "周边服务", en: "For services around the credit")
    case .reportPerformance: .init(zh: "报送履约情况", en: "To report how the contract is performed")
    case .debit: .init(zh: "代扣还款", en: "To collect a payment under your mandate")
    case .contractPerformance: .init(zh: "履行合同", en: "To perform the contract")
    case .complaint: .init(zh: "处理投诉", en: "To handle a complaint")
    case .litigation: .init(zh: "诉讼或仲裁", en: "For a lawsuit or arbitration")
    case .insurance: .init(zh: "投保", en: "To take out insurance")
    case .claim: .init(zh: "理赔", en: "For an insurance claim")
    case .assetTransfer: .init(zh: "转让债权", en: "To transfer claims")
    case .marketing: .init(zh: "营销", en: "For marketing")
    case .collection: .init(zh: "催收欠款", en: "To collect an overdue debt")
    case .display: .init(zh: "显示信贷信息", en: "To show credit information")
    case .ownGrant: .init(zh: "您自己的授权", en: "On your own grant")
    case .audit: .init(zh: "法定审计", en: "For a statutory audit")
    case .accountCheck: .init(zh: "对账", en: "To check accounts")
    case .governmentReport: .init(zh: "向政府报告", en: "For a report to the government")
    case .subsidy: .init(zh: "申报补贴", en: "To file for a subsidy")
    case .riskManagement: .init(zh: "风险管理", en: "To manage risk")
    case .inspection: .init(zh: "监管检查", en: "For a supervisor's inspection")
    case .judicial: .init(zh: "行政或司法要求", en: "On an administrative or judicial demand")
    case .entrusted: .init(zh: "委托处理", en: "For a task done on our behalf")
    }
  }
}

extension RefusalEffect {
  /// What follows when the borrower says no. Nothing of it touches what is owed already.
  public var words: BilingualText {
    switch self {
    case .none: .init(zh: "没有任何影响，信贷照常", en: "Nothing; your credit stays as it is")
    case .productNotOpened: .init(zh: "无法开通该产品", en: "The product can't be opened")
    case .noNewDraw: .init(zh: "不能发生新的借款；已有欠款不受影响", en: "No new draw; what you owe is not touched")
    case .payByHand: .init(zh: "改为您主动还款", en: "You pay by hand instead")
    case .noInsurance: .init(zh: "不投保，信贷照常", en: "No insurance; your credit stays as it is")
    case .surfaceHidden:
      .init(zh: "该页面不显示，信贷照常", en: "That page hides it; your credit stays as it is")
    case .serviceOfOther:
      .init(zh: "只影响对方的服务，信贷照常", en: "Only the other's service; your credit stays as it is")
    case .notRefusable: .init(zh: "依法或依合同必须", en: "A law or the contract requires it")
    }
  }
}

extension RecipientRole {
  /// What the recipient is to the lender.
  public var words: BilingualText {
    switch self {
    case .affiliate: .init(zh: "关联公司", en: "Company of the lender's group")
    case .partner: .init(zh: "合作机构", en: "Partner")
    case .nationalDatabase: .init(zh: "国家信用数据库", en: "National credit database")
    case .personalBureau: .init(zh: "个人征信机构", en: "Personal credit bureau")
    case .selfRegulatory: .init(zh: "行业自律组织", en: "Industry association")
    case .authority: .init(zh: "监管或行政机关", en: "Authority")
    case .court: .init(zh: "司法或调解机构", en: "Court or mediation body")
    case .insurer: .init(zh: "保险机构", en: "Insurer")
    case .assignee: .init(zh: "债权受让方", en: "Assignee")
    case .valuer: .init(zh: "资产评估机构", en: "Valuer")
    case .reviewer: .init(zh: "审核机构", en: "Reviewer")
    case .servicer: .init(zh: "服务机构", en: "Servicer")
    case .collectionAgency: .init(zh: "催收机构", en: "Collection agency")
    case .auditor: .init(zh: "审计机构", en: "Auditor")
    case .processor: .init(zh: "受托处理方", en: "Processor on our behalf")
    case .grantee: .init(zh: "您授权的机构", en: "Whom you granted it")
    }
  }
}

extension SharingMethod {
  /// How the data travel.
  public var words: BilingualText {
    switch self {
    case .interface: .init(zh: "系统接口，加密传输", en: "From system to system, encrypted")
    case .offline: .init(zh: "加密文件，离线传输", en: "As an encrypted file")
    }
  }
}
