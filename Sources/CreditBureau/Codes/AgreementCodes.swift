/// When an agreement record is made (报告时点说明代码, `RptDateCode` of 220).
public enum AgreementReportTime: String, BureauCode {
  /// 授信开始.
  case started = "10"
  /// 授信到期/失效.
  case ended = "20"
  /// 额度调整.
  case limitChanged = "30"
}

/// When a basic-information record is made (`RptDateCode` of 110).
public enum BasicInformationReportTime: String, BureauCode {
  /// 新增客户资料/首次上报.
  case first = "10"
  /// 更新客户资料.
  case update = "20"
}

/// The kind of credit limit (授信额度类型, `CreditLimType`).
public enum CreditLimitType: String, BureauCode {
  case revolvingLoan = "10"
  case nonRevolvingLoan = "20"
  case sharedCard = "30"
  case singleCard = "31"

  /// The flag that says whether the limit revolves (授信协议额度循环标志, `LimLoopFlg`).
  var loopFlag: String { self == .nonRevolvingLoan ? "0" : "1" }
}

/// The state of an agreement (授信协议额度状态, `ConStatus`).
public enum AgreementStatus: String, BureauCode {
  case inForce = "1"
  /// 到期/失效.
  case ended = "2"
}
