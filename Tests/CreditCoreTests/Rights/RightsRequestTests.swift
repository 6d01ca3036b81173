import CreditCore
import Testing

@Suite("Requests of the borrower")
struct RightsRequestTests {
  /// Requests that no rule answers at once.
  private static let answeredByPeople: [RightsKind] = [
    .access, .export, .correction, .explanation, .objection,
  ]

  @Test("N50 each request has a clock of the policy's days for its kind")
  func clock() throws {
    var life = try Life.withLine()
    life.world.terms.rights.accessDays = 7
    for (kind, days) in [(RightsKind.access, 7), (.export, 15)] {
      let request = try life.ask(kind)
      #expect(request.isOpen && request.openedOn == life.today)
      #expect(request.openedOn.days(to: request.answerBy) == days)
    }
  }

  @Test("N50 at most one request of a kind is open; after its answer another may come")
  func oneOpen() throws {
    for kind in Self.answeredByPeople {
      var life = try Life.withLine()
      let first = try life.ask(kind)
      #expect(throws: Refusal.requestOpen) { try life.act(.request(kind)) }
      try life.act(.answerRequest(first.ordinal, .done))
      #expect(try life.state.answeredRequest(kind)?.answeredOn == life.today)
      #expect(try life.ask(kind).ordinal == first.ordinal + 1)
      #expect(try life.state.requests.count == 2)
    }
  }

  @Test("N50 a refusal keeps its reason; an answered or unknown request takes no other answer")
  func refused() throws {
    var life = try Life.withLine()
    let request = try life.ask(.export)
    try life.act(.answerRequest(request.ordinal, .refused(.identityNotProven)))
    #expect(
      try life.state.answeredRequest(.export)?.answer == .refused(.identityNotProven))
    for ordinal in [request.ordinal, 99] {
      #expect(throws: Refusal.requestUnknown) {
        try life.act(.answerRequest(ordinal, .done))
      }
    }
    let access = try life.ask(.access)
    #expect(throws: Refusal.answerUnfit) {
      try life.act(
        .answerRequest(access.ordinal, .storedOnly(until: life.today, .legalRetention)))
    }
  }

  @Test("N51 a restriction is done at once: new credit and optional sharing are refused")
  func restriction() throws {
    var life = try Life.withLine()
    let choice = SharingChoice(scenario: .s3d, recipient: "partner")
    try life.act(.allowSharing(choice))
    try life.act(.grant(recipient: "partner", fields: [.loan], expires: life.today))
    let debt = try life.borrow(1_000)
    #expect(try life.ask(.restriction).answer == .done)
    #expect(try life.state.restrictedOn == life.today)
    #expect(try life.state.grants.isEmpty)
    #expect(try life.state.sharingConsents.allSatisfy { !$0.isLive })
    #expect(try life.state.liveConsent(.bureauInquiry) == nil)
    let forbidden: [BorrowerCommand] = [
      try life.drawing(Money(yuan: 500)), .buy(amount: Money(yuan: 1), category: "food"),
      .apply(.limitIncrease, age: 30), .allowSharing(choice), .sign(Life.contract),
      .grant(recipient: "partner", fields: [.loan], expires: life.today),
      .share(Life.order(.s4, .display, "wealth", [.limit])),
    ]
    for command in forbidden {
      #expect(throws: Refusal.restricted) { try life.act(command) }
    }
    try life.repay(debt, Money(yuan: 100))
    try life.act(.complain(.other))
    try life.act(.endRestriction)
    try life.act(.buy(amount: Money(yuan: 1), category: "food"))
    #expect(throws: Refusal.requestUnknown) { try life.act(.endRestriction) }
  }

  @Test("R86 a restriction leaves repayment by debit and reporting of the debt as they are")
  func restrictionKeepsDebt() throws {
    var life = try Life.withLine(mandate: true)
    try life.borrow(1_000)
    try life.ask(.restriction)
    #expect(try life.state.liveConsent(.directDebit) != nil)
    #expect(try life.state.liveConsent(.bureauReporting) != nil)
    try life.go(to: "2026-02-06")
    #expect(!life.intended(.debit).isEmpty)
    #expect(life.rows.contains { $0.contract == 3 })
  }

  @Test("N50 a complaint is answered once, with its outcome; the others stay open")
  func complaint() throws {
    var life = try Life.withLine()
    try life.act(.complain(.cost))
    try life.act(.complain(.collection))
    #expect(try life.state.complaints.map(\.cause) == [.cost, .collection])
    let made = try life.act(.answerComplaint(1, .partlyUpheld))
    guard case .complaintAnswered(let event) = made.first else {
      Issue.record("no answer was recorded")
      return
    }
    #expect(event.outcome == .partlyUpheld && event.complaint.cause == .cost)
    #expect(event.complaint.answerBy == life.today.adding(days: 15))
    #expect(try life.state.complaints.map(\.ordinal) == [2])
    #expect(throws: Refusal.requestUnknown) { try life.act(.answerComplaint(1, .upheld)) }
  }
}
