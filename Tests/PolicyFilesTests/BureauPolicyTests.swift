import CreditCore
import PolicyFiles
import Testing

@Suite("The policy on bureaus, reminders and restrictions")
struct BureauPolicyTests {
  private func policy(_ line: String) throws(PolicyFileError) -> PolicySet {
    let text =
      "report.feeds:\n  - feeds:\n      - {\(line)}\n"
      + "    from: 2025-01-01\n    cite: test\n    strength: G\n    approver: board\n"
    return try PolicyText.policy([SourceText(name: "t.yaml", text: text)], version: "v")
  }

  private static let licensed =
    "recipient: heming, kind: licensed, scenario: S2b, frequency: weekly, detail: contract, "
    + "method: interface, enabled: true"

  @Test("R22 R95 an entry of the directory is read with kind, scenario, pace and switch")
  func read() throws {
    let day = try #require(CivilDate("2026-01-01"))
    let item = try policy(Self.licensed).item(.reportFeeds, on: day, lender: .bank)
    guard case .feeds(let feeds) = try #require(item).value else {
      Issue.record("no feeds")
      return
    }
    let feed = try #require(feeds.first)
    #expect(
      feed
        == BureauFeed(
          recipient: "heming", kind: .licensed, scenario: .s2b, frequency: .weekly,
          detail: .contract, isEnabled: true))
  }

  @Test(
    "R85 entries that can't be told are refused",
    arguments: [
      (licensed.replacing("S2b", with: "S2a"), "S2b"),
      (licensed.replacing("interface", with: "offline"), "approver"),
    ])
  func refused(line: String, word: String) throws {
    let error = #expect(throws: PolicyFileError.self) { try policy(line) }
    #expect("\(try #require(error))".contains(word))
  }

  @Test(
    "R23 R85 the shipped directory names bodies of the sharing list, each with its own scenario")
  func shipped() throws {
    let terms = try ShippedPolicy.terms("2026-11-22", .consumerFinance)
    let register = SharingRegister(try ShippedPolicy.folder.sharingList { _ in "v" })
    let entries = BureauDirectory(terms.reporting.feeds, register).entries
    #expect(entries.map(\.feed.recipient) == ["pbcc", "heming", "xiehui"])
    let day = try #require(CivilDate("2026-11-22"))
    #expect(entries.map { $0.stop(on: day) } == [.ownFormat, nil, .switchedOff])
    let late = try #require(CivilDate("2028-01-01"))
    #expect(entries[1].stop(on: late) == .licenceExpired)
  }

  @Test(
    "R128 H9 the shipped ladder: usable for 7 days, suspended from the 8th, frozen from the 31st")
  func ladder() throws {
    let ladder = try ShippedPolicy.terms("2026-11-22", .bank).repayment.overdueLadder
    #expect(ladder.map(\.fromDaysOverdue) == [1, 8, 31])
    #expect(ladder.map(\.restriction) == [.noLimitIncrease, .noNewDraw, .lineFrozen])
  }
}
