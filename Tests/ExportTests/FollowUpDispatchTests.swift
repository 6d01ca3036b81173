import CreditCore
import CreditPlatform
import Foundation
import Logging
import Simulation
import Synchronization
import TallyService
import Testing

@Suite("Reminders, notices and feeds through the dispatcher", .timeLimit(.minutes(20)))
struct FollowUpDispatchTests {
  @Test("R132 R25 the messages say amount, day, effect, and how to pay and object; staff see holds")
  func messages() async throws {
    let world = try await FollowUpWorld()
    try await world.borrow()
    try await world.live(until: "2026-03-06")
    let reminder = try #require(world.messages("payment-reminder").first)
    #expect(reminder["dueOn"] == "2026-03-05" && reminder["effect"] == "reported")
    #expect(reminder["earliestSend"] == "2026-03-11" && reminder["years"] == "5")
    #expect(reminder["amount"] == reminder["minimum"] && reminder["amount"] != "0.00")
    #expect(world.messages("payment-reminder").count == 2)
    try await world.live(until: "2026-04-02")
    let notices = world.messages("adverse_notice")
    let notice = try #require(notices.first)
    // What is late bears penalty from its first day on.
    #expect(notices.count == 1 && notice["amount"] != "0.00")
    #expect(notice["earliestSend"] == "2026-03-11" && notice["dueOn"] == "2026-03-05")
    #expect(notice["pay"] == "/borrowers/\(world.reference)#owe")
    #expect(notice["object"] == "/borrowers/\(world.reference)#complaints")
    let page = try await world.page("en")
    for text in [
      "No new loan and no new purchase for now", "from day 8 overdue on", "R128", "980 / 1000",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    await world.close()
  }

  @Test("R25 a row whose notice can't be delivered is on the staff's list, and on the page")
  func held() async throws {
    let world = try await FollowUpWorld(isReached: false)
    try await world.borrow()
    try await world.live(until: "2026-04-02")
    let rows = try await HeldRows(platform: world.platform).waiting(limit: 10)
    #expect(rows.map(\.borrower) == [world.borrower])
    #expect(rows.first?.held.reason == .noticeOnItsWay)
    #expect(try await world.page("zh").contains("给您的通知还在路上"))
    await world.close()
  }

  @Test("R85 R96 a licensed bureau gets versioned lines under its own consent, and receipts them")
  func feed() async throws {
    let world = try await FollowUpWorld()
    try await world.borrow()
    try await world.live(until: "2026-03-01")
    #expect(world.shares.isEmpty)
    try await world.platform.perform(
      .allowSharing(SharingChoice(scenario: .s2b, recipient: "heming")), on: world.borrower)
    try await world.live(until: "2026-03-04")
    try await world.pay()
    try await world.live(until: "2026-04-01")
    let share = try #require(world.shares.first)
    #expect(world.shares.count == 1 && share.recipient == "heming" && share.scenario == .s2b)
    #expect(share.values.map(\.field) == [.name, .idType, .idNumber, .performance])
    let lines = try #require(share.values.last).text.split(separator: "\n")
    #expect(lines.count == 2)
    let cash = try object(Array(try #require(lines.first).utf8))
    #expect(cash["form"] as? String == "tally-feed" && cash["version"] as? Int == 1)
    #expect(cash["product"] as? String == "cash" && cash["drawCount"] as? Int == 0)
    #expect(cash["peakUse"] as? String == "1000.00" && cash["status"] as? String == "open")
    #expect(cash["from"] as? String == "2026-03-01" && cash["through"] as? String == "2026-03-31")
    await world.close()
  }
}

/// An installation with the shipped policy whose business day moves, and one borrower with a line.
private final class FollowUpWorld: Sendable {
  private static let site = Result {
    try SimulatedSite(
      folder: FileManager.default.temporaryDirectory.path + "/follow-up-site", policy: nil)
  }

  let borrower: StreamID
  let platform: Platform
  private let clock: MovableClock
  private let installation: Installation
  private let sequencer: Sequencer
  private let dispatcher: Dispatcher
  private let outside: ListeningOutside
  private let folder: String

  var reference: String { Reference.borrower(borrower) }
  var shares: [SharePayload] { outside.shares }

  init(isReached: Bool = true) async throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "follow-up-\(UInt64.random(in: .min ... .max))").path
    clock = MovableClock(CivilDate(dayNumber: 20_489))
    installation = try await Installation(
      Settings(data: folder), clock: clock, entropy: SystemEntropy())
    platform = installation.platform
    sequencer = try installation.takeLog()
    outside = ListeningOutside(isReached: isReached)
    dispatcher = Dispatcher(
      platform: platform,
      world: OutsideWorld(
        identity: outside, bureau: outside, channel: outside, messenger: outside,
        recipients: outside, packages: outside),
      sequencer: sequencer, model: try Self.site.get().model,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    borrower = try await platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: ExportWorld.idNumber, phone: "13800000000",
          bankCard: "6222020000000000000", address: "北京市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1_000_000),
        behaviour: PaymentBehaviour(bills: [], payments: [])))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func close() async {
    sequencer.close()
    await installation.close()
  }

  func messages(_ template: String) -> [[String: String]] {
    outside.messages.filter { $0.template == template }.map(\.parameters)
  }

  private func act(_ command: BorrowerCommand) async throws {
    try await platform.perform(command, on: borrower)
  }

  private func settle(_ answer: DisclosureAnswer) async throws {
    let open = try #require(try await platform.borrower(borrower)?.disclosures.last)
    try await act(.release(disclosure: open.ordinal))
    try await act(.settle(disclosure: open.ordinal, answer))
  }

  private func agree(_ kind: PaperKind, _ items: [ConsentItem] = []) async throws {
    try await act(.agree(try platform.papers.agreement(to: kind, items: items)))
  }

  /// From the identity check to a loan of 1,000 yuan, paid out today, in three instalments.
  func borrow() async throws {
    try await agree(.serviceAgreement)
    try await agree(.personalInformation, [.personalInformation])
    try await act(.requestIdentityCheck)
    try await settle(.identity(.passed))
    try await agree(.queryNotice)
    try await agree(.bureauAuthorisation, [.bureauInquiry, .bureauReporting])
    try await act(.apply(.firstApplication, age: 30))
    try await settle(
      .report(
        InquiryAnswer(application: 1, report: nil, figures: []),
        digest: Digest(bytes: [UInt8](repeating: 1, count: 32))))
    try await act(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])))
    try await act(.sign(try platform.creditContract()))
    let state = try #require(try await platform.borrower(borrower))
    let offer = try #require(state.agreement).offer
    let policy = try platform.context().policy
    try await act(
      .draw(
        DrawLoan(
          amount: Money(fen: 100_000), instalments: 3,
          purpose: policy.purposes.allowedPurposes[0],
          confirmedAnnualRate: offer.dailyRate.scaled(by: policy.cost.dayCount, over: 1),
          contract: try platform.papers.agreement(to: .loanContract),
          cost: try platform.readCost(DrawWish(amount: Money(fen: 100_000), instalments: 3), state))
      )
    )
    try await settle(.payoutConfirmed(on: clock.businessDate))
  }

  /// Pays what falls due next.
  func pay() async throws {
    let day = clock.businessDate
    let state = try #require(try await platform.borrower(borrower))
    let due = try #require(state.comingDues(on: day).first { $0.contract > 2 })
    try await act(.repay(contract: due.contract, amount: due.amount, on: day))
  }

  /// Closes each day and sends what is to be sent, up to the morning of a day.
  func live(until text: String) async throws {
    let end = try #require(CivilDate(text))
    while clock.businessDate < end {
      _ = try await DayCloser(platform: platform).close(through: clock.businessDate)
      try await work()
      clock.move(to: clock.businessDate.adding(days: 1))
      try await work()
    }
  }

  private func work() async throws {
    for _ in 0..<20 {
      let sequenced = try await sequencer.step()
      if try await dispatcher.step() + sequenced == 0 { return }
    }
  }

  /// The borrower's page.
  func page(_ language: String) async throws -> String {
    try await ExportSite(installation).get("/borrowers/\(reference)?lang=\(language)").text
  }
}

/// Everything outside, in memory: it says yes and keeps what it was sent.
private final class ListeningOutside: IdentityPort, BureauPort, ChannelPort, MessengerPort,
  RecipientPort
{
  private let isReached: Bool
  private let sent = Mutex<[OutgoingMessage]>([])
  private let taken = Mutex<[SharePayload]>([])

  init(isReached: Bool) {
    self.isReached = isReached
  }

  var messages: [OutgoingMessage] { sent.withLock { $0 } }
  var shares: [SharePayload] { taken.withLock { $0 } }

  func check(
    _ permit: consuming Permit, _ person: PermittedData
  ) async -> SendResult<IdentityStanding> { .answered(.passed) }

  func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer> { .notSent }

  func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback> { .notSent }

  func countedInquiries() async -> Set<String>? { nil }

  func countedInquiries(on day: CivilDate) async -> Set<String>? { nil }

  func payOut(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> { .answered(.done(amount, on: day)) }

  func debit(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> { .answered(.refused) }

  func send(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingMessage
  ) async -> SendResult<Bool> {
    guard isReached else { return .notSent }
    sent.withLock { $0.append(message) }
    return .answered(true)
  }

  func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer> {
    taken.withLock { $0.append(payload) }
    return .answered(
      .taken(ShareReceipt(number: "R-1", digest: Digest(bytes: [UInt8](repeating: 3, count: 32)))))
  }
}
