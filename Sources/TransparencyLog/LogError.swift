/// Why the log refused: closed, so that callers can handle every case. Messages name files inside
/// the log's folder and positions, never the contents of an entry.
public enum LogError: Error, Hashable, Sendable {
  /// A verifier or signer key's text can't be used.
  case malformedKey(String)
  /// Text that isn't a signed note (C2SP signed-note).
  case malformedNote(String)
  /// A note's text that isn't a checkpoint (C2SP tlog-checkpoint).
  case malformedCheckpoint(String)
  /// Text that isn't a receipt (C2SP tlog-proof).
  case malformedReceipt(String)
  /// Bytes that aren't an entry, a leaf's content or a bundle of entries.
  case malformedEntry(String)
  /// An entry over the 65,535 bytes a bundle's length field can hold.
  case entryTooLarge(bytes: Int)
  /// No trusted key has signed the note.
  case notSigned
  /// A trusted key's signature does not verify.
  case badSignature(keyName: String)
  /// The checkpoint belongs to another log.
  case wrongOrigin(expected: String, found: String)
  /// Another process owns the folder.
  case locked
  /// The folder holds tiles but no checkpoint: it must not start again from nothing.
  case checkpointMissing
  /// The checkpoint changed under the writer, so somebody else wrote.
  case checkpointMoved
  /// The stored tiles do not hash to the checkpoint's root.
  case treeMismatch(size: Int64)
  /// A checkpoint known elsewhere is larger than the stored one or has another root: the folder is
  /// an old copy or another history, and signing on would fork the log.
  case behindKnownCheckpoint(stored: Int64, known: Int64)
  /// A file that the checkpoint needs is missing or has the wrong length.
  case damagedFile(String)
  /// An index or a tree size outside the log.
  case outOfRange(asked: Int64, size: Int64)
  /// The operating system refused; `code` is its error number.
  case inputOutput(operation: String, file: String, code: Int32)
}

extension LogError: CustomStringConvertible {
  /// One sentence for the person who meets the error.
  public var description: String {
    switch self {
    case .malformedKey(let why): "The key's text can't be used: \(why)."
    case .malformedNote(let why): "The text is not a signed note: \(why)."
    case .malformedCheckpoint(let why): "The note is not a checkpoint: \(why)."
    case .malformedReceipt(let why): "The text is not a receipt: \(why)."
    case .malformedEntry(let why): "The bytes are not a log entry: \(why)."
    case .entryTooLarge(let bytes):
      "An entry has \(bytes) bytes; at most 65535 fit. Log a digest of the document instead."
    case .notSigned: "No trusted key has signed the note."
    case .badSignature(let name): "The signature by \(name) does not verify."
    case .wrongOrigin(let expected, let found):
      "The checkpoint is of the log \(found), not of \(expected)."
    case .locked: "Another process owns the log folder; stop it first."
    case .checkpointMissing:
      "The log folder holds tiles but no checkpoint; restore the checkpoint file."
    case .checkpointMoved: "The checkpoint file changed under the writer; nothing was published."
    case .treeMismatch(let size):
      "The stored tiles do not hash to the root of the checkpoint at size \(size)."
    case .behindKnownCheckpoint(let stored, let known):
      "The stored log of size \(stored) does not continue the known checkpoint of size \(known);"
        + " restore the newest folder."
    case .damagedFile(let file): "The file \(file) is missing or damaged."
    case .outOfRange(let asked, let size):
      "Position \(asked) lies outside the log of size \(size)."
    case .inputOutput(let operation, let file, let code):
      "\(operation) failed on \(file) with error number \(code)."
    }
  }
}
