import CreditBureau
import CreditCore
import CreditPlatform
import Foundation
import Gateways
import Logging
import NationalCrypto
import Sandbox
import Scoring
import TallyService

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A lender of its own with a sandbox bureau, whose report files are sent step by step.
final class ReportOffice: Sendable {
  static let day = CivilDate(dayNumber: 20_734)
  private static let digits = "0123456789abcdeffedcba9876543210"

  let installation: Installation
  let clock = MovableClock(ReportOffice.day)
  private let sequencer: Sequencer
  private let dispatcher: Dispatcher
  private let bureau: RunningServer
  private let folder: TemporaryFolder

  var platform: Platform { installation.platform }
  var settings: Settings { Settings(data: folder.path) }

  /// - Parameters:
  ///   - model: a data folder with a model.
  ///   - policy: the folder of the policy; the shipped one for `nil`.
  init(model: String, policy: String? = nil) async throws {
    folder = try TemporaryFolder()
    installation = try await Installation(
      Settings(data: folder.path, policy: policy), clock: clock, entropy: SystemEntropy())
    try await installation.publishPapers()
    sequencer = try installation.takeLog()
    let key = try SM4Key(hexadecimal: Self.digits)
    bureau = try await SandboxServer.start(.bureau, cipher: FileCipher(sm4: key))
    let provider = try ProviderCode(LenderSettings.demo.profile.providerCode)
    let partner = Partner(
      baseURL: "http://127.0.0.1:\(bureau.port)",
      client: HTTPClient(HTTPSettings(responseLimit: 1 << 20, allowsLoopback: true)))
    let gateway = BureauGateway(
      queries: partner, files: partner,
      settings: BureauSettings(
        receiver: provider,
        credentials: InquiryMessage.Credentials(
          institution: provider, user: SandboxServer.bureauUser,
          passwordDigest: SandboxServer.bureauPasswordDigest),
        originatingUser: SandboxServer.bureauUser, serviceCode: "1"),
      cipher: ReportCipher(sm4: key)
    ) { _ in "c2ln" }
    let nobody = Nobody()
    dispatcher = Dispatcher(
      platform: installation.platform,
      world: OutsideWorld(
        identity: nobody, bureau: gateway, channel: nobody, messenger: nobody,
        recipients: nobody, packages: nobody,
        disputes: DisputeGateway(
          partner: partner,
          settings: BureauSettings(
            receiver: provider,
            credentials: InquiryMessage.Credentials(
              institution: provider, user: SandboxServer.bureauUser,
              passwordDigest: SandboxServer.bureauPasswordDigest),
            originatingUser: SandboxServer.bureauUser, serviceCode: "1")
        ) { _ in "c2ln" }),
      sequencer: sequencer, model: try ScoringModel(try ModelFolder.read(model + "/model")),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  func close() async {
    sequencer.close()
    await bureau.stop()
    await installation.close()
  }

  /// Tells the bureau what goes wrong next, or asks it something.
  func ask(_ path: String, put body: String? = nil) async throws -> String {
    guard let url = URL(string: "http://127.0.0.1:\(bureau.port)\(path)") else {
      throw CocoaError(.fileNoSuchFile)
    }
    var request = URLRequest(url: url)
    if let body {
      request.httpMethod = "PUT"
      request.httpBody = Data(body.utf8)
    }
    return String(decoding: try await URLSession.shared.data(for: request).0, as: UTF8.self)
  }

  /// The bureau's interface for disputes.
  var disputes: any DisputePort { dispatcher.disputes }

  /// Publishes and sends once, as a process does that has just started and is alone.
  func step() async throws {
    while try await sequencer.step() > 0 {}
    _ = try await dispatcher.step(takesOver: true)
  }

  /// Publishes and sends until nothing moves.
  func settle() async throws {
    var steps = 0
    repeat {
      steps = try await sequencer.step()
      steps += try await dispatcher.step()
    } while steps > 0
  }

  /// A made-up person with a signed contract.
  func borrower(idNumber: String, address: String) async throws -> StreamID {
    let id = try await platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: idNumber, phone: "13800000000",
          bankCard: "6222020000000000000", address: address, occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1_000_000),
        behaviour: PaymentBehaviour(bills: [], payments: [])))
    try await agree(.serviceAgreement, [], id)
    try await agree(.personalInformation, [.personalInformation], id)
    try await platform.perform(.requestIdentityCheck, on: id)
    try await settle(.identityCheck, .identity(.passed), of: id)
    try await agree(.queryNotice, [], id)
    try await agree(.bureauAuthorisation, [.bureauInquiry, .bureauReporting], id)
    try await platform.perform(.apply(.firstApplication, age: 30), on: id)
    try await settle(
      .bureauInquiry,
      .report(
        InquiryAnswer(application: 1, report: nil, figures: []),
        digest: CreditCore.Digest(bytes: [UInt8](repeating: 1, count: 32))), of: id)
    try await platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])), on: id)
    try await platform.perform(.sign(platform.creditContract()), on: id)
    return id
  }

  private func agree(_ kind: PaperKind, _ items: [ConsentItem], _ id: StreamID) async throws {
    try await platform.perform(
      .agree(try platform.papers.agreement(to: kind, items: items)), on: id)
  }

  /// Releases the newest disclosure of a kind and answers it.
  func answer(
    _ kind: DisclosureKind, _ answer: DisclosureAnswer, of id: StreamID
  ) async throws {
    try await settle(kind, answer, of: id)
  }

  private func settle(
    _ kind: DisclosureKind, _ answer: DisclosureAnswer, of id: StreamID
  ) async throws {
    while try await sequencer.step() > 0 {}
    guard
      let open = try await platform.borrower(id)?.disclosures.last(where: { $0.kind == kind })
    else { throw CocoaError(.fileNoSuchFile) }
    try await platform.perform(.release(disclosure: open.ordinal), on: id)
    try await platform.perform(.settle(disclosure: open.ordinal, answer), on: id)
  }
}

/// Partners that nothing reaches.
private struct Nobody: IdentityPort, ChannelPort, MessengerPort, RecipientPort {
  func check(
    _ permit: consuming Permit, _ person: PermittedData
  ) async -> SendResult<IdentityStanding> { .notSent }

  func payOut(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> { .notSent }

  func debit(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> { .notSent }

  func send(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingMessage
  ) async -> SendResult<Bool> { .notSent }

  func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer> { .notSent }
}
