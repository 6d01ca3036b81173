import CreditCore
import Testing

/// What the books hold beside postings, over random lives: late, early and backdated payments,
/// reversals, refunds, days closed late.
@Suite("Lines of the books")
struct BookLineTests {
  @Test(
    "R78 what grows in the books is what the accounts say, exact, until something is due",
    arguments: UInt64(1)...12)
  func accruals(seed: UInt64) throws {
    let life = try RandomLife.live(seed: seed)
    var state: Borrower?
    var compared = 0
    for recorded in life.events {
      state = Borrower.evolve(state, recorded.event)
      guard let state, case .dayClosed = recorded.event else { continue }
      let until = state.wakesOn(life.world.terms) ?? state.closedDay.adding(days: 60)
      let latest = state.accounts.map { state.bookedThrough($0.servicing) }.max()
      var day = latest ?? state.closedDay
      while day < min(until, state.closedDay.adding(days: 60)) {
        for kind in [Accrual.Kind.interest, .penalty] {
          #expect(
            state.bookLines.growth(kind, on: day) == state.saidGrowth(kind, on: day),
            "seed \(seed), event \(recorded.sequence), day \(day)")
        }
        compared += 1
        day = day.adding(days: 7)
      }
    }
    #expect(compared > 0)
  }

  @Test(
    "the lines that events change add up to those of the state, on every day from then on",
    arguments: UInt64(1)...12)
  func changes(seed: UInt64) throws {
    let life = try RandomLife.live(seed: seed)
    var state: Borrower?
    var told: [BookLine] = []
    for recorded in life.events {
      let after = try #require(Borrower.evolve(state, recorded.event))
      told = (told + Borrower.bookLines(from: state, to: after)).merged
      state = after
    }
    let end = try #require(state)
    for days in [0, 1, 30, 400] {
      let day = life.today.adding(days: days)
      for measure in BookMeasure.allCases {
        #expect(told.total(measure, on: day) == end.bookLines.total(measure, on: day))
      }
    }
  }

  @Test("R78 a loan's interest of a day is principal times rate, without an event of that day")
  func dailyAccrual() throws {
    var life = try Life.withLine()
    _ = try life.borrow(10_000)
    let lines = try life.state.bookLines
    let start = life.today
    // 10,000.00 yuan at 0.05% a day: 5.00 yuan a day.
    for days in [1, 2, 17] {
      #expect(
        lines.growth(.interest, on: start.adding(days: days))
          == Int128(days) * 500 * Int128(Rate.one))
    }
    #expect(lines.total(.exposure, on: start) == 1_000_000 * Int128(Rate.one))
  }

  @Test("a line moved to a later day has the same values from that day on")
  func moved() {
    let start = CivilDate(dayNumber: 20_000)
    let line = BookLine(
      .interest, .cash, key: 500_000, on: start, principal: Money(fen: 7), principalDays: 11,
      amount: Money(fen: -3))
    for days in 1..<40 {
      let day = start.adding(days: days)
      #expect(
        line.moved(to: day).exact(on: day.adding(days: 5)) == line.exact(on: day.adding(days: 5)))
      #expect(line.moved(to: day).exact(on: day.adding(days: -1)) == 0)
    }
  }
}

extension Borrower {
  /// Every account that money may be owed on.
  fileprivate var accounts: [(ordinal: Int64, servicing: Servicing)] {
    loans.filter(\.isActive).map { ($0.ordinal, $0.servicing) }
      + (purchaseLine.map { [($0.ordinal, $0.servicing)] } ?? [])
  }

  /// What the accounts say has grown beside what is booked, exact.
  fileprivate func saidGrowth(_ kind: Accrual.Kind, on day: CivilDate) -> Int128 {
    var total: Int128 = 0
    for (contract, servicing) in accounts {
      guard let position = position(of: contract, on: day) else { continue }
      let said =
        kind == .interest
        ? position.accrued + position.figures.interestCharged - servicing.booked.interestCharged
        : position.figures.penaltyCharged - servicing.booked.penaltyCharged
      total += Int128(said.fen) * Int128(Rate.one)
      // What the account rounds, the books do not while it grows.
      let growing = position.accruals.filter { $0.kind == kind }
      guard growing.contains(where: { !$0.principal.isZero }) else { continue }
      for accrual in growing where accrual.from <= day {
        let rounded = accrual.rate.of(Money(fen: accrual.principalDays), rounding: .halfUp)
        total += accrual.exact(on: day) - Int128(rounded.fen) * Int128(Rate.one)
      }
    }
    return total
  }
}

extension [BookLine] {
  fileprivate func total(_ measure: BookMeasure, on day: CivilDate) -> Int128 {
    filter { $0.measure == measure }.map { $0.exact(on: day) }.reduce(0, +)
  }

  fileprivate func growth(_ kind: Accrual.Kind, on day: CivilDate) -> Int128 {
    kind == .interest
      ? total(.interest, on: day) + total(.suspendedInterest, on: day)
      : total(.penalty, on: day) + total(.suspendedPenalty, on: day)
  }
}
