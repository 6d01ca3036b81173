import CreditCore
import CreditPlatform
import Testing

@Suite("Notices of a new sharing list", .timeLimit(.minutes(20)))
struct ListAnnouncerTests {
  private static let choice = SharingChoice(scenario: .s1b, recipient: "yundu")

  private func announce(_ platform: Platform) async throws -> Int {
    var pages = 0
    while try await ListAnnouncer(platform: platform).step() > 0 { pages += 1 }
    return pages
  }

  @Test("R5 with the lead time everybody who is touched is told once, and nobody else")
  func told() async throws {
    let lists = try await ListOffice()
    let office = lists.office
    try await lists.archive.publish(try ListOffice.first(), by: "operator")
    let start = office.clock.businessDate.adding(days: 31)
    let people = [
      try await office.signed(1), try await office.register(2), try await office.register(3),
      try await office.register(4),
    ]
    try await office.platform.perform(.allowSharing(Self.choice), on: people[1])
    try await office.platform.perform(.allowSharing(Self.choice), on: people[2])
    try await office.platform.perform(.stopSharing(Self.choice), on: people[2])
    #expect(try await announce(office.platform) == 0, "the first list changes nothing")
    try await lists.archive.publish(try ListOffice.later(from: start), by: "operator")
    let platform = try await lists.restarted()
    #expect(try await announce(platform) == 0, "thirty days are enough")
    office.clock.pass(days: 1)
    #expect(try await announce(platform) == 1)
    #expect(try await lists.told(people, by: platform) == [1, 1, 0, 0])
    #expect(try await announce(platform) == 0)
    let notice = try #require(try await platform.borrower(people[1])?.notices.last)
    let open = try await platform.borrower(people[1])?.disclosure(notice.disclosure)
    #expect(open?.kind == .borrowerNotice && open?.recipient == "xunda")
    await office.close()
  }

  @Test("R5 on the first day those are told who came in between; nobody twice, new consents never")
  func second() async throws {
    let lists = try await ListOffice()
    let office = lists.office
    try await lists.archive.publish(try ListOffice.first(), by: "operator")
    let start = office.clock.businessDate.adding(days: 5)
    try await lists.archive.publish(try ListOffice.later(from: start), by: "operator")
    let platform = try await lists.restarted()
    let people = [
      try await office.register(1), try await office.register(2), try await office.register(3),
    ]
    try await platform.perform(.allowSharing(Self.choice), on: people[0])
    #expect(try await announce(platform) == 1)
    try await platform.perform(.allowSharing(Self.choice), on: people[1])
    office.clock.pass(days: 4)
    #expect(try await announce(platform) == 0)
    #expect(try await lists.told(people, by: platform) == [1, 0, 0])
    office.clock.pass(days: 1)
    try await platform.perform(.allowSharing(Self.choice), on: people[2])
    #expect(try await announce(platform) == 1)
    #expect(try await announce(platform) == 0)
    #expect(try await lists.told(people, by: platform) == [1, 1, 0])
    // Another version is told anew.
    try await lists.archive.publish(
      try ListOffice.later("2026-03", from: start.adding(days: 2)), by: "operator")
    #expect(try await announce(platform) == 1)
    #expect(try await lists.told(people, by: platform) == [2, 2, 1])
    await office.close()
  }

  @Test("R5 it looks at a bounded page a step, and goes on where any process stopped")
  func pages() async throws {
    let lists = try await ListOffice()
    let office = lists.office
    try await lists.archive.publish(try ListOffice.first(), by: "operator")
    var people: [StreamID] = []
    for number in 1...101 {
      let id = try await office.register(number)
      try await office.platform.perform(.allowSharing(Self.choice), on: id)
      people.append(id)
    }
    try await lists.archive.publish(
      try ListOffice.later(from: office.clock.businessDate), by: "operator")
    let before = office.platform
    #expect(try await ListAnnouncer(platform: before).step() == 100)
    let half = try await lists.told(people, by: before)
    #expect(half.reduce(0, +) == 100 && half.max() == 1)
    let after = try await lists.restarted()
    #expect(try await ListAnnouncer(platform: after).step() == 1)
    #expect(try await ListAnnouncer(platform: after).step() == 0)
    #expect(try await lists.told(people, by: after) == [Int](repeating: 1, count: 101))
    await office.close()
  }
}
