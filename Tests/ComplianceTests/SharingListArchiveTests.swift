import CreditCore
import CreditPlatform
import PolicyFiles
import Testing
import TransparencyLog
import Vault

@Suite("Published sharing lists", .timeLimit(.minutes(20)))
struct SharingListArchiveTests {
  @Test("R2 R5 each version is kept with its text, what it changes, and where to ask anew")
  func versions() async throws {
    let lists = try await ListOffice()
    let (archive, today) = (lists.archive, lists.office.clock.businessDate)
    let first = try ListOffice.first()
    let second = try ListOffice.later(from: today.adding(days: 40))
    try await archive.publish(first, by: "operator")
    try await archive.publish(second, by: "operator")
    #expect(try await archive.publish(second, by: "operator") == nil)
    let found = try await archive.published()
    #expect(found.map(\.version) == ["2026-01", "2026-02"])
    #expect(found[0].changes.isEmpty && found[0].renewals.isEmpty && found[0].follows == nil)
    #expect(found[1].follows == "2026-01" && found[1].approver == "policy-board")
    #expect(found[1].changes.map(\.scenario) == [.s1b])
    #expect(found[1].changes.first?.recipients.added == ["beishan"])
    #expect(found[1].renewals == [.s1b])
    #expect(found[1].effectiveFrom == today.adding(days: 40))
    let old = try #require(try await archive.version("2026-01"))
    #expect(old.text == first.text)
    #expect(old.digest.bytes == ListOffice.digest(Array(first.text.utf8)))
    #expect(Hex.text(old.digest.bytes) == first.list.hash, "what contracts name")
    #expect(try await archive.version("2025-09") == nil)
    await lists.office.close()
  }

  @Test("R5 R7 another text under a known version is refused, and so is what nobody approved")
  func refused() async throws {
    let lists = try await ListOffice()
    let (archive, today) = (lists.archive, lists.office.clock.businessDate)
    try await archive.publish(try ListOffice.later("2026-02", from: today), by: "operator")
    let editions: [(SharingListEdition, Refusal)] = [
      (
        try ListOffice.later("2026-02", from: today) { $0 + "# another text\n" }, .paperVersionTaken
      ),
      (try ListOffice.later("2026-03", from: today.adding(days: -1)), .paperDateGoesBack),
      (try ListOffice.later("2026-03", from: today, approver: "Operator"), .paperNotApproved),
      (try ListOffice.later("2026-03", from: today, approver: "王 小明"), .paperNotApproved),
    ]
    for (edition, refusal) in editions {
      let error = await #expect(throws: PlatformError.self) {
        try await archive.publish(edition, by: "operator")
      }
      guard case .refused(let found) = try #require(error) else {
        Issue.record("\(edition.list.version) failed otherwise")
        continue
      }
      #expect(found == refusal)
    }
    #expect(throws: (any Error).self) { try ListOffice.later("2026【】", from: today) }
    #expect(try await archive.published().map(\.version) == ["2026-02"])
    await lists.office.close()
  }

  @Test("R5 R59 the log has an entry of each list and each paper that was published, once")
  func logged() async throws {
    let lists = try await ListOffice()
    let (office, today) = (lists.office, lists.office.clock.businessDate)
    let paper = try #require(try DeskOffice.policy.editions().first)
    try await office.platform.archive.publish(paper, by: "operator")
    try await lists.archive.publish(try ListOffice.first(), by: "operator")
    try await lists.archive.publish(try ListOffice.later(from: today), by: "operator")
    try await lists.archive.publish(try ListOffice.later(from: today), by: "operator")
    while try await office.sequencer.step() > 0 {}
    let store = office.platform.store
    let stored = try await store.events(after: 0, limit: 100)
    let entries = try await store.entries(from: 0, limit: 100)
    let leaves = try entries.map { try LogEntry($0.entry).content }
    #expect(leaves.map(\.purpose) == [301, 302, 302])
    #expect(leaves.allSatisfy { $0.type == .admin && $0.subject.allSatisfy { $0 == 0 } })
    #expect(leaves.map(\.commitment) == stored.map { office.platform.vault.fingerprint($0.body) })
    #expect(Set(leaves.map(\.eventID)).count == 3)
    await office.close()
  }

  @Test("R5 a new list decides from its first day on, in a process that runs on")
  func turns() async throws {
    let lists = try await ListOffice()
    let office = lists.office
    let start = office.clock.businessDate.adding(days: 3)
    try await lists.archive.publish(try ListOffice.first(), by: "operator")
    try await lists.archive.publish(try ListOffice.later(from: start), by: "operator")
    let platform = try await lists.restarted()
    let choice = SharingChoice(scenario: .s1b, recipient: "beishan")
    let id = try await office.register(1)
    #expect(platform.register.list.version == "2026-01")
    await #expect(throws: PlatformError.self) {
      try await platform.perform(.allowSharing(choice), on: id)
    }
    office.clock.pass(days: 3)
    #expect(platform.register.list.version == "2026-02")
    #expect(platform.register(on: start.adding(days: -1)).list.version == "2026-01")
    let state = try await platform.perform(.allowSharing(choice), on: id).state
    #expect(state.sharingConsents.map(\.listVersion) == ["2026-02"])
    #expect(try await lists.restarted().register.list.version == "2026-02")
    await office.close()
  }

  @Test("R5 a published list and its announcement are read for ever as they were written first")
  func golden() throws {
    let published = """
      {"version":"2","text":"version: 2\\u000a","digest":"\(String(repeating: "07", count: 32))",\
      "effectiveFrom":20700,"approver":"policy-board","publisher":"system","follows":"1",\
      "changes":[{"scenario":"S1b","recipients":{"added":["beishan"],"removed":[]},"purposes":\
      {"added":[],"removed":["marketing"]},"categories":{"added":[],"removed":[]},"methods":\
      {"added":[],"removed":[]}}],"renewals":["S1b"],"at":1790000000000000,"on":20690}
      """
    let list = try SharingListPublished(encoded: Array(published.utf8))
    #expect(list.renewals == [.s1b] && list.changes.first?.purposes.removed == ["marketing"])
    #expect(String(decoding: list.encoded(), as: UTF8.self) == published)
    #expect(SharingListPublished.kind == "sharing-list.published/1")
    let announced = """
      {"version":"2","through":"000000000000000700000000000000ff","told":3,"refused":1,\
      "last":false,"at":1790000000000000,"on":20690}
      """
    let page = try SharingListAnnounced(encoded: Array(announced.utf8))
    #expect(page.through == StreamID(high: 7, low: 255) && page.told == 3 && !page.isLast)
    #expect(String(decoding: page.encoded(), as: UTF8.self) == announced)
    #expect(SharingListAnnounced.kind == "sharing-list.announced/1")
  }
}
