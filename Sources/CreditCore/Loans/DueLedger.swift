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
  public var leniency = Leniency.none
  /// 分 × days unpaid within the days of grace: they bear penalty once those have passed.
  var graceDays: Int64 = 0

  /// What is unpaid of it, penalty left out.
  public var unpaid: Money { principal + interest }

  /// Whether more than the tolerance is missing.
  public var isShort: Bool { minimum > leniency.tolerance }

  /// The last day on which paying is still in time.
  public var graceEndsOn: CivilDate { dueOn.adding(days: Int(leniency.graceDays)) }

  /// Overdue begins on the day after the due day, or after the days of grace (H8, N18).
  public func isOverdue(on day: CivilDate) -> Bool { day > graceEndsOn && isShort }
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

  /// Goes on from where a ledger stood.
  init(_ standing: Standing, penaltyRate: Rate, revolvingRate: Rate) {
    self.init(from: standing.day, penaltyRate: penaltyRate, revolvingRate: revolvingRate)
    dues = standing.dues
    figures = standing.figures
    curedOn = standing.curedOn
    penaltyDays = standing.penaltyDays
    revolvingDays = standing.revolvingDays
    revolvingCharged = standing.revolvingCharged
  }

  /// What it takes to go on from here; of days made good, those from `first` on.
  func standing(from first: CivilDate) -> Standing {
    Standing(
      day: day, dues: dues, figures: figures, curedOn: curedOn.filter { $0 >= first },
      penaltyDays: penaltyDays, revolvingDays: revolvingDays, revolvingCharged: revolvingCharged)
  }

  var totalDue: Money { dues.lazy.map(\.unpaid).sum() }
  var minimum: Money { dues.lazy.map(\.minimum).sum() }
  /// Revolving interest that no bill holds yet.
  var revolvingInterest: Money {
    revolvingRate.of(Money(fen: revolvingDays), rounding: .halfUp) - revolvingCharged
  }

  /// Moves on to `next`; late dues bear their cost for each day passed.
  mutating func advance(to next: CivilDate) {
    for index in dues.indices {
      let due = dues[index]
      let days = Int64(max(day, due.dueOn).days(to: next))
      guard days > 0 else { continue }
      guard due.isShort else {
        revolvingDays += due.principal.fen * days
        continue
      }
      dues[index].graceDays += due.principal.fen * days
      guard next > due.graceEndsOn else { continue }
      penaltyDays += dues[index].graceDays
      dues[index].graceDays = 0
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

  /// A refund arrived with the borrower.
  mutating func payBack(_ amount: Money) {
    figures.paidBack += amount
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
    guard !dues[index].isShort else { return }
    revolvingDays += dues[index].graceDays
    dues[index].graceDays = 0
    if wasOverdue, dues[index].dueOn.month == day.month { curedOn.append(day) }
  }

  /// 减免: takes off what is forgiven, of the oldest dues first.
  ///
  /// - Returns: what is left of it for interest and principal that are not due.
  mutating func reduce(_ reduction: Reduction) -> (interest: Money, principal: Money) {
    let penalty = min(figures.penalty, reduction.penalty)
    figures.penaltyPaid += penalty
    figures.reduced += penalty
    var (interest, principal) = (reduction.interest, reduction.principal)
    for index in dues.indices {
      let ofInterest = DueLedger.take(dues[index].interest, from: &interest)
      let ofPrincipal = DueLedger.take(dues[index].principal, from: &principal)
      figures.reduced += ofInterest + ofPrincipal
      pay(index, interest: ofInterest, principal: ofPrincipal)
    }
    dues.removeAll { $0.unpaid.isZero }
    return (interest, principal)
  }

  /// Takes off what is forgiven of interest and principal that are not due yet.
  mutating func reduceEarly(interest: Money, principal: Money) {
    figures.reduced += interest + principal
    payEarly(interest: interest, principal: principal)
  }

  /// Counts as forgiven what was taken off as if it had been paid.
  mutating func forgive(_ amount: Money) {
    figures.reduced += amount
  }

  /// Takes principal out of a due that later ones ask for instead (账单分期, H12).
  ///
  /// - Parameter minimum: by how much the minimum payment falls.
  mutating func spread(_ amount: Money, of dueOn: CivilDate, minimum: Money) {
    guard let index = dues.firstIndex(where: { $0.dueOn == dueOn }) else { return }
    dues[index].principal -= amount
    dues[index].minimum = max(.zero, min(dues[index].unpaid, dues[index].minimum - minimum))
    dues.removeAll { $0.unpaid.isZero }
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

extension DueLedger {
  /// What grows by the day from here on while nothing is paid, and what is known to begin later.
  var accruals: [Accrual] {
    var penalty = Accrual(.penalty, from: day, at: penaltyRate, .zero, days: penaltyDays)
    var revolving = Accrual(.interest, from: day, at: revolvingRate, .zero, days: revolvingDays)
    var later: [Accrual] = []
    for due in dues {
      if due.isShort, day > due.graceEndsOn {
        penalty.principal += due.principal
      } else if due.isShort {
        let first = due.graceEndsOn.adding(days: 1)
        let days = Int64(max(day, due.dueOn).days(to: first))
        later.append(
          Accrual(
            .penalty, from: first, at: penaltyRate, due.principal,
            days: due.graceDays + due.principal.fen * days))
      } else if day >= due.dueOn {
        revolving.principal += due.principal
      } else {
        later.append(
          Accrual(.interest, from: due.dueOn, at: revolvingRate, due.principal, days: 0))
      }
    }
    return ([penalty, revolving] + later).filter { $0.rate != .zero }
  }
}
