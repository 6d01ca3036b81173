import CreditCore
import CreditPlatform
import SQLStore
import Testing

@Suite("Published papers", .timeLimit(.minutes(20)))
struct PaperArchiveTests {
  private static let paper = Paper(
    kind: .creditContract, version: "2026-01", title: BilingualText(zh: "授信合同", en: "Contract"),
    body: BilingualText(zh: "甲\n\n乙", en: "One\n\nTwo"),
    items: [
      PaperItem(id: "contract", text: BilingualText(zh: "同意", en: "Agree"), isNecessary: true)
    ])

  private struct StandingClock: Clock {
    let now = Samples.now
    let businessDate = Samples.today
  }

  private static func edition(
    _ version: String = "2026-01", body: String = "甲\n\n乙", after days: Int = 0,
    approver: String = "policy-board"
  ) -> PaperEdition {
    var paper = paper
    paper.version = version
    paper.body.zh = body
    return PaperEdition(
      paper: paper, effectiveFrom: Samples.today.adding(days: days), approver: approver)
  }

  private static func archive(_ store: SQLStore) throws -> PaperArchive {
    PaperArchive(store: store, clock: StandingClock(), scribe: try SampleScribe.made.get())
  }

  @Test(
    "R5 each version is kept with its text, differences, first day and approver",
    arguments: Backend.all)
  func versions(backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let archive = try Self.archive(store)
      try await archive.publish(Self.edition(), by: "operator")
      try await archive.publish(Self.edition("2026-02", body: "甲\n\n丙", after: 9), by: "operator")
      let found = try await archive.published(.creditContract)
      #expect(found.map(\.paper.version) == ["2026-01", "2026-02"])
      #expect(found[0].paper == Self.paper && found[0].changes.isEmpty && found[0].follows == nil)
      #expect(found[0].approver == "policy-board" && found[0].publisher == "operator")
      #expect(found[1].follows == "2026-01")
      #expect(found[1].effectiveFrom == Samples.today.adding(days: 9))
      #expect(
        found[1].changes == [
          PaperChange(field: .bodyChinese, kind: .changed, paragraph: 2, before: "乙", after: "丙")
        ])
      let digest = PaperCatalogue.digest(of: Self.paper)
      #expect(found[0].digest == digest)
      #expect(try await archive.text(of: .creditContract, digest: digest) == Self.paper)
      #expect(try await archive.published(.loanContract).isEmpty)
    }
  }

  @Test("R5 R59 each version waits for its place in the log", arguments: Backend.all)
  func logged(backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let archive = try Self.archive(store)
      try await archive.publish(Self.edition(), by: "operator")
      try await archive.publish(Self.edition(), by: "operator")
      try await archive.publish(Self.edition("2026-02", body: "丙"), by: "operator")
      let waiting = try await store.unsequenced(limit: 10)
      #expect(waiting.map(\.leaf.count) == [116, 116])
      #expect(Set(waiting.map(\.leaf)).count == 2)
    }
  }

  @Test("R5 publishing the same version again changes nothing", arguments: Backend.all)
  func again(backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let archive = try Self.archive(store)
      let first = try await archive.publish(Self.edition(), by: "operator")
      let second = try await archive.publish(Self.edition(), by: "operator")
      #expect(first != nil && second == nil)
      #expect(try await archive.published(.creditContract).count == 1)
    }
  }

  @Test("R5 two who publish the same version at once make one")
  func together() async throws {
    try await Backend.sqlite.withStore { store, _ in
      let archive = try Self.archive(store)
      let made = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<4 {
          group.addTask {
            let made = try? await archive.publish(Self.edition(), by: "operator")
            return (made ?? nil) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      let found = try await archive.published(.creditContract)
      #expect(made == 1 && found.count == 1)
    }
  }

  /// What can't follow the first version, and why.
  private static let refusals: [(PaperEdition, Refusal)] = [
    (edition(body: "别的"), .paperVersionTaken),
    (edition("2026-02", after: -1), .paperDateGoesBack),
    (edition("2026-02", approver: ""), .paperNotApproved),
    (edition("2026-02", approver: "Operator"), .paperNotApproved),
    (edition("2026-02", approver: "王 小明"), .paperNotApproved),
    (edition("2026【】"), .paperIncomplete), (edition(" "), .paperIncomplete),
    (edition("2026-02", body: "额度【】"), .paperIncomplete),
  ]

  @Test("R5 R7 what can't be published is refused by its rule", arguments: refusals)
  func refused(edition: PaperEdition, refusal: Refusal) async throws {
    try await Backend.sqlite.withStore { store, _ in
      let archive = try Self.archive(store)
      try await archive.publish(Self.edition(), by: "operator")
      do {
        try await archive.publish(edition, by: "operator")
        Issue.record("it was published")
      } catch PlatformError.refused(let found) {
        #expect(found == refusal)
      }
      #expect(try await archive.published(.creditContract).map(\.paper) == [Self.paper])
    }
  }

  @Test("R6 in force is the newest version that has begun, with the text it was published with")
  func inForce() async throws {
    try await Backend.sqlite.withStore { store, _ in
      let archive = try Self.archive(store)
      let folder = [Self.edition("2026-02", body: "丙", after: 9)]
      let day = Samples.today
      func version(on day: CivilDate) async throws -> String? {
        try await archive.inForce(on: day, with: folder).first?.version
      }
      #expect(try await version(on: day) == "2026-02")
      try await archive.publish(Self.edition(), by: "operator")
      #expect(try await version(on: day) == "2026-01")
      #expect(try await version(on: day.adding(days: 9)) == "2026-02")
      try await archive.publish(Self.edition("2026-02", body: "丁", after: 9), by: "operator")
      let text = try await archive.inForce(on: day.adding(days: 9), with: folder).first
      #expect(text?.body.zh == "丁")
    }
  }

  @Test("a published paper is read for ever as it was written first")
  func golden() throws {
    let stored = """
      {"paper":{"kind":"debit_mandate","version":"2","title":{"zh":"代扣","en":"Debit"},\
      "aliases":[],"body":{"zh":"甲\\u000a","en":"One"},"items":[{"id":"debit","text":{"zh":"同意",\
      "en":"Agree"},"necessary":false}]},"digest":"\(String(repeating: "07", count: 32))",\
      "effectiveFrom":20700,"approver":"policy-board","publisher":"system","follows":"1",\
      "changes":[{"field":"body.zh","kind":"changed","paragraph":1,"before":"乙","after":"甲"}],\
      "at":1790000000000000,"on":20700}
      """
    let read = try PaperPublished(encoded: Array(stored.utf8))
    #expect(read.paper.body.zh == "甲\n" && read.changes.first?.field == .bodyChinese)
    #expect(String(decoding: read.encoded(), as: UTF8.self) == stored)
  }
}
