/// The record types we make, in the order in which they must reach the bureau: a person and an
/// agreement before their accounts, what puts right or takes back after what it is about.
public enum RecordKind: Int64, Sendable, CaseIterable, Comparable, FieldValue {
  /// 个人基本信息.
  case basicInformation = 110
  /// 授信协议.
  case creditAgreement = 220
  /// 借贷账户.
  case account = 210
  /// 借贷账户按段更正.
  case accountCorrection = 212
  /// 借贷账户按段删除.
  case accountSegmentDeletion = 213
  /// 借贷账户标识变更: the account goes by another code from now on.
  case accountCodeChange = 211
  /// 特殊事件说明: a D1 account went to another institution.
  case specialEvent = 215
  /// 借贷账户整笔删除.
  case accountDeletion = 214
  /// 授信协议按段更正.
  case agreementCorrection = 222
  /// 授信协议按段删除.
  case agreementSegmentDeletion = 223
  /// 授信协议标识变更.
  case agreementCodeChange = 221
  /// 授信协议整笔删除.
  case agreementDeletion = 224

  private var place: Int {
    switch self {
    case .basicInformation: 0
    case .creditAgreement: 1
    case .account: 2
    case .accountCorrection: 3
    case .accountSegmentDeletion: 4
    case .accountCodeChange: 5
    case .specialEvent: 6
    case .accountDeletion: 7
    case .agreementCorrection: 8
    case .agreementSegmentDeletion: 9
    case .agreementCodeChange: 10
    case .agreementDeletion: 11
    }
  }

  /// Whether it is about one account.
  public var isOfAccount: Bool { RecordKind.account <= self && self <= .accountDeletion }

  /// Whether it is about the credit agreement.
  public var isOfAgreement: Bool { self == .creditAgreement || self > .accountDeletion }

  public static func < (left: RecordKind, right: RecordKind) -> Bool {
    left.place < right.place
  }
}
