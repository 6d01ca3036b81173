import CreditCore
import CreditPlatform
import Testing

@Suite("Inquiries beside the bureau's count", .timeLimit(.minutes(20)))
struct InquiryCountTests {
  /// The numbers of every inquiry that stands in the log, in its order.
  private func numbers(_ office: DeskOffice) async throws -> [String] {
    var found: [String] = []
    let day = office.clock.businessDate.description.filter { $0 != "-" }
    for event in try await office.platform.store.events(after: 0, limit: 10_000)
    where event.type == DisclosureIntended.kind {
      guard let intent = try? DisclosureIntended(encoded: event.body),
        intent.disclosure.kind == .bureauInquiry,
        let index = try await office.platform.store.logIndex(ofEvent: event.key)
      else { continue }
      let digits = String(index)
      found.append(day + String(repeating: "0", count: 8 - digits.utf8.count) + digits)
    }
    return found
  }

  @Test("R72 equal counts agree; the result is kept, and each day is compared once")
  func agrees() async throws {
    let office = try await DeskOffice()
    _ = try await office.applied(1)
    _ = try await office.applied(2)
    let ours = try await numbers(office)
    #expect(ours.count == 2)
    let day = office.clock.businessDate
    office.clock.pass(days: 1)
    let reconciliation = InquiryReconciliation(platform: office.platform)
    let count = try #require(try await reconciliation.step(Bureau([day: Set(ours)])))
    #expect(count.agrees && count.equal == 2 && count.day == day)
    #expect(try await reconciliation.result(of: day) == count)
    #expect(try await reconciliation.results(since: day) == [count])
    #expect(try await reconciliation.results(since: day.adding(days: 1)).isEmpty)
    #expect(try await reconciliation.step(Bureau([:])) == nil)
    while try await office.sequencer.step() > 0 {}
    await office.close()
  }

  @Test("R72 a number that was never logged, and one that the bureau lacks, are told apart")
  func breaks() async throws {
    let office = try await DeskOffice()
    _ = try await office.applied(1)
    _ = try await office.applied(2)
    let ours = try await numbers(office)
    let day = office.clock.businessDate
    office.clock.pass(days: 1)
    let stranger = "2026010100000077"
    let bureau = Bureau([day: [try #require(ours.first), stranger, "no-number"]])
    let count = try #require(
      try await InquiryReconciliation(platform: office.platform).compare(day, with: bureau))
    #expect(!count.agrees && count.equal == 1)
    #expect(count.bureauOnly == [stranger, "no-number"])
    #expect(count.oursOnly == Array(ours.dropFirst()))
    await office.close()
  }

  @Test("R72 one that the bureau counts on the next day is no break")
  func midnight() async throws {
    let office = try await DeskOffice()
    _ = try await office.applied(1)
    let ours = try await numbers(office)
    office.clock.pass(days: 2)
    let next = office.clock.businessDate.adding(days: -1)
    let count = try #require(
      try await InquiryReconciliation(platform: office.platform).compare(
        next, with: Bureau([next: Set(ours)])))
    #expect(count.agrees && count.equal == 1)
    await office.close()
  }

  @Test("R72 a bureau that gives no count leaves the day to be compared later")
  func silent() async throws {
    let office = try await DeskOffice()
    office.clock.pass(days: 1)
    let reconciliation = InquiryReconciliation(platform: office.platform)
    #expect(try await reconciliation.step(Bureau(nil)) == nil)
    let day = office.clock.businessDate.adding(days: -1)
    #expect(try await reconciliation.result(of: day) == nil)
    #expect(try await reconciliation.step(Bureau([:]))?.day == day)
    office.clock.pass(days: 2)
    #expect(try await reconciliation.step(Bureau([:]))?.day == day.adding(days: 1))
    #expect(try await reconciliation.step(Bureau([:]))?.day == day.adding(days: 2))
    #expect(try await reconciliation.step(Bureau([:])) == nil)
    await office.close()
  }
}

/// A bureau that only counts.
private struct Bureau: BureauPort {
  let days: [CivilDate: Set<String>]?

  init(_ days: [CivilDate: Set<String>]?) {
    self.days = days
  }

  func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer> { .notSent }

  func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback> { .notSent }

  func countedInquiries() async -> Set<String>? {
    days.map { $0.values.reduce(into: Set()) { $0.formUnion($1) } }
  }

  func countedInquiries(on day: CivilDate) async -> Set<String>? {
    days.map { $0[day] ?? [] }
  }
}
