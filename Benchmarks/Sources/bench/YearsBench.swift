import CreditCore
import CreditPlatform
import TallyService

/// Loading a borrower with five years of history beside one with a month of it: what is closed has
/// left the state. Both came to be by commands; on SQLite, without the platform's cache.
struct YearsBench {
  private let old: AgedCustomer
  private let young: AgedCustomer

  init(in folder: String) async throws {
    old = try await AgedCustomer(months: 60, in: folder + "-old")
    young = try await AgedCustomer(months: 1, in: folder + "-young")
  }

  var sizes: String {
    "a month: state of \(young.state) bytes; five years: \(old.state) bytes, and \(old.parts) bytes "
      + "in \(old.partCount) parts"
  }

  func run() async throws -> Line {
    // The better of some rounds in turn, so that nothing of the machine's falls on one of them.
    var (measured, reference) = (Double.infinity, Double.infinity)
    for _ in 0..<5 {
      measured = min(measured, try await old.loadMicroseconds())
      reference = min(reference, try await young.loadMicroseconds())
    }
    await old.customers.close()
    await young.customers.close()
    return Line(
      name: "load after five years / after a month", measured: measured, reference: reference,
      unit: "us", bar: .atMost(1.5))
  }
}

/// A borrower who lived for some months: a loan of the smallest amount each half year, purchases
/// each ten days, everything debited when it is due and told to the bureau. A loan is over when the
/// next one is drawn, so that borrowers differ by what is closed, not by what is open.
struct AgedCustomer {
  let customers: Customers
  let id: StreamID
  /// Bytes of the state, and of what left it.
  let state: Int
  let parts: Int
  let partCount: Int

  init(months: Int, in folder: String) async throws {
    customers = try await Customers(1, in: folder)
    id = customers.ids[0]
    let start = customers.clock.businessDate
    let end = start.adding(months: months)
    var days = 0
    while customers.clock.businessDate < end {
      if days % 180 == 0 {
        let terms = try await customers.terms(of: id, instalments: 6)
        try await customers.draw(terms, id, round: days)
      }
      if days % 10 == 3 {
        try await customers.platform.perform(
          .buy(amount: Money(yuan: 100), category: "groceries"), on: id)
      }
      // A year's line is renewed when its end is near, and refuses to be before.
      if days % 20 == 0 { _ = try? await customers.platform.perform(.limit(.renew), on: id) }
      days += 1
      customers.clock.move(to: start.adding(days: days))
      _ = try await DayCloser(platform: customers.platform).close(
        through: start.adding(days: days - 1))
      try await AgedCustomer.answerAll(id, customers.platform)
    }
    let stream = StreamRef(.borrower, id)
    guard let stored = try await customers.platform.store.load(stream, parts: Array(1...1000)),
      let whole = try await customers.platform.borrower(id)
    else { throw BenchFailure(description: "the borrower is gone") }
    guard
      try Borrower(encoded: stored.state).wakesOn(customers.platform.context().policy)
        == whole.wakesOn(customers.platform.context().policy)
    else { throw BenchFailure(description: "state and history differ") }
    state = stored.state.count
    parts = stored.parts.map(\.bytes.count).reduce(0, +)
    partCount = stored.parts.count
  }

  /// The mean of many loads one after the other.
  func loadMicroseconds() async throws -> Double {
    let store = customers.platform.store
    let stream = StreamRef(.borrower, id)
    let count = 500
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<count {
      guard let stored = try await store.load(stream, parts: []) else {
        throw BenchFailure(description: "the borrower is gone")
      }
      let state = try Borrower(encoded: stored.state)
      guard state.id == id else { throw BenchFailure(description: "another borrower") }
    }
    return Measure.seconds(clock.now - start) * 1e6 / Double(count)
  }

  /// What the outside would answer.
  private static func answerAll(_ id: StreamID, _ platform: Platform) async throws {
    let day = platform.clock.businessDate
    for open in try await platform.liveBorrower(id)?.disclosures ?? [] {
      let answer: DisclosureAnswer
      switch open.kind {
      case .payout: answer = .payoutConfirmed(on: day)
      case .debit:
        let state = try await platform.liveBorrower(id)
        let due = state?.position(of: open.subject, on: day)?.dueNow ?? .zero
        answer = due.isPositive ? .debited(amount: due, on: day) : .debitFailed
      case .reportRow: answer = .rowAccepted
      case .adverseNotice, .borrowerNotice: answer = .noticeSent(on: day)
      default: continue
      }
      guard open.earliest.map({ $0 <= day }) ?? true else { continue }
      try await platform.perform(.release(disclosure: open.ordinal), on: id)
      try await platform.perform(.settle(disclosure: open.ordinal, answer), on: id)
    }
  }
}
