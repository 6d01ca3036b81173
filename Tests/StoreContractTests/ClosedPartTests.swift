import CreditCore
import CreditPlatform
import SQLSession
import SQLStore
import Testing

@Suite("Closed things in parts, through the platform", .timeLimit(.minutes(20)))
struct ClosedPartTests {
  private func withBorrower(
    _ backend: Backend, _ body: (AgedBorrower) async throws -> Void
  ) async throws {
    try await backend.withStore(readTables: ReadTables.all) { store, _ in
      try await body(try await AgedBorrower(store))
    }
  }

  private func stored(_ aged: AgedBorrower) async throws -> (state: Borrower, parts: [StoredPart]) {
    let stored = try #require(
      try await aged.store.load(StreamRef(.borrower, aged.id), parts: Array(1...20)))
    return (try Borrower(encoded: stored.state), stored.parts)
  }

  @Test(
    "a loan closed months ago stands in a part, and is read with the state",
    arguments: Backend.all)
  func leaves(_ backend: Backend) async throws {
    try await withBorrower(backend) { aged in
      let (state, parts) = try await stored(aged)
      #expect(state.loan(aged.loan) == nil && !parts.isEmpty)
      #expect(state.parts == PartRange(first: 1, count: Int64(parts.count)))
      #expect(parts.allSatisfy { !$0.bytes.isEmpty })
      let whole = try #require(try await aged.another().borrower(aged.id))
      #expect(whole.loan(aged.loan)?.settledOn != nil)
      #expect(try await aged.fold() == whole)
      #expect(try await aged.platform.borrower(aged.id) == whole)
    }
  }

  @Test(
    "R26 a payment on it is reversed; its parts are empty then, and fill anew",
    arguments: Backend.all)
  func reversal(_ backend: Backend) async throws {
    try await withBorrower(backend) { aged in
      let before = try await stored(aged).parts
      let platform = try aged.another()
      let payment = try #require(
        try await platform.borrower(aged.id)?.loan(aged.loan)?.payments.first)
      let performed = try await platform.perform(
        .reversePayment(payment.ordinal, .chargeback), on: aged.id)
      #expect(performed.state.loan(aged.loan)?.isActive == true)
      let (state, parts) = try await stored(aged)
      #expect(state.loan(aged.loan)?.isActive == true)
      #expect(state.parts == PartRange(first: Int64(before.count) + 1, count: 0))
      #expect(parts.count == before.count && parts.allSatisfy(\.bytes.isEmpty))
      #expect(try await aged.another().borrower(aged.id) == (try await aged.fold()))

      try await aged.platform.perform(
        .repay(
          contract: aged.loan, amount: payment.amount + Money(yuan: 5_000),
          on: aged.clock.businessDate), on: aged.id)
      let position = try #require(
        try await aged.platform.borrower(aged.id)?.position(
          of: aged.loan, on: aged.clock.businessDate))
      try await aged.platform.perform(
        .refundCredit(contract: aged.loan, amount: position.credit), on: aged.id)
      #expect(try await aged.fold() == (try await aged.platform.borrower(aged.id)))
    }
  }

  @Test(
    "a process with an old state loses its race, and decides anew on what came back",
    arguments: Backend.all)
  func race(_ backend: Backend) async throws {
    try await withBorrower(backend) { aged in
      let (one, other) = (aged.platform, try aged.another())
      let payment = try #require(
        try await one.borrower(aged.id)?.loan(aged.loan)?.payments.first)
      try await other.perform(.reversePayment(payment.ordinal, .mistake), on: aged.id)
      // Not yet seen by the first, for which the loan is closed and away.
      let performed = try await one.perform(
        .repay(contract: aged.loan, amount: Money(yuan: 10), on: aged.clock.businessDate),
        on: aged.id)
      #expect(performed.state.loan(aged.loan)?.payments.count == 2)
      #expect(try await aged.fold() == (try await one.borrower(aged.id)))
    }
  }

  @Test(
    "a repeat of an old command is answered as before, once what it made has left",
    arguments: Backend.all)
  func repeats(_ backend: Backend) async throws {
    try await withBorrower(backend) { aged in
      let platform = try aged.another()
      let key = try #require(RequestKey("late", body: [1]))
      let command = BorrowerCommand.buy(amount: Money(yuan: 50), category: "groceries")
      let first = try await platform.perform(command, on: aged.id, key: key)
      try await aged.live(days: 100)
      let line = try await stored(aged).state.purchaseLine
      #expect(line?.purchases.isEmpty == true && line?.past != nil)
      let again = try await aged.another().perform(command, on: aged.id, key: key)
      #expect(again.isRepeat && again.events.isEmpty && again.made == first.made)
      #expect(again.state.purchaseLine?.purchases.count == 2)
      #expect(try await aged.fold() == again.state)
    }
  }
}
