/// Where a purchase line stood right after the bill of a day was issued: as much as it takes to
/// follow it from there on without the facts of before. It is computed, never decided: the facts
/// in the parts give it again.
public struct LineCheckpoint: Hashable, Sendable {
  /// The bill day; positions of earlier days need the parts.
  public var on: CivilDate
  /// How many facts left, as a told month counts them.
  public var facts: Int64
  /// The day of the newest payment that left and stands.
  public var paidOn: CivilDate?
  /// The day that the newest of the months that left was told of.
  public var toldOn: CivilDate?
  var standing: PurchaseWalk.Standing
}

extension PurchaseLine {
  /// Whether the line can be followed from a day on with the facts that are here.
  func isHere(_ day: CivilDate) -> Bool { past.map { $0.on <= day } ?? true }

  /// The newest bill day that is not after a day; `nil` when there was none since the opening, or
  /// since what left.
  func lastBillDay(through day: CivilDate) -> CivilDate? {
    let calendar = calendar
    let own = calendar.billDay(in: day.month)
    let billDay = own <= day ? own : calendar.billDay(in: day.month.adding(months: -1))
    let start = past?.on ?? openedOn
    return billDay > start ? billDay : nil
  }

  /// The checkpoint with which cycles leave.
  func checkpoint(of part: LinePart) -> LineCheckpoint {
    let bought = part.purchases.reduce(0) { $0 + 1 + $1.refunds.count }
    let paid = part.payments.reduce(0) { $0 + ($1.reversal == nil ? 1 : 2) }
    let told = part.told.last { $0.on != servicing.reported.openedOn }
    return LineCheckpoint(
      on: part.through, facts: (past?.facts ?? 0) + Int64(bought + paid),
      paidOn: part.payments.standing.last?.on ?? past?.paidOn, toldOn: told?.day ?? past?.toldOn,
      standing: walk(throughBillOn: part.through).standing(from: part.through.month.firstDay))
  }
}

extension LineCheckpoint: Coded {
  public init(_ f: inout Fields, _ v: LineCheckpoint?) throws(CodecError) {
    self.init(
      on: try f("on", v?.on), facts: try f("facts", v?.facts),
      paidOn: try f.optional("paidOn", v?.paidOn), toldOn: try f.optional("toldOn", v?.toldOn),
      standing: try f("standing", v?.standing))
  }
}
