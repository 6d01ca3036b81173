/// 账户类型: as what an account is told to the bureau (spec bureau 2.6). The raw values are the
/// bureau's codes.
public enum ReportedType: String, Sendable, CaseIterable, FieldValue {
  /// 循环额度下分账户: one draw under a line.
  case drawdown = "R4"
  /// 循环贷账户: all use of a line, summed by month (R130).
  case revolving = "R1"
  /// 非循环贷账户 that is paid out in parts, all summed in it (Flag 2).
  case summed = "D1"
  /// 非循环贷账户 of one loan that is paid out at once (Flag 0).
  case single = "D1-0"

  /// Whether several draws are told in one account.
  public var isSummed: Bool { self == .revolving || self == .summed }

  /// 非循环贷账户 (D1).
  public var isNonRevolving: Bool { self == .summed || self == .single }
}

extension Product {
  /// As what the product is told where nothing else is said.
  public var reportedType: ReportedType { self == .cash ? .drawdown : .revolving }
}
