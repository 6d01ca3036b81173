import CreditCore
import CreditPlatform
import Crypto
import Foundation
import PolicyFiles
import SQLStore
import SQLiteDriver
import Vault

/// Real permits, from the one door that gives them out: a platform on its own database, and a
/// borrower of whom a share to a processor was ordered.
final class PermitSource: Sendable {
  /// The fields of every permit, in its order.
  static let fields: [ShareField] = [.name, .idType, .idNumber, .phone, .bankAccount]
  /// The message number of every permit: a released disclosure may be released again.
  static let requestID = "2026100800000042"
  static let day = CivilDate(dayNumber: 20_734)

  private let folder: URL
  private let platform: Platform
  private let store: SQLStore
  private let borrower: StreamID

  init() async throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "permits-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try await SQLStore(
      database: try await SQLiteDatabase.open(path: folder.appending(path: "store").path),
      readTables: ReadTables.all)
    platform = try Self.platform(store, in: folder)
    borrower = try await platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: "11010519491231002X", phone: "13800000000",
          bankCard: "6222020000000000000", address: "北京市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1_000_000),
        behaviour: PaymentBehaviour(bills: [], payments: [])))
    try await platform.perform(
      .share(
        ShareOrder(
          scenario: .e, purpose: .entrusted, recipient: SandboxRecipients.recipient,
          fields: Self.fields, role: "system")), on: borrower)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func permit() async throws -> Permit {
    guard
      let permit = try await Gate(platform: platform).release(
        1, of: borrower, logIndex: 42, treeSize: 43)
    else { throw NoPermit() }
    return permit
  }

  func close() async { await store.close() }

  private static func platform(_ store: SQLStore, in folder: URL) throws -> Platform {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    let policy = PolicyFolder(
      path: (1...4).reduce(root) { url, _ in url.deletingLastPathComponent() }
        .appending(path: "policy").path)
    let digest: ([UInt8]) -> String = { Hex.text(Array(SHA256.hash(data: $0))) }
    return Platform(
      store: store,
      vault: try Vault(
        root: try RootKey.create(at: folder.appending(path: "root.key").path),
        epochFolder: folder.appending(path: "epochs").path),
      clock: StandingClock(), entropy: RandomBytes(), policy: try policy.policy(digest: digest),
      register: SharingRegister(try policy.sharingList(digest: digest)),
      lender: Lender(
        type: .consumerFinance, providerCode: "T99990000H0001", bureau: "pbcc",
        identityService: "mingzheng", channel: "yundu", messenger: "xunda",
        processorAgreements: ["mingzheng": ShareAgreement(reference: "MZ-2026-01")]),
      papers: PaperCatalogue(try policy.papers()),
      institution: Institution(
        name: BilingualText(zh: "晴川消费金融有限公司", en: "Qingchuan Consumer Finance"),
        logCode: Array("QINGCHUA".utf8), area: "110000"))
  }
}

struct NoPermit: Error {}

private struct StandingClock: CreditPlatform.Clock {
  let now = Instant(microseconds: 1_767_600_000_000_000)
  let businessDate = PermitSource.day
}

private struct RandomBytes: Entropy {
  func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255) }
  }
}
