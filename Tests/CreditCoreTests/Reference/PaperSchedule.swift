import BigInt
import CreditCore

/// A repayment schedule as somebody with a calendar and much paper would make it: each day is
/// counted by itself and each interest is an exact fraction until it is rounded to the 分.
struct PaperSchedule {
  struct Row: Equatable {
    var principal: Int64
    var interest: Int64
    var fee: Int64
    var balance: Int64
  }

  let terms: ScheduleTerms
  let dueOn: [WallCalendar]
  /// The interest of each period on a principal of 1.
  private let perUnit: [ExactFraction]

  init(_ terms: ScheduleTerms) {
    self.terms = terms
    let start = WallCalendar(terms.disbursedOn)
    dueOn = (1...terms.instalments).map { number in
      switch terms.every.unit {
      case .month: start.sameDay(after: number * terms.every.count)
      case .week: start.after(days: number * terms.every.count * 7)
      case .day: start.after(days: number * terms.every.count)
      }
    }
    let rate = ExactFraction(terms.annualRate)
    perUnit = zip([start] + dueOn, dueOn).map { from, to in
      rate * PaperSchedule.partOfYear(terms, from, to)
    }
  }

  /// What part of a year the days after `from` up to and including `to` are.
  private static func partOfYear(
    _ terms: ScheduleTerms, _ from: WallCalendar, _ to: WallCalendar
  ) -> ExactFraction {
    let every = terms.every
    if terms.wholePeriodInterest, every.unit == .month {
      return ExactFraction(BigInt(every.count), over: 12)
    }
    if terms.wholePeriodInterest, every.unit == .week {
      return ExactFraction(BigInt(every.count), over: 52)
    }
    let fixed = [DaysInYear.days360: 360, .days364: 364, .days365: 365][terms.daysInYear]
    if terms.daysInMonth == .thirty, fixed != nil || from.year == to.year {
      let days = [Period.Unit.month: 30, .week: 7, .day: 1][every.unit] ?? 0
      return ExactFraction(BigInt(days * every.count), over: BigInt(fixed ?? from.daysOfYear))
    }
    var daysByLength: [Int: Int] = [:]
    var day = from
    while day != to {
      day.turn()
      daysByLength[fixed ?? day.daysOfYear, default: 0] += 1
    }
    return daysByLength.reduce(ExactFraction(0)) { sum, entry in
      sum + ExactFraction(BigInt(entry.value), over: BigInt(entry.key))
    }
  }

  private func interest(on balance: Int64, _ period: Int) -> Int64 {
    (ExactFraction(BigInt(balance)) * perUnit[period]).rounded(terms.rounding)
  }

  /// Equal shares, of which the first or the last takes what is left over.
  private func shares(of amount: Int64, _ count: Int, _ place: RemainderPlace) -> [Int64] {
    var share = ExactFraction(BigInt(amount), over: BigInt(count)).rounded(terms.rounding)
    if share * Int64(count - 1) > amount { share = amount / Int64(count) }
    var shares = [Int64](repeating: share, count: count)
    shares[place == .first ? 0 : count - 1] += amount - share * Int64(count)
    return shares
  }

  var rows: [Row] {
    var rows = terms.method == .equalInstalment ? levelRows : rowsOfKnownPrincipal
    if let share = terms.totalFee {
      let fee = (ExactFraction(share) * ExactFraction(BigInt(terms.principal.fen)))
        .rounded(terms.rounding)
      for (position, part) in shares(of: fee, rows.count, terms.feeRemainder).enumerated() {
        rows[position].fee = part
      }
    }
    return rows
  }

  private var rowsOfKnownPrincipal: [Row] {
    let count = terms.instalments
    var principal = [Int64](repeating: 0, count: count)
    switch terms.method {
    case .interestFirst, .bullet: principal[count - 1] = terms.principal.fen
    default:
      let place = terms.method == .feeInstalment ? terms.feeRemainder : .last
      let parts = shares(of: terms.principal.fen, count - terms.principalGrace, place)
      principal.replaceSubrange(terms.principalGrace..., with: parts)
    }
    var balance = terms.principal.fen
    return (0..<count).map { period in
      var interest: Int64
      switch terms.method {
      case .flat: interest = self.interest(on: terms.principal.fen, period)
      case .bullet where period == count - 1:
        let all = perUnit.reduce(ExactFraction(0), +)
        interest = (all * ExactFraction(BigInt(balance))).rounded(terms.rounding)
      case .bullet: interest = 0
      default: interest = self.interest(on: balance, period)
      }
      balance -= principal[period]
      return Row(principal: principal[period], interest: interest, fee: 0, balance: balance)
    }
  }

  // MARK: Equal instalments

  /// The instalment that leaves nothing, were nothing rounded: principal × Π growth ÷ Σ of the
  /// growth that each instalment still has before it.
  private var exactInstalment: Int64 {
    var owed = ExactFraction(BigInt(terms.principal.fen))
    var paidPerUnit = ExactFraction(0)
    for unit in perUnit[terms.principalGrace...] {
      let growth = ExactFraction(1) + unit
      owed = owed * growth
      paidPerUnit = paidPerUnit * growth + ExactFraction(1)
    }
    return ExactFraction(owed.above * paidPerUnit.below, over: owed.below * paidPerUnit.above)
      .rounded(terms.rounding)
  }

  private func levelRows(_ amount: Int64) -> [Row] {
    let last = terms.instalments - 1
    var balance = terms.principal.fen
    var carried: Int64 = 0
    return (0...last).map { period in
      let due = interest(on: balance, period) + carried
      if period < terms.principalGrace {
        return Row(principal: 0, interest: due, fee: 0, balance: balance)
      }
      let interest = period == last ? due : min(due, amount)
      carried = due - interest
      let principal = period == last ? balance : min(amount - interest, balance)
      balance -= principal
      return Row(principal: principal, interest: interest, fee: 0, balance: balance)
    }
  }

  /// The instalment is moved at most three times towards a last one like the others.
  private var levelRows: [Row] {
    let count = Int64(terms.instalments - terms.principalGrace)
    func last(_ amount: Int64) -> Int64 {
      let row = levelRows(amount)[terms.instalments - 1]
      return row.principal + row.interest - amount
    }
    var amount = exactInstalment
    for _ in 0..<3 where count > 1 && abs(last(amount)) > count / 2 {
      let size = ExactFraction(BigInt(abs(last(amount))), over: BigInt(count))
        .rounded(terms.rounding)
      let next = amount + (last(amount) < 0 ? -size : size)
      guard next != amount, abs(last(next)) < abs(last(amount)) else { break }
      amount = next
    }
    return levelRows(amount)
  }
}
