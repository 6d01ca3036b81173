public import CreditCore
import CreditPlatform
import TransparencyLog

extension Installation {
  /// A borrower's consent record, signed with the log's key and with the receipts of its events.
  ///
  /// - Throws: ``PlatformError``, or ``CommandFailure`` when the key can't be used.
  public func signedConsentRecord(of id: StreamID) async throws -> [UInt8] {
    let origin = try log.publishedKey()?.name ?? ""
    let signer = try folder.logSigner(origin: origin)
    let record = try await platform.consentRecord(of: id, log: LogReader(log))
    return try SignedConsentRecord(record, by: signer).encoded
  }
}
