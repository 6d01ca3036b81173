/// Why a package was not sealed or not opened: closed, so that callers can handle every case.
/// Nothing here quotes the contents of a package, the names of its files or what `age` printed:
/// files are named by their place in the manifest, from 1.
public enum PackageError: Error, Hashable, Sendable {
  /// The program `age` isn't there.
  case ageMissing
  /// `age` ended with an error that has no case of its own, or was killed.
  case ageFailed
  /// `age` did not end within its time limit.
  case timedOut
  /// A recipient key that isn't an X25519 key of age (`age1…`).
  case malformedRecipientKey
  /// The identity file can't be read as keys of age.
  case malformedIdentity
  /// The file is encrypted, but to none of the identity's keys.
  case wrongIdentity
  /// Not an age file, or one that was cut or changed.
  case notDecrypted

  /// What was decrypted is not a package; says where it goes wrong.
  case malformed(String)
  /// Fewer bytes than the manifest says.
  case cutShort
  /// More bytes than the manifest says.
  case trailingBytes
  /// No trusted key has signed the manifest.
  case notSigned
  /// A trusted key's signature does not verify.
  case badSignature
  /// The manifest names another sender than the key that signed it.
  case wrongSender
  /// A file whose schema the reader doesn't know.
  case unknownSchema(file: Int)
  /// A file whose bytes are not those that were signed.
  case wrongDigest(file: Int)
  /// A log receipt that does not prove its entry.
  case badReceipt(number: Int)
  /// A disclosure without a log receipt, although the reader asks for them.
  case receiptMissing
  /// More than the limit, in bytes.
  case tooLarge(limit: Int64)

  /// A file name that a package must not hold.
  case badName(file: Int)
  /// Two files whose names are equal, or differ in case only.
  case duplicateName(file: Int)
  /// A field of the manifest that is missing or has an impossible value.
  case badField(String)
  /// An offline transfer without a second approver (R18).
  case approverMissing
  /// The expiry does not lie after the creation.
  case expiryNotAfterCreation
  /// The purge date lies before the expiry.
  case purgeBeforeExpiry
  /// A file changed while it was sealed.
  case changedWhileSealing(file: Int)

  /// The package is for another recipient.
  case wrongRecipient
  /// The package has expired.
  case expired
  /// The package was created in the reader's future.
  case notYetValid
  /// A package with this sequence number was opened before, this one or another.
  case replayed

  /// Something of the target's name is there already.
  case targetExists
  /// The sequence ledger can't be read: restore it from a copy.
  case ledgerDamaged
  /// A text that is not a package receipt.
  case malformedReceipt(String)
  /// The receipt is for another package.
  case receiptForOther
  /// The operating system refused; `code` is its error number, `role` what the file is for.
  case inputOutput(operation: String, role: String, code: Int32)

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .ageMissing: "age-missing"
    case .ageFailed: "age-failed"
    case .timedOut: "timed-out"
    case .malformedRecipientKey: "recipient-key"
    case .malformedIdentity: "identity"
    case .wrongIdentity: "wrong-identity"
    case .notDecrypted: "not-decrypted"
    case .malformed: "malformed"
    case .cutShort: "cut-short"
    case .trailingBytes: "trailing-bytes"
    case .notSigned: "not-signed"
    case .badSignature: "bad-signature"
    case .wrongSender: "wrong-sender"
    case .unknownSchema: "unknown-schema"
    case .wrongDigest: "wrong-digest"
    case .badReceipt: "bad-log-receipt"
    case .receiptMissing: "log-receipt-missing"
    case .tooLarge: "too-large"
    case .badName: "bad-name"
    case .duplicateName: "duplicate-name"
    case .badField: "bad-field"
    case .approverMissing: "approver-missing"
    case .expiryNotAfterCreation: "expiry-not-after-creation"
    case .purgeBeforeExpiry: "purge-before-expiry"
    case .changedWhileSealing: "changed-while-sealing"
    case .wrongRecipient: "wrong-recipient"
    case .expired: "expired"
    case .notYetValid: "not-yet-valid"
    case .replayed: "replayed"
    case .targetExists: "target-exists"
    case .ledgerDamaged: "ledger-damaged"
    case .malformedReceipt: "malformed-receipt"
    case .receiptForOther: "receipt-for-other"
    case .inputOutput: "input-output"
    }
  }
}
