import CreditCore
import Testing

@Suite("The directory of bureaus")
struct BureauDirectoryTests {
  private func register(_ change: (inout Recipient) -> Void) throws -> SharingRegister {
    let list = try SampleWorld.list()
    let recipients = list.recipients.map { recipient in
      var recipient = recipient
      change(&recipient)
      return recipient
    }
    return SharingRegister(
      try SharingList(
        version: list.version, hash: "h", effectiveFrom: list.effectiveFrom,
        recipients: recipients, scenarios: list.scenarios))
  }

  @Test("R22 a licensed bureau without licence name or end can't be enabled")
  func licence() throws {
    let named = try register { $0.licence?.name = "" }
    let entry = BureauEntry(Life.feed(), named)
    #expect(entry.stop(on: try day("2026-01-31")) == .licenceMissing)
    let none = try register { $0.licence = nil }
    #expect(BureauEntry(Life.feed(), none).stop(on: try day("2026-01-31"))?.rule == "R22")
    var life = try Life.fed { $0.register = none }
    try life.borrow(1_000)
    try life.go(to: "2026-03-01")
    #expect(life.feedRows.isEmpty)
  }

  @Test("R22 after the licence's end nothing leaves any more, what was made before included")
  func expired() throws {
    let end = try day("2026-02-03")
    let ending = try register { if $0.licence != nil { $0.licence?.validUntil = end } }
    #expect(BureauEntry(Life.feed(), ending).stop(on: end) == nil)
    #expect(BureauEntry(Life.feed(), ending).stop(on: end.adding(days: 1)) == .licenceExpired)
    var life = try Life.fed { $0.register = ending }
    try life.borrow(1_000)
    try life.go(to: "2026-02-04")
    let row = try #require(life.feedRows.first)
    try life.act(.release(disclosure: row.disclosure))
    #expect(try life.state.disclosure(row.disclosure) == nil)
    try life.go(to: "2026-04-01")
    #expect(life.feedRows.count == 1)
  }

  @Test("R23 each body is switched by itself")
  func switched() throws {
    var off = Life.feed()
    off.isEnabled = false
    let feeds = [off, Life.feed(recipient: "association", kind: .association)]
    var life = try Life.fed(feeds)
    try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    #expect(life.feedRows.map(\.recipient) == ["association"])
    let directory = BureauDirectory(feeds, life.world.register)
    #expect(directory.entries.map { $0.stop(on: life.today) } == [.switchedOff, nil])
    #expect(
      directory.entries.map { $0.recipient?.legalName ?? "" }
        == ["Company bureau", "Company association"])
  }

  @Test("R105 N33 a lender or partner can't be told, whatever directory and list say")
  func noLender() throws {
    for recipient in ["partner", "bank", "channel"] {
      let feed = Life.feed(recipient: recipient)
      let life = try Life.withLine()
      #expect(BureauEntry(feed, life.world.register).stop(on: life.today) == .noBureau)
      #expect(throws: Refusal.disclosureNotListed) {
        try life.trial(.share(feed.order(adverse: false)))
      }
    }
    // Even where a list names a lender with a licence for it.
    let list = try SampleWorld.list()
    let scenarios = list.scenarios.map { rule in
      var rule = rule
      if rule.scenario == .s2b { rule.recipients = ["partner"] }
      return rule
    }
    let recipients = try list.recipients.map { recipient in
      var recipient = recipient
      if recipient.id == "partner" {
        recipient.licence = Licence(name: "L-2", validUntil: try day("2030-01-01"))
      }
      return recipient
    }
    let wrong = SharingRegister(
      try SharingList(
        version: list.version, hash: "h", effectiveFrom: list.effectiveFrom,
        recipients: recipients, scenarios: scenarios))
    var life = try Life.withLine { $0.register = wrong }
    try life.act(.allowSharing(SharingChoice(scenario: .s2b, recipient: "partner")))
    let order = Life.feed(recipient: "partner").order(adverse: false)
    #expect(throws: Refusal.disclosureNotListed) { try life.trial(.share(order)) }
    let verdict = wrong.check(try life.state.shareRequest(for: order, life.context))
    #expect(verdict.rule == "R105")
  }
}
