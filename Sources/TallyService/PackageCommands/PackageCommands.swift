import CreditCore
import Foundation
import PartnerFiles
import TransparencyLog

/// The commands of `tally package`: offline packages to and from partners. They need files and the
/// program `age` only, no database and no network.
public enum PackageCommands {
  /// The formats this version knows, used where none is given.
  static let schemas = ["bureau.records/1", "table.csv/1", "document.pdf/1", "share.record/1"]

  /// Makes a signing key for packages or receipts.
  ///
  /// - Parameters:
  ///   - name: The name it signs under: the sender's or the recipient's.
  ///   - out: The secret key's file, which must not be there yet (mode 0600).
  public static func makeKey(name: String, out: String) throws(CommandFailure) -> [UInt8] {
    let signer: NoteSigner
    let name = try token(name, field: "NAME")
    do { signer = try NoteSigner.generate(name: name.text, type: .ed25519) } catch {
      throw .badInput("NAME", error.description)
    }
    guard !FileManager.default.fileExists(atPath: out),
      FileManager.default.createFile(
        atPath: out, contents: Data((signer.secretText + "\n").utf8),
        attributes: [.posixPermissions: 0o600])
    else { throw .badInput("out", "the file is there already, or can't be written") }
    return JSONOutput.document { output in
      output.text("name", signer.verifier.name)
      output.text("vkey", signer.verifier.text)
    }
  }

  /// Runs a step of the library; its error becomes the command's.
  static func package<Result>(
    _ body: () throws(PackageError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(PackageError) { return try body() } catch { throw CommandFailure(error) }
  }

  /// The program `age` on the search path.
  static func age() throws(CommandFailure) -> Age {
    try package { () throws(PackageError) in
      Age(program: try Age.search(ProcessInfo.processInfo.environment["PATH"] ?? ""))
    }
  }

  static func token(_ text: String, field: String) throws(CommandFailure) -> Token {
    guard let token = Token(text) else {
      throw .badInput(field, "it must be one word of letters, digits and ._:/@-")
    }
    return token
  }

  static func limits(_ bytes: Int64?) throws(CommandFailure) -> PackageLimits {
    guard let bytes else { return PackageLimits() }
    // Above this a count of bytes could not be doubled.
    guard (1...(1 << 50)).contains(bytes) else {
      throw .badInput("max-bytes", "it must lie between 1 and \(1 << 50)")
    }
    return PackageLimits(bytes: bytes)
  }

  /// Public keys, each as vkey text or as the name of a file that holds it.
  static func verifiers(_ given: [String]) throws(CommandFailure) -> [NoteVerifierKey] {
    var keys: [NoteVerifierKey] = []
    for key in given {
      if let known = try? NoteVerifierKey(key) {
        keys.append(known)
        continue
      }
      let text = String(
        decoding: try LogCommands.read(key, field: "signer", limit: 4096), as: UTF8.self)
      guard let known = try? NoteVerifierKey(text.trimmingCharacters(in: .newlines)) else {
        throw .badInput("signer", "neither a vkey nor a file that holds one")
      }
      keys.append(known)
    }
    guard !keys.isEmpty else {
      throw CommandFailure(
        .usage, code: "package.signer-missing", title: "The signer's key is not known.",
        detail: "Give it with --signer, as vkey text or as a file.")
    }
    return keys
  }

  /// A secret key in a file that only its owner may read.
  static func signer(_ path: String, field: String) throws(CommandFailure) -> NoteSigner {
    let text = String(
      decoding: try LogCommands.read(path, field: field, limit: 4096), as: UTF8.self)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o077 == 0
    else { throw .badInput(field, "the key file is open to others; set its mode to 0600") }
    guard let signer = try? NoteSigner(text.trimmingCharacters(in: .newlines)) else {
      throw .badInput(field, "the file holds no signing key; make one with tally package key")
    }
    return signer
  }

  /// A moment given as RFC 3339 in UTC, or as a day, which means its last second in China; without
  /// one, now.
  static func moment(_ text: String?, field: String) throws(CommandFailure) -> Timestamp {
    let seconds =
      text == nil ? SystemClock().now.microseconds / 1_000_000 : text.flatMap(seconds)
    guard let moment = seconds.flatMap({ Timestamp(seconds: $0) }) else {
      throw .badInput(field, "it must be YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ")
    }
    return moment
  }

  private static func seconds(_ text: String) -> Int64? {
    if let moment = Timestamp(text) { return moment.seconds }
    return CalendarDay(text).map { ($0.number + 1) * 86_400 - 8 * 3600 - 1 }
  }
}
