/// An agreement's limit, or an account's terms, as the bureau was told.
public struct ReportedLimit: Hashable, Sendable {
  public var amount: Money
  /// 生效日期, 开户日期.
  public var from: CivilDate
  /// 到期日期.
  public var until: CivilDate
  /// 授信限额: what the agreements of all products share, where each has its own.
  public var shared: Money?

  public init(amount: Money, from: CivilDate, until: CivilDate, shared: Money? = nil) {
    self.amount = amount
    self.from = from
    self.until = until
    self.shared = shared
  }
}

/// The agreement as the bureau was told of it.
public struct ReportedAgreement: Hashable, Sendable {
  public var contract: Int64
  /// 信息报告日期 of the newest record.
  public var on: CivilDate
  public var limit: ReportedLimit
  /// How often it was given another code.
  public var number: Int64
  /// The product whose agreement it is; `nil` of one for all.
  public var product: Product?
  /// The day of the record that told its end.
  public var endedOn: CivilDate?

  public init(
    contract: Int64, on: CivilDate, limit: ReportedLimit, number: Int64 = 0,
    product: Product? = nil, endedOn: CivilDate? = nil
  ) {
    self.contract = contract
    self.on = on
    self.limit = limit
    self.number = number
    self.product = product
    self.endedOn = endedOn
  }
}

extension ReportedLimit: Coded {
  public init(_ f: inout Fields, _ v: ReportedLimit?) throws(CodecError) {
    self.init(
      amount: try f("amount", v?.amount), from: try f("from", v?.from),
      until: try f("until", v?.until), shared: try f.optional("shared", v?.shared))
  }
}

extension ReportedAgreement: Coded {
  public init(_ f: inout Fields, _ v: ReportedAgreement?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), on: try f("on", v?.on),
      limit: try f("limit", v?.limit),
      number: try f.optional("number", v.flatMap { $0.number == 0 ? nil : $0.number }) ?? 0,
      product: try f.optional("product", v?.product),
      endedOn: try f.optional("endedOn", v?.endedOn))
  }
}
