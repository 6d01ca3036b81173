import CreditCore
import CreditPlatform
import Foundation
import TallyService
import TransparencyLog

/// An installation of its own with the shipped policy, whose business day is moved by hand.
final class ClosingOffice: Sendable {
  static let day = CivilDate(dayNumber: 20_734)

  let installation: Installation
  let sequencer: Sequencer
  let clock = MovableClock(ClosingOffice.day)
  let folder: String

  var platform: Platform { installation.platform }

  init() async throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "closing-\(UInt64.random(in: .min ... .max))").path
    installation = try await Installation(
      Settings(data: folder), clock: clock, entropy: SystemEntropy())
    try await installation.publishPapers()
    sequencer = try installation.takeLog()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func close() async {
    sequencer.close()
    await installation.close()
  }

  /// Does everything there is to do for now.
  ///
  /// - Returns: how many steps did something.
  func work(_ work: inout ClosingWork) async -> Int {
    var steps = 0
    while await work.step() > 0, steps < 1000 { steps += 1 }
    return steps
  }

  func closing() throws -> ClosingWork {
    try ClosingWork(installation, logOrigin: LenderSettings.demo.logOrigin)
  }

  /// The files of the audits that ran by themselves.
  func audits() -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/audits")
    return (names ?? []).sorted()
  }

  /// The key with which their signature is checked.
  func auditKey() throws -> String {
    let secret = try String(contentsOfFile: folder + "/keys/audit.key", encoding: .utf8)
    return try NoteSigner(secret.trimmingCharacters(in: .whitespacesAndNewlines)).verifier.text
  }

  /// A made-up person with a signed contract.
  func borrower() async throws -> StreamID {
    let id = try await platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: "11010519491231002X", phone: "13800000000",
          bankCard: "6222020000000000000", address: "北京市", occupation: "11"),
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
        InquiryAnswer(
          application: 1, report: SealedRef(slot: .creditReport, version: 1), figures: []),
        digest: Digest(bytes: [UInt8](repeating: 1, count: 32))), of: id)
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

  func settle(
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
