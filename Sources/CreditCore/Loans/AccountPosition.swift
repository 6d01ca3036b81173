/// Where one account stands at the end of a day: a function of its terms, its facts and the date,
/// the same for any order in which the facts were recorded (design 1.3, 1.5).
public struct AccountPosition: Hashable, Sendable {
  public var on: CivilDate
  public var figures: BookFigures
  /// Dues that are not fully paid, oldest first.
  public var dues: [Due]
  /// Principal that has not fallen due.
  public var notYetDue: Money
  /// Interest since the last charge, not charged yet.
  public var accrued: Money
  /// What falls due next, if anything is known to.
  public var next: Coming?
  /// Days on which something overdue was made good in the month it had fallen due.
  public var curedOn: [CivilDate]
  /// Instalments or bills that have not fallen due.
  public var remaining: Int
  /// What grows by the day until something happens, exact: the books' slopes (design 5, books).
  public var accruals: [Accrual] = []

  /// An amount and the day it falls due.
  public struct Coming: Hashable, Sendable {
    public var dueOn: CivilDate
    public var amount: Money
    /// The principal in it.
    public var principal: Money
  }

  /// What is due today or before and unpaid, penalty included.
  public var dueNow: Money { dues.lazy.map(\.unpaid).sum() + figures.penalty }

  /// 溢缴款: what stands to the borrower's credit and may be refunded.
  public var credit: Money { max(.zero, figures.credit) }

  /// What was refunded of a payment that was reversed later: owed back, without interest, once
  /// everything else is paid.
  public var overRefunded: Money { max(.zero, -figures.credit) }

  /// What it takes to owe nothing today (民法典 677: interest for the real days of use).
  public var payoff: Money { dueNow + notYetDue + accrued + overRefunded }

  /// Whether nothing is owed and nothing will fall due.
  public var isClear: Bool { payoff.isZero && notYetDue.isZero }

  private var overdue: [Due] { dues.filter { $0.isOverdue(on: on) } }

  /// Days since the oldest overdue due day; 0 when nothing is overdue.
  public var daysOverdue: Int { overdue.first.map { $0.dueOn.days(to: on) } ?? 0 }

  /// The oldest day from which something is overdue.
  public var overdueSince: CivilDate? { overdue.first?.dueOn }

  /// How many instalments or bills are overdue.
  public var overduePeriods: Int { overdue.count }

  /// Everything overdue, penalty included; zero when nothing is overdue.
  public var overdueTotal: Money {
    overdue.isEmpty ? .zero : overdue.lazy.map(\.unpaid).sum() + figures.penalty
  }

  /// Overdue principal of dues that are overdue for a number of days in `range`.
  public func overduePrincipal(days range: ClosedRange<Int>) -> Money {
    overdue.lazy.filter { range.contains($0.dueOn.days(to: on)) }.map(\.principal).sum()
  }
}
