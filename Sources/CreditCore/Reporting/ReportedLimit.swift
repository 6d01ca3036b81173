/// An agreement's limit, or an account's terms, as the bureau was told.
public struct ReportedLimit: Hashable, Sendable {
  public var amount: Money
  /// 生效日期, 开户日期.
  public var from: CivilDate
  /// 到期日期.
  public var until: CivilDate

  public init(amount: Money, from: CivilDate, until: CivilDate) {
    self.amount = amount
    self.from = from
    self.until = until
  }
}

/// The agreement as the bureau was told of it.
public struct ReportedAgreement: Hashable, Sendable {
  public var contract: Int64
  /// 信息报告日期 of the newest record.
  public var on: CivilDate
  public var limit: ReportedLimit

  public init(contract: Int64, on: CivilDate, limit: ReportedLimit) {
    self.contract = contract
    self.on = on
    self.limit = limit
  }
}

extension ReportedLimit: Coded {
  public init(_ f: inout Fields, _ v: ReportedLimit?) throws(CodecError) {
    self.init(
      amount: try f("amount", v?.amount), from: try f("from", v?.from),
      until: try f("until", v?.until))
  }
}

extension ReportedAgreement: Coded {
  public init(_ f: inout Fields, _ v: ReportedAgreement?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), on: try f("on", v?.on),
      limit: try f("limit", v?.limit))
  }
}
