import CreditCore
import CreditPlatform
import CreditWeb
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TallyService

/// An installation of its own with the shipped policy, on a day that stands still, and a borrower
/// who agreed, refused, switched and granted.
final class ExportWorld: Sendable {
  static let day = CivilDate(dayNumber: 20_734)
  static let idNumber = "11010519491231002X"

  let installation: Installation
  let sequencer: Sequencer
  let borrower: StreamID
  private let folder: String

  var platform: Platform { installation.platform }
  var reference: String { Reference.borrower(borrower) }

  /// - Parameter months: of how many the borrower's own payments are known; the model wants six.
  init(months: Int = 1) async throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "export-\(UInt64.random(in: .min ... .max))").path
    let installation = try await Installation(
      Settings(data: folder), clock: StandingClock(), entropy: SystemEntropy())
    self.installation = installation
    sequencer = try installation.takeLog()
    let platform = installation.platform
    borrower = try await platform.register(
      Registration(
        profile: try PersonalProfile(
          name: "王小明", idNumber: Self.idNumber, phone: "13800000000",
          bankCard: "6222020000000000000", address: "北京市", occupation: "11"),
        isStudent: false, monthlyIncome: Money(fen: 1_000_000),
        behaviour: PaymentBehaviour(
          bills: [Int64](repeating: 7, count: months),
          payments: [Int64](repeating: 5, count: months))))
    let papers = platform.papers
    try await perform(.agree(try papers.agreement(to: .serviceAgreement)))
    try await perform(
      .agree(try papers.agreement(to: .personalInformation, items: [.personalInformation])))
    try await perform(
      .agree(
        try papers.agreement(
          to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting])))
    try await perform(.withdraw(.bureauInquiry))
    try await perform(.refuse(.debitMandate, version: "2026-01"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @discardableResult
  func perform(_ command: BorrowerCommand) async throws -> Performed {
    try await platform.perform(command, on: borrower)
  }

  /// Switches and a grant: one on, one on and off again, one refused.
  func choose() async throws {
    try await perform(.allowSharing(Self.peripheral))
    try await perform(.allowSharing(Self.marketing))
    try await perform(.stopSharing(Self.marketing))
    try await perform(.stopSharing(Self.display))
    try await perform(
      .grant(recipient: "yundu", fields: [.limit], expires: Self.day.adding(days: 30)))
  }

  static let peripheral = SharingChoice(scenario: .s1b, recipient: "yundu")
  static let marketing = SharingChoice(scenario: .s3d, recipient: "yundu")
  static let display = SharingChoice(scenario: .s4, recipient: "yundu")

  /// Publishes everything that waits for its place in the log.
  func publish() async throws {
    while try await sequencer.step() > 0 {}
  }

  /// The whole copy of the borrower's data.
  func copy() async throws -> [UInt8] {
    var copy = try await DataCopy(of: borrower, from: platform) {
      DecisionWords.text($0, model: [:])
    }
    var bytes: [UInt8] = []
    while let part = try await copy.next() { bytes += part }
    return bytes
  }

  func export(
    _ filter: DisclosureFilter = DisclosureFilter(), as format: DisclosureExport.Format
  ) async throws -> [UInt8] {
    var export = try await DisclosureExport(of: borrower, filter, as: format, from: platform)
    var bytes: [UInt8] = []
    while let part = try await export.next() { bytes += part }
    return bytes
  }

  func close() async {
    sequencer.close()
    await installation.close()
  }
}

private struct StandingClock: CreditPlatform.Clock {
  let now = Instant(microseconds: 1_791_440_000_000_000)
  let businessDate = ExportWorld.day
}

/// A JSON object of an export.
func object(_ bytes: [UInt8]) throws -> [String: Any] {
  guard let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
    throw CocoaError(.propertyListReadCorrupt)
  }
  return object
}

/// A member of an object that is a list of objects.
func list(_ object: [String: Any], _ name: String) -> [[String: Any]] {
  object[name] as? [[String: Any]] ?? []
}
