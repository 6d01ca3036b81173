import Crypto
import Foundation

/// What a recipient answers to a share it took.
struct ShareReceiptDocument: Codable, Sendable {
  let number: String
  /// SHA-256 of the payload as it was opened, in lower-case hexadecimal.
  let digest: String
  /// Ed25519 over the five lines that say what was taken, by whom and under which request.
  let signature: Data

  init(
    number: String, digest: String, recipient: String, requestID: String, keys: RecipientKeys
  ) throws {
    self.number = number
    self.digest = digest
    let lines = ["tallystick/share-receipt/v1", recipient, requestID, number, digest]
    signature = try keys.signer().signature(for: Data(lines.joined(separator: "\n").utf8))
  }
}
