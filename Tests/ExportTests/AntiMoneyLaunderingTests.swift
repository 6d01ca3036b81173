import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing
import TransparencyLog
import Vault

@Suite("Anti-money-laundering cases", .timeLimit(.minutes(20)))
struct AntiMoneyLaunderingTests {
  @Test("N57 copy, exports, page, register and consent record are the same with a case and without")
  func nothingShows() async throws {
    let world = try await ExportWorld()
    try await world.choose()
    try await world.perform(.requestIdentityCheck)
    try await world.publish()
    let before = try await shown(world)
    #expect(before.allSatisfy { $0.count > 100 })

    let desk = try #require(AMLDesk(world.platform, role: .aml))
    let id = try await desk.file(.structuring, about: world.borrower)
    try await desk.sent(id, receipt: Digest(bytes: [UInt8](repeating: 7, count: 32)))
    // Nothing waits for the log because of it.
    #expect(try await world.sequencer.step() == 0)
    let after = try await shown(world)
    for (part, pair) in zip(before, after).enumerated() {
      #expect(pair.0 == pair.1, "part \(part) differs")
    }
    // Anything else does show, so the comparison can fail.
    try await world.perform(.complain(.other))
    #expect(try await shown(world) != after)
    await world.close()
  }

  @Test("N57 only the role for it reads cases, and finds a person's own only")
  func access() async throws {
    let world = try await ExportWorld()
    for role in StaffRole.allCases where role != .aml {
      #expect(AMLDesk(world.platform, role: role) == nil)
    }
    let desk = try #require(AMLDesk(world.platform, role: .aml))
    #expect(try await desk.cases(about: world.borrower).isEmpty)
    let id = try await desk.file(.passThrough, about: world.borrower)
    _ = try await desk.file(.listed, about: StreamID(high: 1, low: 2))
    let receipt = Digest(bytes: [UInt8](repeating: 9, count: 32))
    try await desk.sent(id, receipt: receipt)
    let cases = try await desk.cases(about: world.borrower)
    #expect(cases.map(\.ground) == [.passThrough])
    #expect(cases.first?.sentOn == ExportWorld.day && cases.first?.receipt == receipt)
    await #expect(throws: PlatformError.self) { try await desk.sent(id, receipt: receipt) }
    await world.close()
  }

  @Test("N57 what is stored of a case names nobody, under no index that anything else uses")
  func pseudonym() async throws {
    let world = try await ExportWorld()
    let desk = try #require(AMLDesk(world.platform, role: .aml))
    let id = try await desk.file(.otherUser, about: world.borrower)
    let stored = try #require(
      try await world.platform.store.load(StreamRef(.amlCase, id), parts: []))
    let state = String(decoding: stored.state, as: UTF8.self)
    let institution = world.platform.institution.logCode
    let known = [
      world.borrower.bytes,
      world.platform.vault.pseudonym(of: world.borrower.bytes, institution: institution),
      world.platform.vault.blindIndex("id-number", of: Array(ExportWorld.idNumber.utf8)),
    ]
    for bytes in known { #expect(!state.contains(Hex.text(bytes))) }
    #expect(id != world.borrower)
    await world.close()
  }

  /// Everything that could show a case: the copy, both exports, the pages, the signed record.
  private func shown(_ world: ExportWorld) async throws -> [[UInt8]] {
    let site = ExportSite(world)
    let page = "/borrowers/\(world.reference)"
    var shown = [
      try await world.copy(), try await world.export(as: .json), try await world.export(as: .csv),
      try await world.installation.signedConsentRecord(of: world.borrower),
    ]
    for path in [
      page, page + "?lang=en", page + "/recipients", "/v1" + page + "/export",
      "/v1" + page + "/accounts", "/staff",
    ] {
      let reply = try await site.get(path)
      #expect(reply.status == 200)
      shown.append(Array(reply.text.utf8))
    }
    return shown
  }
}
