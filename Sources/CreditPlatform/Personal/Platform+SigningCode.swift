public import CreditCore
import Crypto
import Vault

extension Platform {
  /// Sends a one-time code to the borrower's phone, for signing a paper in force.
  ///
  /// The six digits follow from the vault's key, so they are stored nowhere: the dispatcher makes
  /// them again when the message leaves, and they are in no log (C3).
  ///
  /// - Returns: the code's ordinal.
  public func sendSigningCode(
    for kind: PaperKind, to id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Int64 {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    guard let paper = papers.papers[kind] else { throw .refused(.paperMissing) }
    let ordinal = state.counts.signingCodes + 1
    let text = PaperCatalogue.digest(of: paper)
    let digits = signingDigits(ordinal, text, of: id)
    let order = SendSigningCode(
      ordinal: ordinal, digest: signingDigest(ordinal, digits, of: id), paper: kind,
      version: paper.version, text: text)
    let performed = try await perform(.sendSigningCode(order), on: id, key: key)
    return performed.state.counts.signingCodes
  }

  /// Takes what was typed in. The right digits typed in again, before they were signed with, are
  /// right again.
  ///
  /// - Returns: whether it was right; a wrong one has taken one of the tries.
  /// - Throws: ``PlatformError/refused(_:)`` for a code that has run out, was used, or has no try
  ///   left; ``PlatformError/invalid(field:)`` for anything but six digits, which takes no try.
  public func enterSigningCode(
    _ ordinal: Int64, _ typed: String, of id: StreamID
  ) async throws(PlatformError) -> Bool {
    let digits = typed.filter { !$0.isWhitespace }
    guard digits.utf8.count == 6,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw .invalid(field: "code") }
    let typed = signingDigest(ordinal, digits, of: id)
    if let code = try await borrower(id)?.signingCode, code.ordinal == ordinal, code.isProved,
      code.isLive(at: clock.now), code.digest == typed
    {
      return true
    }
    let performed = try await perform(.enterSigningCode(ordinal, typed: typed), on: id)
    guard case .signingCodeUsed(let used) = performed.events.first else { return false }
    return used.isRight
  }

  /// The digest under which a device's description is kept with a signature.
  public static func deviceDigest(_ userAgent: String) -> CreditCore.Digest {
    CreditCore.Digest(bytes: Array(SHA256.hash(data: Array(userAgent.utf8))))
  }

  /// The message that carries a code.
  func message(of code: SigningCode, to id: StreamID) -> OutgoingMessage {
    OutgoingMessage(
      template: NoticeTemplate.signingCode.rawValue,
      parameters: [
        "code": signingDigits(code.ordinal, code.text, of: id),
        "minutes": "\(SigningCode.seconds / 60)",
      ])
  }

  /// Six digits; only who holds the vault's root key can make them.
  private func signingDigits(
    _ ordinal: Int64, _ text: CreditCore.Digest, of id: StreamID
  ) -> String {
    let mac = vault.blindIndex(
      "signing-code/digits", of: id.bytes + Platform.bigEndian(ordinal) + text.bytes)
    let number = mac.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000
    let digits = String(number)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// What is kept of a code's digits.
  private func signingDigest(
    _ ordinal: Int64, _ digits: String, of id: StreamID
  ) -> CreditCore.Digest {
    CreditCore.Digest(
      bytes: vault.blindIndex(
        "signing-code/check", of: id.bytes + Platform.bigEndian(ordinal) + Array(digits.utf8)))
  }

  private static func bigEndian(_ value: Int64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> Int64($0)) }
  }
}
