/// What is wrong with a receipt or a checkpoint.
public enum VerificationFailure: Error, Hashable, Sendable {
  /// The text can't be read.
  case malformed(String)
  /// The checkpoint is of another log.
  case wrongOrigin(String)
  /// The log's key has not signed the checkpoint.
  case notSigned
  /// The signature by this key does not verify.
  case badSignature(String)
  /// The entry does not stand at its place in the tree.
  case notIncluded
  /// Fewer known witnesses have cosigned than the policy asks for.
  case tooFewWitnesses(found: Int, needed: Int)

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .malformed: "malformed"
    case .wrongOrigin: "wrong-origin"
    case .notSigned: "not-signed"
    case .badSignature: "bad-signature"
    case .notIncluded: "not-included"
    case .tooFewWitnesses: "too-few-witnesses"
    }
  }
}

extension VerificationFailure: CustomStringConvertible {
  /// One sentence for the person who reads the verdict.
  public var description: String {
    switch self {
    case .malformed(let what): "The text can't be read: \(what)."
    case .wrongOrigin(let origin): "The checkpoint is of another log, \(origin)."
    case .notSigned: "The log's key has not signed the checkpoint."
    case .badSignature(let name): "The signature by \(name) does not verify."
    case .notIncluded: "The proof does not lead from the entry to the checkpoint's root."
    case .tooFewWitnesses(let found, let needed):
      "Only \(found) of the known witnesses have cosigned; \(needed) are needed."
    }
  }
}
