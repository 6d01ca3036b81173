/// What a record of code 40 (收回逾期款项) told, to see later whether it still holds.
public struct ToldRecovery: Hashable, Sendable {
  /// 信息报告日期, the day of the payment.
  public var on: CivilDate
  /// What was paid on that day.
  public var paid: Money

  public init(on: CivilDate, paid: Money) {
    self.on = on
    self.paid = paid
  }
}

extension ToldRecovery: Coded {
  public init(_ f: inout Fields, _ v: ToldRecovery?) throws(CodecError) {
    self.init(on: try f("on", v?.on), paid: try f("paid", v?.paid))
  }
}
