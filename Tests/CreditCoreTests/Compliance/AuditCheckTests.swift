import CreditCore
import Testing

@Suite("Audit of samples")
struct AuditCheckTests {
  private let world: AuditWorld

  init() throws {
    let first = try day("2020-01-01")
    func item(_ key: PolicyKey, _ value: Int64) -> PolicyItem {
      PolicyItem(
        key: key, value: .integer(value), validFrom: first, citation: "test",
        strength: .general, approver: "test")
    }
    world = AuditWorld(
      register: SharingRegister(try SampleWorld.list()),
      policy: try PolicySet(
        version: "v",
        items: [item(.adverseNoticeLeadDays, 5), item(.inquiryAuthorisationDays, 365)]),
      lender: .consumerFinance)
  }

  /// Every rule broken by any sample of a history.
  private func broken(_ events: [RecordedEvent], logged: Bool = true) throws -> [AuditRule] {
    let audited = events.enumerated().map { position, recorded in
      AuditedEvent(
        sequence: Int64(position) + 1, event: recorded.event,
        businessDate: recorded.businessDate, logIndex: logged ? Int64(position) : nil,
        isPastLog: true)
    }
    let check = AuditCheck(history: AuditHistory(events: audited), world: world)
    return audited.flatMap { check.broken(at: $0.sequence) }
  }

  private func borrowed() throws -> Life {
    var life = try Life.withLine(mandate: true)
    try life.borrow()
    try life.go(to: "2026-02-20")
    try life.report()
    return life
  }

  @Test("R73 nothing is found in a lawful life")
  func clean() throws {
    #expect(try broken(borrowed().events).isEmpty)
    for seed: UInt64 in 2000..<2020 {
      let found = try broken(RandomLife.live(seed: seed).events)
      #expect(found.isEmpty, "seed \(seed): \(Set(found))")
    }
  }

  @Test("R72 an inquiry whose consent is taken out of the past is found")
  func inquiryWithoutConsent() throws {
    let events = try borrowed().events.filter {
      guard case .paperAgreed(let event) = $0.event else { return true }
      return event.paper.kind != .bureauAuthorisation
    }
    let rules = Set(try broken(events))
    #expect(rules == [.inquiryWithoutConsent, .reportWithoutAuthorisation])
  }

  @Test("R61 an inquiry without an application is found")
  func inquiryWithoutApplication() throws {
    let events = try borrowed().events.filter {
      if case .applicationSubmitted = $0.event { return false }
      return true
    }
    #expect(try broken(events) == [.inquiryWithoutApplication])
  }

  @Test("R59 consents and sends without a place in the log are found")
  func unlogged() throws {
    let rules = Set(try broken(borrowed().events, logged: false))
    #expect(rules == [.consentNotLogged, .sendBeforeLog])
  }

  @Test("R81 rows before reporting began are found")
  func beforeStart() throws {
    let events = try borrowed().events.filter {
      if case .report(.began) = $0.event { return false }
      return true
    }
    let rules = try broken(events)
    #expect(!rules.isEmpty && rules.allSatisfy { $0 == .reportBeforeStart })
  }

  @Test("R16 R14 a field or a recipient outside of the list is found")
  func outsideOfList() throws {
    func changed(
      _ change: (inout DisclosureIntended) -> Void
    ) throws -> [AuditRule] {
      var events = try borrowed().events
      let position = try #require(
        events.firstIndex {
          guard case .disclosureIntended(let event) = $0.event else { return false }
          return event.disclosure.kind == .bureauInquiry
        })
      guard case .disclosureIntended(var event) = events[position].event else { return [] }
      change(&event)
      events[position].event = .disclosureIntended(event)
      return try broken(events)
    }
    #expect(try changed { $0.fields.append(.cvn) } == [.shareFieldsOutside])
    #expect(try changed { $0.disclosure.recipient = "nobody" } == [.shareNotListed])
    #expect(try changed { $0.purpose = .marketing } == [.shareNotListed])
  }

  @Test("R58 items ticked elsewhere than on their own paper are found")
  func ownAct() throws {
    var events = try borrowed().events
    for position in events.indices {
      guard case .paperAgreed(var event) = events[position].event else { continue }
      event.paper.how = .signingBundle
      events[position].event = .paperAgreed(event)
    }
    let rules = try broken(events)
    #expect(!rules.isEmpty && rules.allSatisfy { $0 == .consentNotOwnAct })
  }

  @Test("R51 an inquiry released twice is found, unless the first never left")
  func sentTwice() throws {
    var events = try borrowed().events
    let position = try #require(
      events.lastIndex {
        guard case .disclosureReleased(let event) = $0.event else { return false }
        return event.disclosure == 2
      })
    events.insert(events[position], at: position + 1)
    #expect(try broken(events) == [.inquirySentTwice])
    var retried = events[position]
    retried.event = .disclosureRetried(DisclosureRetried(disclosure: 2, attempt: 1))
    events.insert(retried, at: position + 1)
    #expect(try broken(events).isEmpty)
  }

  @Test("R25 an adverse row released before its notice is old enough is found")
  func youngNotice() throws {
    var life = try Life.withLine()
    try life.borrow()
    try life.go(to: "2026-02-12")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-05")
    try life.report()
    #expect(life.rows.contains { $0.isAdverse })
    #expect(try broken(life.events).isEmpty)
    var late = life.events
    for position in late.indices {
      guard case .noticeGiven(var event) = late[position].event else { continue }
      event.on = try day("2026-03-01")
      late[position].event = .noticeGiven(event)
    }
    let rules = try broken(late)
    #expect(!rules.isEmpty && rules.allSatisfy { $0 == .reportNoticeTooYoung })
  }
}
