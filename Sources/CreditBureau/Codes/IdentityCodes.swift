/// The kind of identity document (个人证件类型, `IDType`).
public enum IdentityDocumentType: String, BureauCode {
  case householdRegister = "1"
  /// 居民身份证 and others that carry the citizen's number.
  case residentID = "10"
  case passport = "2"
  case military = "20"
  case hongKongMacauPermit = "5"
  case taiwanPermit = "6"
  case foreignResidencePermit = "8"
  case police = "9"
  case hongKongID = "A"
  case macauID = "B"
  case taiwanID = "C"
  case other = "X"
}

/// Sex (性别).
public enum Sex: String, StatedCode {
  case unknown = "0"
  case male = "1"
  case female = "2"
  case notStated = "9"

  /// Whether it is known.
  public var isStated: Bool { self == .male || self == .female }
}

/// What the customer's data come from (客户资料类型, `CustomerType`).
public enum CustomerType: String, BureauCode {
  case loan = "11"
  case creditCard = "12"
  case loanAndCreditCard = "13"
  case guarantee = "20"
  case securities = "30"
  case lease = "40"
  case assetDisposal = "50"
  case advance = "60"
  /// 无法区分具体来源.
  case unknown = "90"
}
