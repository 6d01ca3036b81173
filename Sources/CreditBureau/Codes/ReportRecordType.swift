/// The kinds of record (信息记录类型, `InfRecType`) about persons.
public enum ReportRecordType: String, BureauCode {
  /// 个人基本信息记录.
  case basicInformation = "110"
  /// 个人基本信息整笔删除请求记录.
  case basicInformationDeletion = "114"
  /// 家族关系信息记录.
  case family = "120"
  /// 个人证件有效期信息记录.
  case documentValidity = "130"
  /// 个人证件有效期信息整笔删除请求记录.
  case documentValidityDeletion = "134"
  /// 个人证件整合信息记录.
  case documentMerge = "140"
  /// 个人借贷账户信息记录.
  case account = "210"
  /// 个人借贷账户标识变更请求记录.
  case accountCodeChange = "211"
  /// 个人借贷账户按段更正请求记录.
  case accountCorrection = "212"
  /// 个人借贷账户按段删除请求记录.
  case accountSegmentDeletion = "213"
  /// 个人借贷账户整笔删除请求记录.
  case accountDeletion = "214"
  /// 个人借贷账户特殊事件说明记录.
  case specialEvent = "215"
  /// 个人授信协议信息记录.
  case agreement = "220"
  /// 个人授信协议标识变更请求记录.
  case agreementCodeChange = "221"
  /// 个人授信协议按段更正请求记录.
  case agreementCorrection = "222"
  /// 个人授信协议按段删除请求记录.
  case agreementSegmentDeletion = "223"
  /// 个人授信协议整笔删除请求记录.
  case agreementDeletion = "224"
  /// 个人担保账户信息记录.
  case guarantee = "230"
  /// 个人担保账户标识变更请求记录.
  case guaranteeCodeChange = "231"
  /// 个人担保账户按段更正请求记录.
  case guaranteeCorrection = "232"
  /// 个人担保账户按段删除请求记录.
  case guaranteeSegmentDeletion = "233"
  /// 个人担保账户整笔删除请求记录.
  case guaranteeDeletion = "234"
  /// 抵（质）押合同信息记录.
  case collateral = "510"
  /// 抵（质）押合同标识变更请求记录.
  case collateralCodeChange = "511"
  /// 抵（质）押合同整笔删除请求记录.
  case collateralDeletion = "514"

  /// The element that holds the record, directly under `Document`.
  public var rootElement: String {
    switch self {
    case .basicInformation: "InBasInf"
    case .basicInformationDeletion: "InBsInfDlt"
    case .family: "InFalMmbsInf"
    case .documentValidity: "InIDEfctInf"
    case .documentValidityDeletion: "InIDEfctInfDlt"
    case .documentMerge: "InCtfItgInf"
    case .account: "InAcctInf"
    case .accountCodeChange: "InAcctIDCagsInf"
    case .accountCorrection: "InAcctMdfc"
    case .accountSegmentDeletion: "InAcctDel"
    case .accountDeletion: "InAcctEntDel"
    case .specialEvent: "InSpcEvtDscInf"
    case .agreement: "InCtrctInf"
    case .agreementCodeChange: "InCtrctIDCagsInf"
    case .agreementCorrection: "InCtrctMdfc"
    case .agreementSegmentDeletion: "InCtrctDel"
    case .agreementDeletion: "InCtrctEntDel"
    case .guarantee: "InSecAcctInf"
    case .guaranteeCodeChange: "InSecAcctIDCagsInf"
    case .guaranteeCorrection: "InSecAcctMdfc"
    case .guaranteeSegmentDeletion: "InSecAcctDel"
    case .guaranteeDeletion: "InSecAcctEntDel"
    case .collateral: "MotgaCltalCtrctInf"
    case .collateralCodeChange: "MoCIDCagsInf"
    case .collateralDeletion: "MoCEntDel"
    }
  }

  /// Whether this kind is a format only, which a consumer lender does not send: family relations,
  /// guarantee accounts and collateral. A file of it must be asked for expressly.
  public var isOffByPolicy: Bool {
    switch self {
    case .family, .guarantee, .guaranteeCodeChange, .guaranteeCorrection,
      .guaranteeSegmentDeletion, .guaranteeDeletion, .collateral, .collateralCodeChange,
      .collateralDeletion:
      true
    default: false
    }
  }
}
