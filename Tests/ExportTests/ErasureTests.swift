import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

@Suite("Erasing a person", .timeLimit(.minutes(20)))
struct ErasureTests {
  /// The erasures whose log entry is published; under no lease, so that each can be taken again.
  private func due(_ world: ExportWorld) async throws -> [OutboxRow] {
    try await world.platform.store.claimOutbox(
      OutboxClaim(
        topics: ["erasure"], now: world.platform.clock.now, businessDate: ExportWorld.day,
        treeSize: world.sequencer.treeSize, leaseSeconds: 0, limit: 10))
  }

  /// A world whose borrower had their data deleted, and the erasure that is due.
  private func answered() async throws -> (world: ExportWorld, row: OutboxRow) {
    let world = try await ExportWorld()
    try await world.perform(.request(.deletion))
    try await world.perform(.answerRequest(1, .done))
    #expect(try await due(world).isEmpty)
    try await world.publish()
    return (world, try #require(try await due(world).first))
  }

  private func register(in world: ExportWorld) async throws -> StreamID {
    try await world.platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: ExportWorld.idNumber, phone: "13800000000",
          bankCard: "6222020000000000000", address: "北京市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1), behaviour: .none))
  }

  private func isShredded(_ open: () async throws -> Void) async -> Bool {
    do {
      try await open()
      return false
    } catch PlatformError.shredded {
      return true
    } catch {
      return false
    }
  }

  private func sealed(_ slot: SealedSlot, of world: ExportWorld) async throws -> [UInt8]? {
    try await world.platform.store.sealed(
      of: StreamRef(.borrower, world.borrower), slot: slot.rawValue, version: 1)
  }

  @Test("N51 once its log entry is published, keys, sealed data and identity claim are deleted")
  func erases() async throws {
    let (world, row) = try await answered()
    let store = world.platform.store
    let stream = StreamRef(.borrower, world.borrower)
    #expect(try await store.keys(of: stream).count == 1)
    #expect(try await sealed(.profile, of: world) != nil)
    #expect(try await sealed(.behaviour, of: world) != nil)
    await #expect(throws: (any Error).self) { try await register(in: world) }
    try await world.platform.erase(row)
    #expect(try await store.keys(of: stream).isEmpty)
    #expect(try await sealed(.profile, of: world) == nil)
    #expect(try await sealed(.behaviour, of: world) == nil)
    #expect(try await store.streams(.identity, after: nil, limit: 9).isEmpty)
    let state = try #require(try await world.platform.borrower(world.borrower))
    #expect(state.erasedOn == ExportWorld.day)
    #expect(await isShredded { _ = try await world.platform.profile(of: state) })
    #expect(try await due(world).isEmpty)
    await world.close()
  }

  @Test("N51 after a crash, or done twice, the end is the same; a new registration stays")
  func crashes() async throws {
    let (world, row) = try await answered()
    let store = world.platform.store
    let claim = try #require(try await store.streams(.identity, after: nil, limit: 9).first)
    // As far as it comes when the process ends before it has said what it did.
    try await store.shred(
      StreamRef(.borrower, world.borrower), identity: StreamRef(.identity, claim))
    let anew = try await register(in: world)
    #expect(anew != world.borrower)
    for _ in 0..<2 { try await world.platform.erase(row) }
    let events = try await store.events(
      of: StreamRef(.borrower, world.borrower), after: 0, limit: 100)
    #expect(events.filter { $0.type == PersonErased.kind }.count == 1)
    #expect(events.last?.type == PersonErased.kind && events.last?.leaf == nil)
    #expect(try await due(world).isEmpty)
    #expect(try await store.streams(.identity, after: nil, limit: 9) == [claim])
    let state = try #require(try await world.platform.borrower(anew))
    #expect(
      try await world.platform.profile(of: state).residentID.plaintext == ExportWorld.idNumber)
    #expect(try await register(in: world) == anew)
    await world.close()
  }

  @Test("N51 nobody is erased whose deletion was not answered like that")
  func unasked() async throws {
    let (world, row) = try await answered()
    let other = try await world.platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "李雷", idNumber: "110105198806053718", phone: "13900000000",
          bankCard: "6222020000000000000", address: "上海市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1), behaviour: .none))
    var foreign = row
    foreign.stream = StreamRef(.borrower, other)
    await #expect(throws: PlatformError.self) { try await world.platform.erase(foreign) }
    #expect(try await world.platform.store.keys(of: foreign.stream).count == 1)
    await world.close()
  }

  @Test("N51 copy, consent record, audit and rebuild go on without the person")
  func afterwards() async throws {
    let (world, row) = try await answered()
    try await world.platform.erase(row)
    try await world.publish()
    let copy = try await world.copy()
    let person = try #require(try object(copy)["person"] as? [String: Any])
    #expect(person["isErased"] as? Bool == true && person["name"] == nil)
    #expect(!String(decoding: copy, as: UTF8.self).contains(ExportWorld.idNumber))
    let file = try object(try await world.installation.signedConsentRecord(of: world.borrower))
    let record = try #require(file["record"] as? [String: Any])
    #expect(!list(record, "dpv:hasProcess").isEmpty)
    let site = ExportSite(world)
    for path in ["/borrowers/", "/v1/borrowers/"] {
      let suffix = path.hasPrefix("/v1") ? "/consent-record" : ""
      #expect(try await site.get(path + world.reference + suffix).status == 410)
    }
    let auditor = Auditor(platform: world.platform, log: world.installation.log)
    for line in try await auditor.run() {
      #expect(line.broken == 0, "\(line.name): \(line.first ?? "")")
    }
    #expect(try await ReadModelRebuild(platform: world.platform).run() == 1)
    #expect(
      try await DayCloser(platform: world.platform).close(through: ExportWorld.day) == .init())
    await world.close()
  }
}

extension PaymentBehaviour {
  fileprivate static let none = PaymentBehaviour(bills: [], payments: [])
}
