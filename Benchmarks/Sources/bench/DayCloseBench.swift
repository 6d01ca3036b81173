import CreditCore
import CreditPlatform

/// Closing a day in memory for 3,300 loans that fall due on it, among 100,000 live loans and among
/// 10,000: read the state, decide, apply, write it again, and note when to wake next. Those who are
/// not due are not looked at.
enum DayCloseBench {
  private static let due = 3_300
  private static let rounds = 5

  static func run(_ customers: Customers) async throws -> Line {
    let (sleeping, waking, day) = try await states(customers)
    let context = try customers.platform.context(on: day)
    var few = Population(of: 10_000, waking: due, sleeping, waking, day)
    let reference = try least(&few, day, context)
    var many = Population(of: 100_000, waking: due, sleeping, waking, day)
    let measured = try least(&many, day, context)
    return Line(
      name: "day close, 3,300 due of 100,000 / of 10,000", measured: measured,
      reference: reference, unit: "us a due loan", bar: .atMost(1.5))
  }

  private static func least(
    _ population: inout Population, _ day: CivilDate, _ context: Context
  ) throws -> Double {
    var least = Double.infinity
    for _ in 0..<rounds {
      population.reset()
      let time = try ContinuousClock().measure { try population.close(day, context) }
      guard population.closed == due else {
        throw BenchFailure(description: "\(population.closed) of \(due) were closed")
      }
      least = min(least, Measure.seconds(time) * 1e6 / Double(due))
    }
    return least
  }

  /// A borrower with a loan the evening before its first due day, and the same one a day later.
  private static func states(
    _ customers: Customers
  ) async throws -> (sleeping: Borrower, waking: Borrower, day: CivilDate) {
    guard let id = customers.ids.first,
      let open = try await customers.platform.borrower(id)?.disclosures.last
    else { throw BenchFailure(description: "nobody drew") }
    let platform = customers.platform
    let today = platform.clock.businessDate
    try await platform.perform(.release(disclosure: open.ordinal), on: id)
    try await platform.perform(
      .settle(disclosure: open.ordinal, .payoutConfirmed(on: today)), on: id)
    guard var state = try await platform.borrower(id),
      let dueOn = try state.loans.first?.plan(on: today).first?.dueOn
    else { throw BenchFailure(description: "nothing falls due") }
    while let wake = state.wakesOn(try platform.context(on: today).policy), wake < dueOn {
      try state.close(wake, try platform.context(on: wake))
    }
    var sleeping = state
    try sleeping.close(dueOn, try platform.context(on: dueOn))
    return (sleeping, state, dueOn)
  }
}

/// Borrowers as a store in memory holds them, with the days on which they wake.
private struct Population {
  private var states: [[UInt8]]
  private var wakes: [CivilDate: [Int]] = [:]
  private let initial: (wakes: [CivilDate: [Int]], states: [Int: [UInt8]])
  private(set) var closed = 0

  init(
    of count: Int, waking due: Int, _ sleeping: Borrower, _ waking: Borrower, _ day: CivilDate
  ) {
    var states: [[UInt8]] = []
    states.reserveCapacity(count)
    var numbers: [Int] = []
    for number in 0..<count {
      // Spread over all of them.
      let isDue = number * due / count != (number + 1) * due / count
      var state = isDue ? waking : sleeping
      state.id = DrawUnit.id(number)
      states.append(state.encoded())
      if isDue { numbers.append(number) }
    }
    self.states = states
    initial = (
      [day: numbers], Dictionary(uniqueKeysWithValues: numbers.map { ($0, states[$0]) })
    )
  }

  /// Undoes the close.
  mutating func reset() {
    closed = 0
    wakes = initial.wakes
    for (number, state) in initial.states { states[number] = state }
  }

  mutating func close(_ day: CivilDate, _ context: Context) throws {
    for number in wakes.removeValue(forKey: day) ?? [] {
      var state = try Borrower(encoded: states[number])
      try state.close(day, context)
      states[number] = state.encoded()
      if let next = state.wakesOn(context.policy) { wakes[next, default: []].append(number) }
      closed += 1
    }
  }
}

extension Borrower {
  fileprivate mutating func close(_ day: CivilDate, _ context: Context) throws {
    let events = try Borrower.decide(.closeDay(day), self, context)
    guard !events.isEmpty else {
      throw BenchFailure(description: "there was nothing to close")
    }
    for event in events { self = Borrower.evolve(self, event) ?? self }
  }
}
