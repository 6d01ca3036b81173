import CreditCore
import CreditPlatform
import Crypto
import Foundation
import PolicyFiles
import SQLStore
import SQLiteDriver
import Synchronization
import TransparencyLog
import Vault

/// A platform with the shipped policy on a database and a log of its own, and its compliance desk.
final class DeskOffice: Sendable {
  static let signer = Result { try NoteSigner.generate(name: "audit.example", type: .ed25519) }

  let platform: Platform
  let desk: ComplianceDesk
  let clock: DeskClock
  let sequencer: Sequencer
  private let store: SQLStore
  private let folder: String

  init() async throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("desk-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    clock = DeskClock()
    store = try await SQLStore(
      database: try await SQLiteDatabase.open(path: folder + "/store"),
      readTables: ReadTables.all)
    let digest: ([UInt8]) -> String = { Hex.text(Array(SHA256.hash(data: $0))) }
    let policy = DeskOffice.policy
    platform = Platform(
      store: store,
      vault: try Vault(
        root: try RootKey.create(at: folder + "/root.key"), epochFolder: folder + "/epochs"),
      clock: clock, entropy: RandomBytes(), policy: try policy.policy(digest: digest),
      register: SharingRegister(try policy.sharingList(digest: digest)),
      lender: Lender(
        type: .consumerFinance, providerCode: "T99990000H0001", bureau: "pbcc",
        identityService: "mingzheng", channel: "yundu", messenger: "xunda",
        processorAgreements: [
          "mingzheng": ShareAgreement(reference: "MZ-2026-01"),
          "xunda": ShareAgreement(reference: "XD-2026-01"),
        ]),
      papers: PaperCatalogue(try policy.papers()),
      institution: Institution(
        name: BilingualText(zh: "晴川消费金融有限公司", en: "Qingchuan Consumer Finance"),
        logCode: Array("QINGCHUA".utf8), area: "110000"))
    desk = ComplianceDesk(platform: platform)
    let log = LogFolder(folder + "/log")
    let key = try GatewayKey(id: 1, seed: [UInt8](repeating: 9, count: 32))
    let signer = try NoteSigner.generate(name: "log.example", type: .ed25519)
    try FileManager.default.createDirectory(
      atPath: folder + "/log", withIntermediateDirectories: true)
    sequencer = Sequencer(
      store: store,
      writer: try LogWriter(log, signer: signer, at: clock.now.microseconds), key: key,
      clock: clock)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func close() async { await store.close() }

  /// The policy folder of the repository.
  static var policy: PolicyFolder {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return PolicyFolder(path: "/" + (parts + ["policy"]).joined(separator: "/"))
  }

  /// Registers a made-up person.
  func register(_ number: Int) async throws -> StreamID {
    try await platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: DeskOffice.residentID(number), phone: "13800000000",
          bankCard: "6222020000000000000", address: "北京市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1_000_000),
        behaviour: PaymentBehaviour(bills: [], payments: [])))
  }

  /// From registration to an answered inquiry and a report row of the day after: every class of
  /// sample but the rows.
  func applied(_ number: Int) async throws -> StreamID {
    let id = try await register(number)
    let papers = platform.papers
    for (kind, items): (PaperKind, [ConsentItem]) in [
      (.serviceAgreement, []), (.personalInformation, [.personalInformation]),
    ] {
      try await platform.perform(.agree(papers.agreement(to: kind, items: items)), on: id)
    }
    try await platform.perform(.requestIdentityCheck, on: id)
    try await send(.identityCheck, .identity(.passed), of: id)
    try await platform.perform(.agree(papers.agreement(to: .queryNotice)), on: id)
    try await platform.perform(
      .agree(
        papers.agreement(
          to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting])), on: id)
    try await platform.perform(.apply(.firstApplication, age: 30), on: id)
    try await send(
      .bureauInquiry,
      .report(
        InquiryAnswer(application: 1, report: nil, figures: []),
        digest: CreditCore.Digest(bytes: [UInt8](repeating: 1, count: 32))), of: id)
    return id
  }

  /// From registration to a signed contract under the list in force.
  func signed(_ number: Int) async throws -> StreamID {
    let id = try await applied(number)
    try await platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])), on: id)
    try await platform.perform(.sign(platform.creditContract()), on: id)
    return id
  }

  private func send(
    _ kind: DisclosureKind, _ answer: DisclosureAnswer, of id: StreamID
  ) async throws {
    while try await sequencer.step() > 0 {}
    guard
      let open = try await platform.borrower(id)?.disclosures.last(where: { $0.kind == kind })
    else { throw NothingOpen() }
    try await platform.perform(.release(disclosure: open.ordinal), on: id)
    try await platform.perform(.settle(disclosure: open.ordinal, answer), on: id)
  }

  /// Writes events to a borrower's stream past every rule, as somebody with the database could.
  func forge(_ events: [BorrowerEvent], on id: StreamID) async throws -> Int64 {
    guard let stored = try await store.load(StreamRef(.borrower, id), parts: []) else {
      throw NothingOpen()
    }
    let unit = Unit(
      stream: StreamRef(.borrower, id), expectedVersion: stored.version, state: stored.state,
      events: events.map {
        NewEvent(
          type: $0.kind, body: $0.encoded(), postings: nil, leaf: nil, recordedAt: clock.now,
          businessDate: clock.businessDate)
      })
    _ = try await store.commit([unit])
    return stored.version
  }

  /// A valid number of a person who doesn't exist.
  private static func residentID(_ number: Int) -> String {
    let digits = String(number)
    let body =
      "11010519900101" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }
}

struct NothingOpen: Error {}

/// Both times, moved by hand.
final class DeskClock: CreditPlatform.Clock {
  private let state = Mutex<(now: Int64, day: Int32)>((1_780_000_000, 20_607))

  var now: Instant { Instant(microseconds: state.withLock { $0.now } * 1_000_000) }
  var businessDate: CivilDate { CivilDate(dayNumber: state.withLock { $0.day }) }

  func pass(days: Int) {
    state.withLock {
      $0.day += Int32(days)
      $0.now += Int64(days) * 86_400
    }
  }
}

private struct RandomBytes: Entropy {
  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }
}

func code(_ text: String) throws -> DeskCode {
  guard let code = DeskCode(text) else { throw NothingOpen() }
  return code
}

func note(_ text: String) throws -> DeskText {
  guard let note = DeskText(text) else { throw NothingOpen() }
  return note
}
