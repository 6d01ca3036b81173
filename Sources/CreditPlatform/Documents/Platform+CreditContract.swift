public import CreditCore

extension Platform {
  /// The signing of the credit contract together with its annex, both in the text in force, and
  /// with the list of recipients in force (R2, R3).
  ///
  /// - Throws: ``PlatformError/refused(_:)`` when one of the papers is missing.
  public func creditContract(
    evidence: SigningEvidence? = nil
  ) throws(PlatformError) -> SignContract {
    let contract = try papers.agreement(
      to: .creditContract, how: .signingBundle, evidence: evidence)
    let annex = try papers.agreement(to: .sharingList, how: .signingBundle, evidence: evidence)
    let list = register.list
    let hash = Hex.bytes(list.hash).flatMap { $0.count == 32 ? Digest(bytes: $0) : nil }
    return SignContract(
      papers: [contract, annex], sharingListVersion: list.version,
      sharingListDigest: hash ?? annex.digest)
  }
}
