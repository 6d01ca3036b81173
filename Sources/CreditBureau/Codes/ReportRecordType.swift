/// The kinds of record (信息记录类型, `InfRecType`) that this reporter makes.
public enum ReportRecordType: String, BureauCode {
  /// 个人基本信息记录.
  case basicInformation = "110"
  /// 个人基本信息整笔删除请求记录.
  case basicInformationDeletion = "114"
  /// 个人借贷账户信息记录.
  case account = "210"
  /// 个人借贷账户按段更正请求记录.
  case accountCorrection = "212"
  /// 个人借贷账户整笔删除请求记录.
  case accountDeletion = "214"
  /// 个人授信协议信息记录.
  case agreement = "220"
  /// 个人授信协议整笔删除请求记录.
  case agreementDeletion = "224"

  /// The element that holds the record, directly under `Document`.
  public var rootElement: String {
    switch self {
    case .basicInformation: "InBasInf"
    case .basicInformationDeletion: "InBsInfDlt"
    case .account: "InAcctInf"
    case .accountCorrection: "InAcctMdfc"
    case .accountDeletion: "InAcctEntDel"
    case .agreement: "InCtrctInf"
    case .agreementDeletion: "InCtrctEntDel"
    }
  }
}
