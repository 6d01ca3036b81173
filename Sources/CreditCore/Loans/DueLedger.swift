/// Something that fell due and is not fully paid: an instalment, or a bill.
public struct Due: Hashable, Sendable {
  public var dueOn: CivilDate
  /// Principal of it that is unpaid.
  public var principal: Money
  /// Interest of it that is unpaid.
  public var interest: Money
  /// What must still be paid for it not to be overdue: all of an instalment, the rest of the
  /// minimum payment of a bill (H6).
  public var minimum: Money

  /// What is unpaid of it, penalty left out.
  public var unpaid: Money { principal + interest }

  /// Overdue begins on the day after the due day (H8, N18).
  public func isOverdue(on day: CivilDate) -> Bool { day > dueOn && minimum.isPositive }
}

/// The dues of one account as days pass: what is unpaid, what late payment costs, and how a
/// payment is spread (民法典 561: penalty and interest before principal, the oldest due first).
struct DueLedger {
  private(set) var day: CivilDate
  private(set) var dues: [Due] = []
  private(set) var figures = BookFigures.zero
  /// Days on which a due that was overdue was brought to its minimum in the month of its due day.
  private(set) var curedOn: [CivilDate] = []

  /// Charged a day on overdue principal.
  private let penaltyRate: Rate
  /// Charged a day, with the next bill, on principal left after the minimum was paid (H7).
  private let revolvingRate: Rate
  private var penaltyDays: Int64 = 0
  private var revolvingDays: Int64 = 0
  private var revolvingCharged = Money.zero

  init(from day: CivilDate, penaltyRate: Rate, revolvingRate: Rate) {
    self.day = day
    self.penaltyRate = penaltyRate
    self.revolvingRate = revolvingRate
  }

  var totalDue: Money { dues.lazy.map(\.unpaid).sum() }
  var minimum: Money { dues.lazy.map(\.minimum).sum() }
  /// Revolving interest that no bill holds yet.
  var revolvingInterest: Money {
    revolvingRate.of(Money(fen: revolvingDays), rounding: .halfUp) - revolvingCharged
  }

  /// Moves on to `next`; late dues bear their cost for each day passed.
  mutating func advance(to next: CivilDate) {
    for due in dues {
      let days = Int64(max(day, due.dueOn).days(to: next))
      guard days > 0 else { continue }
      if due.minimum.isPositive {
        penaltyDays += due.principal.fen * days
      } else {
        revolvingDays += due.principal.fen * days
      }
    }
    day = max(day, next)
    figures.penaltyCharged = penaltyRate.of(Money(fen: penaltyDays), rounding: .halfUp)
  }

  /// Principal given out or bought.
  mutating func advance(principal: Money) {
    figures.advanced += principal
  }

  /// Adds what is left of a payment to the borrower's credit, or uses some of it up.
  mutating func credit(_ amount: Money) {
    figures.credit += amount
  }

  /// Takes a refund out of the borrower's credit.
  mutating func refundCredit(_ amount: Money) {
    figures.credit -= amount
    figures.refunded += amount
  }

  /// Interest that is charged now without being a due of its own.
  mutating func charge(interest: Money) {
    figures.interestCharged += interest
  }

  /// Charges the revolving interest not charged so far.
  mutating func chargeRevolvingInterest() -> Money {
    let interest = revolvingInterest
    revolvingCharged += interest
    charge(interest: interest)
    return interest
  }

  mutating func add(_ due: Due) {
    dues.append(due)
  }

  /// Takes a payment; returns what is left of it after everything due is paid.
  mutating func pay(_ amount: Money) -> Money {
    var left = amount
    figures.penaltyPaid += DueLedger.take(figures.penalty, from: &left)
    for index in dues.indices {
      let interest = DueLedger.take(dues[index].interest, from: &left)
      let principal = DueLedger.take(dues[index].principal, from: &left)
      pay(index, interest: interest, principal: principal)
    }
    dues.removeAll { $0.unpaid.isZero }
    return left
  }

  /// Takes what a merchant gave back (H16): the principal of the bill that holds the purchase comes
  /// first.
  ///
  /// - Parameter dueOn: the due day of that bill; `nil` when none holds it yet.
  /// - Returns: what is left for other debts.
  mutating func takeBack(_ amount: Money, from dueOn: CivilDate?) -> Money {
    figures.returned += amount
    var left = amount
    guard let index = dues.firstIndex(where: { $0.dueOn == dueOn }) else { return left }
    let principal = DueLedger.take(dues[index].principal, from: &left)
    pay(index, interest: .zero, principal: principal)
    dues.removeAll { $0.unpaid.isZero }
    return left
  }

  private mutating func pay(_ index: Int, interest: Money, principal: Money) {
    let wasOverdue = dues[index].isOverdue(on: day)
    dues[index].interest -= interest
    dues[index].principal -= principal
    dues[index].minimum = max(.zero, dues[index].minimum - interest - principal)
    figures.interestPaid += interest
    figures.principalPaid += principal
    if wasOverdue, dues[index].minimum.isZero, dues[index].dueOn.month == day.month {
      curedOn.append(day)
    }
  }

  /// Pays interest and principal that are not due yet.
  mutating func payEarly(interest: Money, principal: Money) {
    figures.interestPaid += interest
    figures.principalPaid += principal
  }

  private static func take(_ owed: Money, from left: inout Money) -> Money {
    let part = min(owed, left)
    left -= part
    return part
  }
}
