import Crypto
import Foundation

/// The two key pairs of one made-up recipient. They protect made-up data only, so they are kept in
/// the journal like everything else.
struct RecipientKeys: Codable, Sendable {
  /// What a caller is told of them.
  struct Public: Codable, Sendable {
    /// X25519, 32 bytes: what is sealed to it, only this recipient opens.
    let sealingKey: Data
    /// Ed25519, 32 bytes: verifies this recipient's receipts.
    let receiptKey: Data
  }

  private let sealing: Data
  private let signing: Data

  /// New keys.
  init() {
    sealing = Curve25519.KeyAgreement.PrivateKey().rawRepresentation
    signing = Curve25519.Signing.PrivateKey().rawRepresentation
  }

  func publicKeys() throws -> Public {
    Public(
      sealingKey: try opener().publicKey.rawRepresentation,
      receiptKey: try signer().publicKey.rawRepresentation)
  }

  func opener() throws -> Curve25519.KeyAgreement.PrivateKey {
    try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: sealing)
  }

  func signer() throws -> Curve25519.Signing.PrivateKey {
    try Curve25519.Signing.PrivateKey(rawRepresentation: signing)
  }
}
