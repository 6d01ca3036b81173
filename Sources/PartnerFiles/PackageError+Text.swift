extension PackageError: CustomStringConvertible {
  /// One sentence for the person who meets the error.
  public var description: String {
    switch self {
    case .ageMissing, .ageFailed, .timedOut, .malformedRecipientKey, .malformedIdentity,
      .wrongIdentity, .notDecrypted:
      encryption
    case .badName, .duplicateName, .badField, .approverMissing, .expiryNotAfterCreation,
      .purgeBeforeExpiry, .changedWhileSealing, .targetExists, .ledgerDamaged, .inputOutput:
      sealing
    default: opening
    }
  }

  private var encryption: String {
    switch self {
    case .ageMissing:
      "The program age is missing; install it (on Debian: apt-get install age)."
    case .timedOut: "The program age did not end in time and was stopped."
    case .malformedRecipientKey: "A recipient key is not an X25519 key of age (age1…)."
    case .malformedIdentity: "The identity file can't be read as keys of age."
    case .wrongIdentity: "The file is encrypted, but to none of the identity's keys."
    case .notDecrypted: "The file is not an age file, or it was cut or changed."
    default: "The program age failed."
    }
  }

  private var sealing: String {
    switch self {
    case .badName(let file):
      "File \(file): the name is not allowed; use letters, digits, spaces and ._-+=@,() without"
        + " folders, at most \(FileName.maximumBytes) bytes, not beginning with a point or dash."
    case .duplicateName(let file): "File \(file): another file has the same name."
    case .badField(let field): "\(field): missing or not allowed."
    case .approverMissing: "An offline transfer needs a second approver."
    case .expiryNotAfterCreation: "The expiry must lie after the creation."
    case .purgeBeforeExpiry: "The purge date must not lie before the expiry."
    case .changedWhileSealing(let file): "File \(file) changed while it was sealed."
    case .targetExists: "The target is there already, or is a folder that is not empty."
    case .ledgerDamaged:
      "The sequence ledger can't be read, or is one of the other kind; restore it from a copy."
    case .inputOutput(let operation, let role, let code):
      "\(operation) failed on the \(role) with error number \(code)."
    default: "The package can't be sealed."
    }
  }

  private var opening: String {
    switch self {
    case .malformed(let what): "What was decrypted is not a package: \(what)."
    case .cutShort: "The package ends too early."
    case .trailingBytes: "The package goes on after its last file."
    case .notSigned: "No trusted key has signed the manifest."
    case .badSignature: "The signature of a trusted key does not verify."
    case .wrongSender: "The manifest names another sender than the one that signed or is expected."
    case .unknownSchema(let file): "File \(file): the schema is not known here."
    case .wrongDigest(let file): "File \(file): the bytes are not those that were signed."
    case .badReceipt(let number): "Log receipt \(number) does not prove its entry."
    case .receiptMissing: "A disclosure comes without its log receipt."
    case .tooLarge(let limit): "There are more than \(limit) bytes."
    case .wrongRecipient: "The package is for another recipient."
    case .expired: "The package has expired; ask the sender for a new one."
    case .notYetValid: "The package was created in the future; check the clock."
    case .replayed:
      "A package with this sequence number was opened before; ask the sender for a new one."
    case .malformedReceipt(let what): "The text is not a package receipt: \(what)."
    case .receiptForOther: "The receipt is for another package."
    default: "The package can't be opened."
    }
  }
}
