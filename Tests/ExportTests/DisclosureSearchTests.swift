import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

@Suite("Who received what", .timeLimit(.minutes(20)))
struct DisclosureSearchTests {
  /// Five notices by text message and one identity check.
  private static func world() async throws -> ExportWorld {
    let world = try await ExportWorld()
    for _ in 0..<5 { try await world.perform(.notify(.listChange, recipient: nil)) }
    try await world.perform(.requestIdentityCheck)
    return world
  }

  @Test("N56 pages of a search hold everything once, newest first", arguments: [1, 2, 6, 50])
  func paging(size: Int64) async throws {
    let world = try await Self.world()
    var ordinals: [Int64] = []
    var before: Int64?
    while true {
      let page = try await world.platform.store.fetch(
        DisclosureSearch(id: world.borrower, before: before, limit: size))
      #expect(page.count <= size)
      guard let last = page.last else { break }
      ordinals += page.map(\.line.ordinal)
      before = last.line.ordinal
    }
    #expect(ordinals == [6, 5, 4, 3, 2, 1])
    await world.close()
  }

  @Test("N59 a search narrows by scenario, recipient, purpose and day")
  func filters() async throws {
    let world = try await Self.world()
    func count(_ filter: DisclosureFilter) async throws -> Int {
      try await world.platform.store.fetch(
        DisclosureSearch(id: world.borrower, filter: filter, limit: 50)
      ).count
    }
    let day = ExportWorld.day
    #expect(try await count(DisclosureFilter()) == 6)
    #expect(try await count(DisclosureFilter(scenario: .e)) == 6)
    #expect(try await count(DisclosureFilter(scenario: .s3d)) == 0)
    #expect(try await count(DisclosureFilter(recipient: "xunda")) == 5)
    #expect(try await count(DisclosureFilter(recipient: "mingzheng", purpose: .entrusted)) == 1)
    #expect(try await count(DisclosureFilter(purpose: .marketing)) == 0)
    #expect(try await count(DisclosureFilter(from: day, to: day)) == 6)
    #expect(try await count(DisclosureFilter(from: day.adding(days: 1))) == 0)
    #expect(try await count(DisclosureFilter(to: day.adding(days: -1))) == 0)
    await world.close()
  }

  @Test("N56 an export holds what the search finds, with legal names and contacts")
  func exports() async throws {
    let world = try await Self.world()
    let filter = DisclosureFilter(recipient: "xunda")
    let found = list(try object(try await world.export(filter, as: .json)), "disclosures")
    #expect(found.count == 5)
    #expect(found.allSatisfy { $0["recipient"] as? String == "讯达短信服务有限公司" })
    #expect(found.allSatisfy { $0["contact"] as? String == "400-000-0103" })
    #expect(found.allSatisfy { $0["fields"] as? [String] == ["phone"] })
    let table = String(decoding: try await world.export(filter, as: .csv), as: UTF8.self)
    #expect(table.components(separatedBy: "\r\n").count == 7)
    #expect(table.contains(#""讯达短信服务有限公司","400-000-0103","phone""#))
    await world.close()
  }

  @Test("R43 a demand that must stay secret is in no list, copy or page of the borrower")
  func secretDemand() async throws {
    let world = try await Self.world()
    let site = ExportSite(world)
    let page = "/borrowers/\(world.reference)"
    func shown() async throws -> [String] {
      [
        String(decoding: try await world.copy(), as: UTF8.self),
        String(decoding: try await world.export(as: .json), as: UTF8.self),
        String(decoding: try await world.export(as: .csv), as: UTF8.self),
        try await site.get(page).text, try await site.get(page + "/recipients").text,
      ]
    }
    let before = try await shown()
    let demand = ShareDemand(
      authority: "supervisor", document: "D-1", ground: "PIPL 13-3", scope: "loans of 2026")
    func order(_ silence: SilenceReason?) -> ShareOrder {
      ShareOrder(
        scenario: .s7, purpose: .inspection, recipient: "supervisor", fields: [.loan],
        role: "compliance", approver: "dpo", ground: ShareGround(demand: demand, silence: silence))
    }
    try await world.perform(.share(order(.secrecyOrdered)))
    #expect(try await shown() == before)
    // One that need not stay secret is shown, so the comparison above can fail.
    try await world.perform(.share(order(nil)))
    let after = try await shown()
    for (old, new) in zip(before, after) { #expect(old != new) }
    await world.close()
  }
}
