import CreditCore
import CreditPlatform
import Crypto
import PolicyFiles

/// The shipped sharing list and versions made from it, published in a desk's office.
struct ListOffice {
  let office: DeskOffice

  init() async throws {
    office = try await DeskOffice()
  }

  static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  static func list(_ text: String) throws(PolicyFileError) -> SharingList {
    try SharingText.list(
      SourceText(name: "sharing-list.yaml", text: text),
      hash: Hex.text(digest(Array(text.utf8))))
  }

  /// The shipped list.
  static func first() throws -> SharingListEdition {
    try DeskOffice.policy.sharingListEdition { Hex.text(digest($0)) }
  }

  /// The shipped list in another version, with one more recipient in S1b.
  static func later(
    _ version: String = "2026-02", from day: CivilDate, approver: String = "policy-board",
    _ change: (String) -> String = { $0 }
  ) throws -> SharingListEdition {
    let text = try first().text
      .replacing("version: 2026-01", with: "version: \(version)")
      .replacing("effective_from: 2025-01-01", with: "effective_from: \(day)")
      .replacing(
        "purposes: [peripheral_service]\n    recipients: [yundu]",
        with: "purposes: [peripheral_service]\n    recipients: [yundu, beishan]")
    let changed = change(text)
    return SharingListEdition(list: try list(changed), text: changed, approver: approver)
  }

  var archive: SharingListArchive {
    let platform = office.platform
    return SharingListArchive(
      store: platform.store, clock: platform.clock,
      scribe: LogScribe(vault: platform.vault, institution: platform.institution)
    ) { try? ListOffice.list($0) }
  }

  /// The office's platform as it starts with what is published.
  func restarted() async throws -> Platform {
    let old = office.platform
    let lists = try await archive.lists(from: old.clock.businessDate, with: try ListOffice.first())
    return Platform(
      store: old.store, vault: old.vault, clock: old.clock, entropy: old.entropy,
      policy: old.policy, register: SharingRegister(lists.inForce),
      following: lists.following.map { SharingRegister($0) }, lender: old.lender,
      papers: old.papers, institution: old.institution)
  }

  /// How many notices of a new list each borrower got.
  func told(_ borrowers: [StreamID], by platform: Platform) async throws -> [Int] {
    var counts: [Int] = []
    for id in borrowers {
      let notices = try await platform.borrower(id)?.notices ?? []
      counts.append(notices.count { $0.template == .listChange })
    }
    return counts
  }
}
