import CreditCore
import CreditPlatform
import Crypto
import Foundation
import PolicyFiles
import SQLStore
import Simulation
import Synchronization
import Testing
import Vault

/// One borrower on the shipped policy, brought by commands to a loan that was paid back long ago.
final class AgedBorrower: Sendable {
  private static let start = CivilDate(dayNumber: 20_734)

  let store: SQLStore
  let clock = MovedClock(start)
  let id: StreamID
  let loan: Int64
  private let folder: URL
  private let vault: Vault
  private let policy: PolicyFolder
  /// The platform of the process that brought the borrower up.
  let platform: Platform

  init(_ store: SQLStore) async throws {
    self.store = store
    folder = FileManager.default.temporaryDirectory
      .appending(path: "aged-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    vault = try Vault(
      root: try RootKey.create(at: folder.appending(path: "root.key").path),
      epochFolder: folder.appending(path: "epochs").path)
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    policy = PolicyFolder(
      path: (1...4).reduce(root) { url, _ in url.deletingLastPathComponent() }
        .appending(path: "policy").path)
    platform = try Self.platform(store, vault, policy, clock)
    let month = [Int64](repeating: 20_000, count: 6)
    var person = SyntheticPerson(
      index: 1, seed: 1,
      row: HistoryRow(
        creditLine: 200_000, monthsLate: [Int64](repeating: 0, count: 6), bills: month,
        payments: month, defaulted: false))
    person.traits.isStudent = false
    person.traits.refusesAuthorisation = false
    person.traits.givesMandate = false
    person.traits.drawsCash = true
    let life = BorrowerLife(person: person, platform: platform, start: Self.start)
    id = try await life.arrive()
    try await Self.answerAll(id, platform)
    try await life.apply(id)
    try await Self.answerAll(id, platform)
    try await platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "test", modelReasons: [])), on: id)
    try await life.takeUp(id)
    try await Self.answerAll(id, platform)
    let drawn = try #require(try await platform.borrower(id)?.loans.first)
    loan = drawn.ordinal
    clock.move(to: Self.start.adding(days: 5))
    try await platform.perform(.buy(amount: Money(yuan: 100), category: "groceries"), on: id)
    let owed = try #require(
      try await platform.borrower(id)?.position(of: loan, on: clock.businessDate)?.payoff)
    try await platform.perform(
      .repay(contract: loan, amount: owed, on: clock.businessDate), on: id)
    try await live(days: 120)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Another process on the same store: it has seen nothing yet.
  func another() throws -> Platform { try Self.platform(store, vault, policy, clock) }

  /// Lets days pass, with what they owe, and pays every bill.
  func live(days: Int) async throws {
    for _ in 0..<days {
      clock.move(to: clock.businessDate.adding(days: 1))
      let state = try #require(try await platform.liveBorrower(id))
      if let line = state.purchaseLine {
        let due = line.position(on: clock.businessDate).dueNow
        if due.isPositive {
          try await platform.perform(
            .repay(contract: line.ordinal, amount: due, on: clock.businessDate), on: id)
        }
      }
      _ = try await DayCloser(platform: platform).close(
        through: clock.businessDate.adding(days: -1))
      try await Self.answerAll(id, platform)
    }
  }

  /// The fold of all events in the store.
  func fold() async throws -> Borrower? {
    var state: Borrower?
    for stored in try await store.events(of: StreamRef(.borrower, id), after: 0, limit: 10_000) {
      state = Borrower.evolve(
        state, try BorrowerEvent(kind: stored.type, encoded: stored.body))
    }
    return state
  }

  /// Answers what may leave now, as the world outside would.
  private static func answerAll(_ id: StreamID, _ platform: Platform) async throws {
    for open in try await platform.borrower(id)?.disclosures ?? [] {
      let day = platform.clock.businessDate
      guard open.earliest.map({ $0 <= day }) ?? true,
        let answer = answer(to: open, on: day, platform)
      else { continue }
      try await platform.perform(.release(disclosure: open.ordinal), on: id)
      try await platform.perform(.settle(disclosure: open.ordinal, answer), on: id)
    }
  }

  private static func answer(
    to open: Disclosure, on day: CivilDate, _ platform: Platform
  ) -> DisclosureAnswer? {
    switch open.kind {
    case .identityCheck: .identity(.passed)
    case .bureauInquiry:
      .report(
        InquiryAnswer(
          application: open.subject, report: SealedRef(slot: .creditReport, version: 1),
          figures: ReportFieldName.allCases.map { ReportFigure($0.rawValue, 0) }),
        digest: Digest(bytes: [UInt8](repeating: 7, count: 32)))
    case .payout: .payoutConfirmed(on: day)
    case .reportRow: .rowAccepted
    case .adverseNotice, .borrowerNotice: .noticeSent(on: day)
    default: nil
    }
  }

  private static func platform(
    _ store: SQLStore, _ vault: Vault, _ policy: PolicyFolder, _ clock: MovedClock
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
      papers: PaperCatalogue(try policy.papers()),
      institution: Institution(
        name: BilingualText(zh: "晴川消费金融有限公司", en: "Qingchuan Consumer Finance"),
        logCode: Array("QINGCHUA".utf8), area: "110000"))
  }
}

/// A clock whose day is moved by hand.
final class MovedClock: CreditPlatform.Clock {
  private let day: Mutex<CivilDate>

  init(_ day: CivilDate) {
    self.day = Mutex(day)
  }

  var businessDate: CivilDate { day.withLock { $0 } }

  var now: Instant {
    Instant(microseconds: Int64(businessDate.dayNumber) * 86_400_000_000 + 14_400_000_000)
  }

  func move(to next: CivilDate) { day.withLock { $0 = next } }
}

private struct RandomBytes: Entropy {
  func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255) }
  }
}
