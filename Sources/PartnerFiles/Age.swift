import Glibc

/// The program `age` (age-encryption.org, version 1), run as a filter under a time limit. Its
/// cryptography is not repeated here, so any stock copy of it opens what is sealed.
public struct Age: Sendable {
  /// Where the program lies.
  public let program: String
  /// How long one run may take.
  public let timeLimit: Duration

  public init(program: String, timeLimit: Duration = .seconds(600)) {
    self.program = program
    self.timeLimit = timeLimit
  }

  /// The first `age` in the folders of a search path such as `/usr/local/bin:/usr/bin`.
  ///
  /// - Throws: ``PackageError/ageMissing``.
  public static func search(_ path: String) throws(PackageError) -> String {
    // An empty part would mean the current folder, where anything may lie.
    for folder in path.split(separator: ":") where folder.hasPrefix("/") {
      let program = "\(folder)/age"
      if unsafe access(program, X_OK) == 0 { return program }
    }
    throw .ageMissing
  }

  /// Encrypts.
  ///
  /// - Throws: ``PackageError/malformedRecipientKey``, ``PackageError/ageFailed``,
  ///   ``PackageError/ageMissing``, ``PackageError/timedOut``, and what the closures throw.
  func encrypt(
    to recipients: [AgeRecipient],
    source: () throws(PackageError) -> [UInt8],
    sink: ([UInt8]) throws(PackageError) -> Void
  ) throws(PackageError) {
    guard !recipients.isEmpty else { throw .malformedRecipientKey }
    let outcome = try ChildProcess.run(
      program, ["--encrypt"] + recipients.flatMap { ["--recipient", $0.text] },
      timeLimit: timeLimit, source: source, sink: sink)
    if outcome.exitCode == 0, outcome.tookAllInput { return }
    throw Self.says("malformed recipient", outcome) ? .malformedRecipientKey : .ageFailed
  }

  /// Decrypts. `age` gives out only what it has authenticated, but the end of a file that was cut
  /// is missed only at its end: nothing may be believed before this returns.
  ///
  /// - Parameter identity: The file with the secret keys.
  /// - Throws: ``PackageError/wrongIdentity``, ``PackageError/malformedIdentity``,
  ///   ``PackageError/notDecrypted``, ``PackageError/ageMissing``, ``PackageError/timedOut``, and
  ///   what the closures throw.
  func decrypt(
    identity: String,
    source: () throws(PackageError) -> [UInt8],
    sink: ([UInt8]) throws(PackageError) -> Void
  ) throws(PackageError) {
    // Opened here first, so that a missing file has its own error.
    _ = try OpenFile(reading: identity, role: "identity file")
    let path = identity.hasPrefix("/") ? identity : "./\(identity)"
    let outcome = try ChildProcess.run(
      program, ["--decrypt", "--identity", path], timeLimit: timeLimit, source: source, sink: sink)
    switch outcome.exitCode {
    case 0 where outcome.tookAllInput: return
    case nil: throw .ageFailed
    case _ where Self.says("no identity matched", outcome): throw .wrongIdentity
    case _ where Self.says("age: error: reading \"", outcome): throw .malformedIdentity
    default: throw .notDecrypted
    }
  }

  /// Whether the diagnostics hold these words.
  private static func says(_ words: String, _ outcome: ChildProcess.Outcome) -> Bool {
    String(decoding: outcome.diagnostics, as: UTF8.self).contains(words)
  }
}
