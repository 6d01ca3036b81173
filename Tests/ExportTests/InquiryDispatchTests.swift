import CreditCore
import CreditPlatform
import Foundation
import Logging
import Synchronization
import TallyService
import Testing

@Suite("Inquiries through the dispatcher", .timeLimit(.minutes(20)))
struct InquiryDispatchTests {
  private static let report = Array(
    ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document><PRH><PA01><PA01A>"
      + "<PA01AI01>2026100500000000000001</PA01AI01><PA01AR01>2026-10-05T09:30:00</PA01AR01>"
      + "</PA01A></PA01></PRH><PDA><PD01><PD01A><PD01AI02>QP</PD01AI02><PD01AD01>R2</PD01AD01>"
      + "<PD01AJ02>30000</PD01AJ02></PD01A><PD01B><PD01BD01>1</PD01BD01>"
      + "<PD01BJ01>700</PD01BJ01></PD01B></PD01></PDA></Document>").utf8)

  /// One site for its model: it is trained once.
  private static let site = Result {
    try SimulatedSite(
      folder: FileManager.default.temporaryDirectory.path + "/inquiry-site", policy: nil)
  }

  private func dispatcher(_ world: ExportWorld, _ outside: QuietOutside) throws -> Dispatcher {
    Dispatcher(
      platform: world.platform,
      world: OutsideWorld(
        identity: outside, bureau: outside, channel: outside, messenger: outside,
        recipients: outside, packages: outside),
      sequencer: world.sequencer, model: try Self.site.get().model,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// A world whose borrower has just applied.
  private func applied(
    _ outside: QuietOutside, months: Int = 6
  ) async throws -> (ExportWorld, Dispatcher) {
    let world = try await ExportWorld(months: months)
    let dispatcher = try dispatcher(world, outside)
    try await world.perform(.requestIdentityCheck)
    try await work(world, dispatcher)
    try await authorise(world)
    try await world.perform(.apply(.firstApplication, age: 30))
    return (world, dispatcher)
  }

  private func authorise(_ world: ExportWorld) async throws {
    let papers = world.platform.papers
    try await world.perform(.agree(try papers.agreement(to: .queryNotice)))
    try await world.perform(
      .agree(
        try papers.agreement(
          to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting])))
  }

  /// Sequences and sends until nothing moves.
  private func work(_ world: ExportWorld, _ dispatcher: Dispatcher) async throws {
    for _ in 0..<20 {
      let sequenced = try await world.sequencer.step()
      if try await dispatcher.step() + sequenced == 0 { return }
    }
  }

  private func state(_ world: ExportWorld) async throws -> Borrower {
    try #require(try await world.platform.borrower(world.borrower))
  }

  private func sealed(_ slot: SealedSlot, _ version: Int64, _ world: ExportWorld) async throws
    -> [UInt8]?
  {
    try await world.platform.store.sealed(
      of: StreamRef(.borrower, world.borrower), slot: slot.rawValue, version: version)
  }

  @Test("R62 a report is sealed whole, and only the policy's figures stand in the open")
  func read() async throws {
    let outside = QuietOutside(.report(Self.report))
    let (world, dispatcher) = try await applied(outside)
    try await work(world, dispatcher)
    let state = try await state(world)
    let answer = try #require(state.inquiryAnswer)
    let listed = try world.platform.context().policy.inquiry.reportFields
    #expect(answer.figures.map(\.name).sorted() == listed.sorted())
    #expect(answer.figure("total_balance") == 700 && answer.figure("card_limit") == 30_000)
    #expect(outside.reasons == [.loanApproval])
    let bytes = try #require(try await sealed(.creditReport, 1, world))
    #expect(bytes.count > Self.report.count)
    #expect(String(decoding: bytes, as: UTF8.self).contains("30000") == false)
    #expect(state.decision != nil)
    await world.close()
  }

  @Test(
    "R62 what is no report is answered with a person's decision, and nothing of it is stored",
    arguments: [
      [UInt8]("<Document>".utf8), [0xFF, 0xFE, 0x3C, 0x00, 0x44, 0x00], [],
      [UInt8]("<!DOCTYPE a [<!ENTITY b \"c\">]><Document>&b;</Document>".utf8),
      [UInt8](String(repeating: "<a>", count: 100_000).utf8),
      [UInt8]("<Document><PRH>\u{0}</PRH></Document>".utf8),
    ])
  func hostile(document: [UInt8]) async throws {
    let (world, dispatcher) = try await applied(QuietOutside(.report(document)))
    try await work(world, dispatcher)
    let state = try await state(world)
    #expect(state.applications.map(\.stage) == [.referred])
    #expect(state.decision?.reasons.map(\.code) == ["no-report"])
    #expect(state.inquiryAnswer == nil)
    #expect(try await sealed(.creditReport, 1, world) == nil)
    await world.close()
  }

  @Test("R82 a second application reads the sealed report again, and the bureau is asked once")
  func reused() async throws {
    let outside = QuietOutside(.report(Self.report))
    let (world, dispatcher) = try await applied(outside)
    try await work(world, dispatcher)
    let decision = try #require(try await state(world).decision)
    if decision.outcome == .refer {
      try await world.perform(
        .review(application: 1, .approve, role: .creditOfficer))
    }
    guard try await state(world).applications.last?.stage == .approved else {
      Issue.record("the sample person is not approved: \(decision.reasons)")
      return
    }
    try await world.perform(.sign(try world.platform.creditContract()))
    try await authorise(world)
    try await world.perform(.apply(.limitIncrease, age: 30))
    try await work(world, dispatcher)
    let after = try await state(world)
    #expect(outside.reasons.count == 1)
    #expect(after.decision?.application == 2 && after.inquiryAnswer?.application == 2)
    await world.close()
  }

  @Test("R45 what the model can't score is decided by a person, and never stays open")
  func unscored() async throws {
    let (world, dispatcher) = try await applied(QuietOutside(.report(Self.report)), months: 1)
    try await work(world, dispatcher)
    let state = try await state(world)
    #expect(state.applications.map(\.stage) == [.referred])
    #expect(state.decision?.reasons.contains { $0.code == "no-score" } == true)
    await world.close()
  }

  @Test("R51 an unknown outcome is never asked again, and ends by the bureau's count")
  func unknown() async throws {
    let outside = QuietOutside(.report(Self.report), isLost: true)
    let (world, dispatcher) = try await applied(outside)
    try await work(world, dispatcher)
    #expect(try await state(world).applications.map(\.stage) == [.inquiring])
    outside.count = []
    _ = try await dispatcher.step(takesOver: true)
    try await work(world, dispatcher)
    #expect(outside.reasons.count == 1)
    await world.close()
  }
}

/// Everything outside, in memory: it says yes, and the bureau what it was told to say.
private final class QuietOutside: IdentityPort, BureauPort, ChannelPort, MessengerPort,
  RecipientPort
{
  private let answer: BureauAnswer
  private let isLost: Bool
  private let asked = Mutex<[InquiryReason]>([])
  private let counted = Mutex<Set<String>?>(nil)

  init(_ answer: BureauAnswer, isLost: Bool = false) {
    self.answer = answer
    self.isLost = isLost
  }

  var reasons: [InquiryReason] { asked.withLock { $0 } }

  var count: Set<String>? {
    get { counted.withLock { $0 } }
    set { counted.withLock { $0 = newValue } }
  }

  func check(
    _ permit: consuming Permit, _ person: PermittedData
  ) async -> SendResult<IdentityStanding> { .answered(.passed) }

  func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer> {
    asked.withLock { $0.append(reason) }
    return isLost ? .unknown : .answered(answer)
  }

  func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback> { .notSent }

  func countedInquiries() async -> Set<String>? { count }

  func countedInquiries(on day: CivilDate) async -> Set<String>? { count }

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
  ) async -> SendResult<Bool> { .answered(true) }

  func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer> { .notSent }
}
