import BigInt
import CreditCore
import Testing

/// The formulas against slow ones of exact fractions, day by day and 分 by 分.
@Suite("Against exact arithmetic")
struct ReferenceTests {
  /// A million in the release configuration, in which the suite is run; a build without
  /// optimisation takes a sample.
  private static let cases: Int = {
    var count = 1_000_000
    assert(
      {
        count = 10_000
        return true
      }())
    return count
  }()

  private static let parts = 4

  private func terms(_ random: inout SplitMix64) throws -> ScheduleTerms {
    let units = Period.Unit.allCases
    let unit = units.randomElement(using: &random) ?? .month
    let instalments = Int.random(in: 1...(unit == .month ? 6 : 10), using: &random)
    let digits = Int64.random(in: 1...9, using: &random)
    let most = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
    return ScheduleTerms(
      principal: Money(fen: .random(in: 1...most, using: &random)),
      annualRate: Rate(
        partsPerBillion: Int64.random(in: 0...36_000, using: &random)
          * (Bool.random(using: &random) ? 10_000 : 9_973)),
      instalments: instalments,
      every: Period(count: .random(in: 1...(unit == .day ? 40 : 2), using: &random), unit: unit),
      disbursedOn: try day("2023-01-01").adding(days: .random(in: 0...2_000, using: &random)),
      method: RepaymentMethod.allCases.randomElement(using: &random) ?? .flat,
      totalFee: Rate(partsPerBillion: .random(in: 0...150_000_000, using: &random)),
      principalGrace: .random(in: 0..<instalments, using: &random),
      daysInMonth: DaysInMonth.allCases.randomElement(using: &random) ?? .actual,
      daysInYear: DaysInYear.allCases.randomElement(using: &random) ?? .actual,
      wholePeriodInterest: Int.random(in: 0..<5, using: &random) == 0,
      rounding: Rounding.allCases.randomElement(using: &random) ?? .halfEven,
      feeRemainder: Bool.random(using: &random) ? .first : .last)
  }

  @Test(
    "J2 J5 H10 H11 a million random schedules, to the 分", arguments: 0..<ReferenceTests.parts)
  func schedules(_ part: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + part))
    for _ in 0..<(Self.cases / Self.parts) {
      let terms = try terms(&random)
      let rows = try Schedule.build(terms).instalments
      let paper = PaperSchedule(terms)
      let expected = paper.rows
      guard rows.count == expected.count,
        zip(rows, paper.dueOn).allSatisfy({ WallCalendar($0.dueOn) == $1 }),
        zip(rows, expected).allSatisfy({ row, paper in
          (row.principal.fen, row.interest.fen, row.fee.fen, row.balance.fen)
            == (paper.principal, paper.interest, paper.fee, paper.balance)
        })
      else {
        Issue.record("\(terms)\n\(rows)\n\(expected)")
        return
      }
    }
  }

  @Test("J6 H8 a million random penalties, each rounded once")
  func penalties() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<Self.cases {
      let owed = Money(fen: .random(in: 0...1_000_000_000, using: &random))
      let daily = Rate(partsPerBillion: .random(in: 0...1_000_000, using: &random))
      let (above, below) = (
        Int64.random(in: 1...20, using: &random), Int64.random(in: 1...10, using: &random)
      )
      let days = Int.random(in: 0...3_000, using: &random)
      let rounding = Rounding.allCases.randomElement(using: &random) ?? .halfUp
      let exact =
        ExactFraction(BigInt(owed.fen)) * ExactFraction(daily)
        * ExactFraction(BigInt(above), over: BigInt(below)) * ExactFraction(BigInt(days))
      let penalty = Penalty.amount(
        on: owed, dailyRate: daily, multiplier: Ratio(above, over: below),
        days: days, rounding: rounding)
      guard penalty?.fen == exact.rounded(rounding) else {
        Issue.record("\(owed) \(daily) \(above)/\(below) \(days) \(rounding): \(penalty as Any)")
        return
      }
    }
  }

  /// Pays one 分 after the other, each to what comes first.
  private func paidSingly(_ amount: Int64, _ owed: [Allocation.Owed]) -> [Int64] {
    var paid = [Int64](repeating: 0, count: owed.count)
    for _ in 0..<amount {
      let open = owed.indices.filter { paid[$0] < owed[$0].amount.fen }
      let next = open.min { left, right in
        let kinds = OwedKind.lawfulOrder
        let (first, second) = (
          kinds.firstIndex(of: owed[left].kind) ?? 0, kinds.firstIndex(of: owed[right].kind) ?? 0
        )
        if first != second { return first < second }
        let (day, other) = (owed[left].dueOn?.dayNumber, owed[right].dueOn?.dayNumber)
        return day == other ? left < right : (day ?? .min) < (other ?? .min)
      }
      guard let next else { break }
      paid[next] += 1
    }
    return paid
  }

  @Test("A3 A4 random payments over random debts, as if paid 分 by 分")
  func allocations() throws {
    var random = SplitMix64(seed: 12)
    let first = try day("2026-01-01")
    for _ in 0..<(Self.cases / 20) {
      let owed = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Allocation.Owed(
          OwedKind.lawfulOrder.randomElement(using: &random) ?? .fee,
          Money(fen: .random(in: 0...9, using: &random)),
          dueOn: Bool.random(using: &random)
            ? nil : first.adding(days: .random(in: 0...3, using: &random)))
      }
      let amount = Int64.random(in: 0...40, using: &random)
      let allocation = Allocation(Money(fen: amount), over: owed)
      let paid = paidSingly(amount, owed)
      guard allocation.paid.map(\.fen) == paid, allocation.left.fen == amount - paid.reduce(0, +)
      else {
        Issue.record("\(amount) over \(owed): \(allocation)")
        return
      }
    }
  }

  /// What the payments are worth at a period's rate of `above ÷ below`, less what was received,
  /// times a positive number.
  private func worth(_ payments: [Int64], _ received: Int64, _ above: BigInt, _ below: BigInt)
    -> BigInt
  {
    var sum = -BigInt(received)
    var scale = BigInt(1)
    for payment in payments {
      sum = sum * (above + below)
      scale *= below
      sum += BigInt(payment) * scale
    }
    return sum
  }

  @Test("N1 random yields lie within a part per billion of the exact root")
  func yields() throws {
    var random = SplitMix64(seed: 13)
    for _ in 0..<(Self.cases / 20) {
      let payments = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        Int64.random(in: 0...1_000_000, using: &random)
      }
      let total = payments.reduce(0, +)
      guard total > 0 else { continue }
      let received = Int64.random(in: max(1, total / 3)...total, using: &random)
      let flows = payments.enumerated().map {
        CashFlow(time: $0.offset + 1, amount: Money(fen: $0.element))
      }
      let rate = try Yield(received: Money(fen: received), payments: flows).rate().partsPerBillion
      let below = BigInt(1_000_000_000)
      guard worth(payments, received, BigInt(rate - 1), below) >= 0,
        worth(payments, received, BigInt(rate + 1), below) <= 0
      else {
        Issue.record("\(received) \(payments): \(rate)")
        return
      }
    }
  }

  @Test("every payout day of nine years has the due dates of a calendar turned by hand")
  func dueDates() throws {
    let first = try day("2023-01-01")
    for offset in 0..<(9 * 366) {
      let start = first.adding(days: offset)
      for every in [Period.monthly, Period(count: 3, unit: .month), Period(count: 2, unit: .week)] {
        let terms = ScheduleTerms(
          principal: Money(fen: 100), annualRate: .zero, instalments: 13, every: every,
          disbursedOn: start, method: .interestFirst)
        let dates = try Schedule.build(terms).instalments.map { WallCalendar($0.dueOn) }
        guard dates == PaperSchedule(terms).dueOn else {
          Issue.record("\(start) every \(every)")
          return
        }
      }
    }
  }
}
