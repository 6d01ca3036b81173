import CreditCore
import Crypto
public import TransparencyLog

/// A settlement certificate with its signature: whoever gets it checks it with the lender's public
/// key, without asking anybody.
///
/// The signature is a note (C2SP signed-note) over a text of its own, which no checkpoint and no
/// other record can equal.
public struct SignedSettlement: Sendable {
  /// The largest file that is read, in bytes.
  public static let largest = 16 << 10

  private let certificate: JSONNode
  private let note: SignedNote

  /// Signs a certificate.
  public init(_ certificate: SettlementCertificate, by signer: NoteSigner) throws(LogError) {
    self.certificate = certificate.document
    note = try SignedNote(
      signing: Self.text(over: certificate.document.canonical), by: [signer])
  }

  private static func text(over canonical: [UInt8]) -> String {
    "tallystick/settlement-certificate/v1\nsha256 \(Hex.text(SHA256.hash(data: canonical)))\n"
  }

  /// The file: `{"certificate":…,"signature":…}`.
  public var encoded: [UInt8] {
    let signature = note.signatures.first
    return JSONNode.object([
      "certificate": certificate,
      "signature": .object([
        "algorithm": .text("Ed25519"), "form": .text("C2SP signed-note"),
        "keyName": .text(signature?.keyName ?? ""),
        "value": .text(String((signature?.line ?? "").dropLast())),
      ]),
    ]).canonical
  }

  /// Whether a file is exactly what the key has signed.
  public static func isGenuine(_ file: [UInt8], by key: NoteVerifierKey) -> Bool {
    guard file.count <= largest, let document = try? JSONParser.parse(file),
      let certificate = document["certificate"],
      let value = document["signature"]?["value"]?.text,
      let note = try? SignedNote(
        Array("\(text(over: certificate.canonical))\n\(value)\n".utf8))
    else { return false }
    return (try? note.verified(by: [key])) != nil
  }
}
