/// On which days a line is billed and its bills fall due, month by month (H1–H4).
///
/// Every month has one bill day, so that no change of the days skips a month or bills one twice.
public struct BillCalendar: Hashable, Sendable {
  private let billDay: Int64
  private let dueDay: Int64
  private let changes: [DueDayChange]

  init(_ line: PurchaseLine) {
    billDay = line.terms.billDay
    dueDay = line.terms.dueDay
    changes = line.dueDays
  }

  /// The bill day and the due day that hold for a month's bill.
  public func days(of month: YearMonth) -> (bill: Int64, due: Int64) {
    guard let change = changes.last(where: { $0.from <= month }) else { return (billDay, dueDay) }
    return (change.billDay, change.dueDay)
  }

  /// The bill day of a month.
  public func billDay(in month: YearMonth) -> CivilDate { month.day(Int(days(of: month).bill)) }

  /// The bill day on which a purchase of `day` is billed: one on a bill day goes to the next bill
  /// (H4, H5).
  public func billDay(after day: CivilDate) -> CivilDate {
    let sameMonth = billDay(in: day.month)
    return sameMonth > day ? sameMonth : billDay(in: day.month.adding(months: 1))
  }

  /// The due day of a bill: the next one after the bill day, in the month after where the due day
  /// of the month is not later than the bill day (H1, H2).
  public func dueDay(afterBillOn billedOn: CivilDate) -> CivilDate {
    let due = Int(days(of: billedOn.month).due)
    let sameMonth = billedOn.month.day(due)
    return sameMonth > billedOn ? sameMonth : billedOn.month.adding(months: 1).day(due)
  }
}

extension PurchaseLine {
  /// Its bill days and due days.
  public var calendar: BillCalendar { BillCalendar(self) }
}
