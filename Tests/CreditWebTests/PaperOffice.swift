import CreditCore
import CreditPlatform
import Crypto
import Foundation
import PolicyFiles
import SQLStore
import SQLiteDriver
import Synchronization
import Vault

/// A platform on a database of its own with the shipped policy, and one borrower who signs papers.
struct PaperOffice: Sendable {
  /// 2026-01-05.
  static let day = CivilDate(dayNumber: 20_458)

  var borrower: StreamID
  let clock = OfficeClock()
  private let store: SQLStore
  private let vault: Vault
  private let policy: PolicyFolder

  init() async throws {
    store = try await SQLStore(
      database: try await SQLiteDatabase.temporary(), readTables: ReadTables.all)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("office-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    vault = try Vault(
      root: try RootKey.create(at: folder + "/root.key"), epochFolder: folder + "/epochs")
    let parts = #filePath.split(separator: "/").dropLast(3)
    policy = PolicyFolder(path: "/" + (parts + ["policy"]).joined(separator: "/"))
    let start = try Self.platform(store, vault, clock, policy, try policy.papers())
    borrower = try await start.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: "11010519491231002X", phone: "13800000000",
          bankCard: "6222020000000000000", address: "北京市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1_000_000),
        behaviour: PaymentBehaviour(bills: [], payments: [])))
    for edition in try policy.editions() {
      try await start.archive.publish(edition, by: "system")
    }
  }

  func close() async { await store.close() }

  /// The platform as it is after a start with the policy's papers, one of them changed.
  func platform(
    _ kind: PaperKind? = nil, _ change: (inout Paper) -> Void = { _ in }
  ) throws -> Platform {
    var papers = try policy.papers()
    if let index = papers.firstIndex(where: { $0.kind == kind }) { change(&papers[index]) }
    return try Self.platform(store, vault, clock, policy, papers)
  }

  private static func platform(
    _ store: SQLStore, _ vault: Vault, _ clock: OfficeClock, _ policy: PolicyFolder,
    _ papers: [Paper]
  ) throws -> Platform {
    let digest: ([UInt8]) -> String = { Hex.text(Array(SHA256.hash(data: $0))) }
    return Platform(
      store: store, vault: vault, clock: clock, entropy: RandomBytes(),
      policy: try policy.policy(digest: digest),
      register: SharingRegister(try policy.sharingList(digest: digest)),
      lender: Lender(
        type: .consumerFinance, providerCode: "T99990000H0001", bureau: "pbcc",
        identityService: "mingzheng", channel: "yundu", messenger: "xunda",
        processorAgreements: [
          "mingzheng": ShareAgreement(reference: "MZ-2026-01"),
          "xunda": ShareAgreement(reference: "XD-2026-01"),
        ]),
      papers: PaperCatalogue(papers),
      institution: Institution(
        name: BilingualText(zh: "晴川消费金融有限公司", en: "Qingchuan Consumer Finance"),
        logCode: Array("QINGCHUA".utf8), area: "110000"))
  }
}

/// A wall clock and a business day that are moved by hand.
final class OfficeClock: CreditPlatform.Clock {
  private let moment = Mutex<Int64>(1_767_600_000)
  private let day = Mutex(PaperOffice.day)

  var now: Instant { Instant(microseconds: moment.withLock { $0 } * 1_000_000) }
  var businessDate: CivilDate { day.withLock { $0 } }

  func wait(seconds: Int64) { moment.withLock { $0 += seconds } }
  func move(to next: CivilDate) { day.withLock { $0 = next } }
}

private struct RandomBytes: Entropy {
  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }
}
