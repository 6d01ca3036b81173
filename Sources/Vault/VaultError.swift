/// Why the vault refused: closed, and never with a byte of a key or of what was sealed.
public enum VaultError: Error, Hashable, Sendable {
  /// There is already a file where a new key was to be made.
  case keyFileExists(String)
  /// The key file can be reached by others than its owner, isn't the caller's own, or isn't a
  /// plain file. Its mode must be 0600.
  case keyFileNotPrivate(String)
  /// A key file has another length than it must.
  case keyFileDamaged(String)
  /// The bytes of a key or a sealed value have no known form.
  case malformed(String)
  /// The key does not fit, or the bytes or the place they were sealed for were changed.
  case notAuthentic
  /// The epoch's key was destroyed or never was: what hangs on it is unreadable for ever.
  case epochUnknown(Int64)
  /// An argument has the wrong length.
  case wrongLength(field: String, expected: Int, found: Int)
  /// The operating system refused; `code` is its error number.
  case inputOutput(operation: String, file: String, code: Int32)
}

extension VaultError: CustomStringConvertible {
  /// One sentence for the person who meets the error.
  public var description: String {
    switch self {
    case .keyFileExists(let file): "There is already a file \(file); a key is never overwritten."
    case .keyFileNotPrivate(let file):
      "The key file \(file) must be a plain file of your own with mode 0600."
    case .keyFileDamaged(let file): "The key file \(file) has a wrong length."
    case .malformed(let what): "The \(what) has no known form."
    case .notAuthentic: "The bytes do not open: another key, another place, or changed."
    case .epochUnknown(let epoch): "There is no key of epoch \(epoch)."
    case .wrongLength(let field, let expected, let found):
      "\(field) has \(found) bytes instead of \(expected)."
    case .inputOutput(let operation, let file, let code):
      "\(operation) failed on \(file) with error number \(code)."
    }
  }
}
