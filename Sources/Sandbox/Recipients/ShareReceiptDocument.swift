import Crypto
import Foundation

/// What a recipient answers to a share it took.
struct ShareReceiptDocument: Codable, Sendable {
  let number: String
  /// SHA-256 of the payload as it was opened, in lower-case hexadecimal.
  let digest: String
  /// Ed25519 over the five lines that say what was taken, by whom and under which request.
  let signature: Data
  /// With which model, and how it came out, where an assessment was asked for.
  let model: String?
  let outcome: String?

  init(
    number: String, digest: String, recipient: String, requestID: String, assesses: Bool,
    keys: RecipientKeys
  ) throws {
    self.number = number
    self.digest = digest
    model = assesses ? "sandbox-1.0" : nil
    outcome = assesses ? "passed" : nil
    let domain = assesses ? "share-assessment" : "share-receipt"
    let lines =
      ["tallystick/\(domain)/v1", recipient, requestID, number, digest]
      + [model, outcome].compactMap { $0 }
    signature = try keys.signer().signature(for: Data(lines.joined(separator: "\n").utf8))
  }
}

/// What a recipient answers to a share it does not take.
struct ShareRefusalDocument: Codable, Sendable {
  /// Why, in a word.
  let refused: String
  let digest: String
  /// Ed25519 over the five lines, as in a receipt.
  let signature: Data

  init(_ word: String, digest: String, recipient: String, requestID: String, keys: RecipientKeys)
    throws
  {
    refused = word
    self.digest = digest
    let lines = ["tallystick/share-refusal/v1", recipient, requestID, word, digest]
    signature = try keys.signer().signature(for: Data(lines.joined(separator: "\n").utf8))
  }
}
