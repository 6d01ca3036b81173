import CreditCore
import Crypto
public import TransparencyLog

/// A consent record with a detached signature and the receipts of its events: one file that its
/// holder can keep, and that anyone can check offline.
///
/// The signature is a note (C2SP signed-note) over a text of its own, which no checkpoint can
/// equal, with the digest of the record's canonical bytes; so the key that signs the log's
/// checkpoints may sign it, and one public key checks record and receipts.
public struct SignedConsentRecord: Sendable {
  /// The largest file that is read, in bytes.
  public static let largest = 16 << 20

  let record: JSONNode
  let note: SignedNote
  let logged: [LoggedConsentEvent]

  /// Signs a record.
  public init(_ record: ConsentRecord27560, by signer: NoteSigner) throws(LogError) {
    self.record = record.document
    logged = record.logged
    note = try SignedNote(signing: Self.text(over: record.canonical), by: [signer])
  }

  /// What is signed.
  static func text(over canonical: [UInt8]) -> String {
    "tallystick/consent-record/v1\nsha256 \(Hex.text(SHA256.hash(data: canonical)))\n"
  }

  /// The file: `{"receipts":…,"record":…,"signature":…}`.
  public var encoded: [UInt8] {
    let line = note.signatures.first?.line ?? ""
    let name = note.signatures.first?.keyName ?? ""
    return JSONNode.object([
      "record": record,
      "signature": .object([
        "algorithm": .text("Ed25519"), "form": .text("C2SP signed-note"), "keyName": .text(name),
        "value": .text(String(line.dropLast())),
      ]),
      "receipts": .array(logged.map(\.node)),
    ]).canonical
  }
}
