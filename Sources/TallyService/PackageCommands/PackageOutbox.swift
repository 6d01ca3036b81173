import CreditCore
import CreditPlatform
import Crypto
import Dispatch
import Foundation
import PartnerFiles
import TransparencyLog

/// Offline shares as sealed packages in a folder, from where they travel by hand; the recipient's
/// signed receipt comes back the same way (`tally package receipt`, R18).
struct PackageOutbox: RecipientPort {
  /// How long a package may be opened, and when its content must be gone.
  private static let openDays: Int32 = 14
  private static let purgeDays: Int32 = 90

  private let folder: String
  private let signer: NoteSigner
  private let keys: [String: AgeRecipient]
  private let clock: any CreditPlatform.Clock
  private let queue = DispatchQueue(label: "packages")

  /// - Parameters:
  ///   - folder: where packages and the ledger of their numbers are kept.
  ///   - signer: the lender's key; its name is the sender.
  ///   - keys: the public age key of each recipient that takes packages.
  init(
    folder: String, signer: NoteSigner, keys: [String: AgeRecipient],
    clock: any CreditPlatform.Clock
  ) {
    self.folder = folder
    self.signer = signer
    self.keys = keys
    self.clock = clock
  }

  func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer> {
    guard permit.kind == .share, permit.recipient == payload.recipient,
      payload.method == .offline,
      permit.fields == payload.values.map(\.field), let key = keys[payload.recipient]
    else { return .notSent }
    let name = "\(payload.recipient)-\(permit.messageID.text)"
    let index = permit.logIndex
    let now = clock.now
    // The age program blocks its thread, which must not be one of the cooperative pool's.
    return await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(returning: seal(payload, name, index, key, now))
      }
    }
  }

  /// A package that is there already is the one of an earlier attempt.
  private func seal(
    _ payload: SharePayload, _ name: String, _ index: Int64, _ key: AgeRecipient, _ now: Instant
  ) -> SendResult<ShareAnswer> {
    let content = Self.document(payload)
    let receipt = ShareReceipt(
      number: name, digest: CreditCore.Digest(bytes: Array(SHA256.hash(data: content))))
    let target = "\(folder)/\(name).age"
    if FileManager.default.fileExists(atPath: target) { return .answered(.taken(receipt)) }
    let plain = "\(folder)/.\(name).json"
    defer { try? FileManager.default.removeItem(atPath: plain) }
    do {
      try DataFolder.make(folder)
      guard
        FileManager.default.createFile(
          atPath: plain, contents: Data(content), attributes: [.posixPermissions: 0o600]),
        let request = request(payload, plain, name, index, key, now)
      else { return .notSent }
      let program = try Age.search(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")
      _ = try PackageSealer(
        age: Age(program: program),
        ledger: SequenceLedger("\(folder)/sealed.ledger", kind: .sealed)
      ).seal(request, into: target)
      return .answered(.taken(receipt))
    } catch {
      return .notSent
    }
  }

  private func request(
    _ payload: SharePayload, _ plain: String, _ name: String, _ index: Int64, _ key: AgeRecipient,
    _ now: Instant
  ) -> SealRequest? {
    let seconds = now.microseconds / 1_000_000
    guard let recipient = Token(payload.recipient), let purpose = Token(payload.purpose.rawValue),
      let scenario = Token(payload.scenario.rawValue), let schema = Token("share.record/1"),
      let created = Timestamp(seconds: seconds),
      let expires = Timestamp(seconds: seconds + Int64(Self.openDays) * 86_400),
      let purgeBy = CalendarDay(number: Int64(now.day.dayNumber + Self.purgeDays))
    else { return nil }
    return SealRequest(
      signer: signer, recipient: recipient, keys: [key], purpose: purpose, scenario: scenario,
      approver: payload.approver.flatMap { Token($0) }, created: created, expires: expires,
      purgeBy: purgeBy, disclosures: [index],
      files: [SealRequest.File(path: plain, name: name + ".json", schema: schema)])
  }

  private static func document(_ payload: SharePayload) -> [UInt8] {
    JSONOutput.document { output in
      output.text("recipient", payload.recipient)
      output.text("scenario", payload.scenario.rawValue)
      output.text("purpose", payload.purpose.rawValue)
      output.text("ground", payload.ground)
      output.text("subject", payload.subject)
      output.list("fields", payload.values) { output, value in
        output.text("field", value.field.rawValue)
        output.text("value", value.text)
      }
    }
  }
}
