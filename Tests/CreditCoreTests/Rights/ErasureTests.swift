import CreditCore
import Testing

@Suite("Erasure")
struct ErasureTests {
  /// Somebody who registered, agreed to one paper, and had their data deleted.
  private static func erased() throws -> Life {
    var life = try Life()
    try life.register()
    try life.act(.agree(Life.paper(.personalInformation, [.personalInformation])))
    try life.act(.answerRequest(life.ask(.deletion).ordinal, .done))
    return life
  }

  @Test("N51 after the answer that erases every command is refused, and no day wakes")
  func refused() throws {
    let life = try Self.erased()
    let state = try life.state
    #expect(state.isErased && state.erasedOn == nil)
    #expect(state.wakesOn(life.world.terms) == nil)
    for command in SampleCommands.all(in: state, on: life.today) {
      let name = SampleCommands.name(of: command)
      switch command {
      case .register:
        #expect(throws: Refusal.alreadyRegistered, "\(name)") { try life.trial(command) }
      case .release, .settle:
        #expect(throws: Refusal.disclosureUnknown, "\(name)") { try life.trial(command) }
      case .closeDay: #expect(try life.trial(command).isEmpty)
      case .recordErasure: #expect(try life.trial(command).map(\.kind) == ["person.erased/1"])
      default: #expect(throws: Refusal.erased, "\(name)") { try life.trial(command) }
      }
    }
    #expect(Refusal.erased.rule == "N51")
  }

  @Test("N51 the consents end before the key does, and the erasure is recorded once")
  func recorded() throws {
    var life = try Self.erased()
    let kinds = life.events.map(\.event.kind)
    #expect(kinds.suffix(2) == ["consents.ended/1", "rights.answered/1"])
    #expect(try life.state.consents.allSatisfy { !$0.isLive })
    try life.act(.recordErasure)
    #expect(try life.act(.recordErasure).isEmpty)
    let state = try life.state
    #expect(state.erasedOn == life.today)
    #expect(try Borrower(encoded: state.encoded()) == state)
    #expect(life.events.reduce(Borrower?.none) { Borrower.evolve($0, $1.event) } == state)
    for invariant in Invariants.all {
      #expect(invariant.check(try life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("N51 nothing is recorded as erased of somebody whose data are kept")
  func notErased() throws {
    var life = try Life.withLine()
    try life.ask(.deletion)
    #expect(throws: Refusal.requestUnknown) { try life.act(.recordErasure) }
  }

  @Test("N57 when the term is over the erasure follows by itself, and not a day before")
  func byItself() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2040-01-01") }
    try life.act(.closeCredit)
    let until = try day("2036-01-05")
    #expect(try life.ask(.deletion).answer == .storedOnly(until: until, .legalRetention))
    try life.go(to: "2036-01-06")
    #expect(try !life.state.isErased)
    #expect(try life.state.wakesOn(life.world.terms) == life.today)
    try life.go(to: "2036-01-07")
    #expect(try life.state.erasure?.answeredOn == day("2036-01-06"))
    #expect(try life.state.wakesOn(life.world.terms) == nil)
  }

  @Test("N56 of an applicant likewise, unless they took the restriction back meanwhile")
  func takenBack() throws {
    var left = try Life.decided()
    #expect(
      try left.ask(.deletion).answer == .storedOnly(until: try day("2029-01-05"), .shareRecords))
    var stayed = left
    try stayed.act(.endRestriction)
    try left.go(to: "2029-01-07")
    try stayed.go(to: "2029-06-01")
    #expect(try left.state.isErased)
    #expect(try !stayed.state.isErased)
    try stayed.act(.complain(.cost))
  }

  @Test("N57 closing the contract gives a deletion that waits its day")
  func closing() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2040-01-01") }
    #expect(
      try life.ask(.deletion).answer == .storedOnly(until: try day("2036-01-05"), .openContract))
    try life.go(to: "2026-03-01")
    try life.act(.closeCredit)
    #expect(
      try life.state.answeredRequest(.deletion)?.answer
        == .storedOnly(until: try day("2036-03-01"), .legalRetention))
  }

  @Test("N51 an open complaint keeps the data from day to day until it is answered")
  func unfinished() throws {
    var life = try Life()
    try life.register()
    try life.act(.complain(.cost))
    #expect(try life.ask(.deletion).answer == .storedOnly(until: life.today, .unfinished))
    try life.go(to: "2026-01-08")
    #expect(
      try life.state.answeredRequest(.deletion)?.answer
        == .storedOnly(until: try day("2026-01-07"), .unfinished))
    try life.act(.answerComplaint(1, .notUpheld))
    try life.go(to: "2026-01-09")
    #expect(try life.state.isErased)
  }
}
