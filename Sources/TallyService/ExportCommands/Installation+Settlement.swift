public import CreditPlatform
import TransparencyLog

extension Installation {
  /// A settlement certificate signed with the log's key.
  ///
  /// - Throws: ``CommandFailure`` when the key can't be used.
  public func signed(_ certificate: SettlementCertificate) throws -> [UInt8] {
    let origin = try log.publishedKey()?.name ?? ""
    let signer = try folder.logSigner(origin: origin)
    return try SignedSettlement(certificate, by: signer).encoded
  }
}
