/// 修改还款日: the borrower chose another due day; the bill day moves with it (H2, H3). A fact.
public struct DueDayChange: Hashable, Sendable {
  public var on: CivilDate
  public var billDay: Int64
  public var dueDay: Int64
  /// The first month whose bill goes by it: bills that were issued keep their days.
  public var from: YearMonth

  public init(on: CivilDate, billDay: Int64, dueDay: Int64, from: YearMonth) {
    self.on = on
    self.billDay = billDay
    self.dueDay = dueDay
    self.from = from
  }
}

extension DueDayChange: Coded {
  public init(_ f: inout Fields, _ v: DueDayChange?) throws(CodecError) {
    self.init(
      on: try f("on", v?.on), billDay: try f("billDay", v?.billDay),
      dueDay: try f("dueDay", v?.dueDay), from: try f("from", v?.from))
  }
}
