import CreditCore
import Testing

/// Signing on a page, with a one-time code.
extension Life {
  static let device = Digest(bytes: [UInt8](repeating: 5, count: 32))

  /// The order for the code after `known` ones, for a paper of ``paper(_:_:how:)``.
  static func code(_ known: Int64, for kind: PaperKind = .debitMandate) -> SendSigningCode {
    SendSigningCode(
      ordinal: known + 1, digest: codeDigest(known + 1), paper: kind, version: "1", text: digest)
  }

  /// What the right digits of a code come to.
  static func codeDigest(_ ordinal: Int64) -> Digest {
    Digest(bytes: [UInt8](repeating: UInt8(truncatingIfNeeded: 100 + ordinal), count: 32))
  }

  /// Sends a code and types it in.
  ///
  /// - Returns: what the page hands in with the signature.
  mutating func prove(_ kind: PaperKind) throws -> SigningEvidence {
    try act(.sendSigningCode(Life.code(try state.counts.signingCodes, for: kind)))
    let ordinal = try state.counts.signingCodes
    try act(.enterSigningCode(ordinal, typed: Life.codeDigest(ordinal)))
    return SigningEvidence(code: ordinal, device: Life.device)
  }

  mutating func signWithCode(_ kind: PaperKind, _ items: [ConsentItem]) throws {
    var paper = Life.paper(kind, items)
    paper.evidence = try prove(kind)
    try act(.agree(paper))
  }
}
