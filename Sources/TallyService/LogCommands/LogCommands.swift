import Foundation
import LogVerifier
import TransparencyLog

/// The commands of `tally log`. `checkpoint` and `prove` read a data folder's `log/`; `verify`,
/// `audit` and `check` need files or standard input only, no database and no network.
public enum LogCommands {
  /// The newest checkpoint of a data folder's log: its text, or with `json` its parts.
  ///
  /// - Parameter origin: The origin the log must have; `nil` takes any.
  /// - Throws: `CommandFailure` with exit 65 when there is no such log.
  public static func checkpoint(
    data: String, origin: String?, json: Bool
  ) throws(CommandFailure) -> [UInt8] {
    let (_, note) = try open(data: data, origin: origin)
    guard json else { return withoutLineEnd(note.encoded) }
    let head = try reading { () throws(LogError) in try Checkpoint(note.text) }
    return JSONOutput.document { output in
      output.text("origin", head.origin)
      output.number("size", Int(head.size))
      output.text("root", head.root.description)
      output.text("checkpoint", note.encoded)
    }
  }

  /// The receipt of an entry (C2SP tlog-proof): its text, or with `json` inside a document.
  ///
  /// - Throws: `CommandFailure` with exit 65 when the log or the entry isn't there.
  public static func prove(
    index: Int64, data: String, origin: String?, json: Bool
  ) throws(CommandFailure) -> [UInt8] {
    let (folder, _) = try open(data: data, origin: origin)
    let receipt = try reading { () throws(LogError) in
      try LogReader(folder).receipt(for: index)
    }
    guard json else { return withoutLineEnd(receipt.text) }
    return JSONOutput.document { output in
      output.number("index", Int(index))
      output.text("receipt", receipt.text)
    }
  }

  private static func open(
    data: String, origin: String?
  ) throws(CommandFailure) -> (LogFolder, SignedNote) {
    let folder = LogFolder(logFolder(in: data))
    let note = try reading { () throws(LogError) in try folder.checkpoint() }
    guard let note else {
      throw .badInput("data", "there is no log with a checkpoint in \(folder.path)")
    }
    let found = try reading { () throws(LogError) in try Checkpoint(note.text).origin }
    if let origin, origin != found {
      throw .badInput("origin", "the log in \(folder.path) has the origin \(found)")
    }
    return (folder, note)
  }

  private static func reading<Result>(
    _ body: () throws(LogError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(LogError) {
      return try body()
    } catch {
      switch error {
      case .outOfRange: throw .badInput("INDEX", error.description)
      default: throw .badInput("log", error.description)
      }
    }
  }

  /// The printing command adds the line end that every text of the log has.
  private static func withoutLineEnd(_ text: String) -> [UInt8] { Array(text.utf8.dropLast()) }

  /// The log folder of a data folder, which may be named itself.
  static func logFolder(in folder: String) -> String {
    let inside = folder + "/log"
    return FileManager.default.fileExists(atPath: inside + "/checkpoint") ? inside : folder
  }

  /// The bytes of a file of at most `limit` bytes.
  static func read(
    _ path: String, field: String, limit: Int = 1 << 20
  ) throws(CommandFailure) -> [UInt8] {
    let bytes: [UInt8]
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      bytes = Array(try file.read(upToCount: limit + 1) ?? Data())
      try file.close()
    } catch {
      throw .badInput(field, "there is no file \(path), or it can't be read")
    }
    guard bytes.count <= limit else {
      throw .badInput(field, "the file \(path) is over \(limit) bytes")
    }
    return bytes
  }

  /// A key given as vkey text or as the name of a file that holds it; without one, the first of the
  /// files `beside` that exists. A key found beside what it checks is only as trustworthy as that
  /// folder, so the answer names where it came from.
  static func key(
    _ given: String?, beside: [String]
  ) throws(CommandFailure) -> (key: VerifierKey, source: String) {
    if let given, let key = VerifierKey(given) { return (key, "given") }
    let files = FileManager.default
    guard let file = given ?? beside.first(where: { files.fileExists(atPath: $0) }) else {
      throw CommandFailure(
        .usage, code: "log.key-missing", title: "The log's key is not known.",
        detail: "Give it with --key, as text or as a file; none was found beside the input.")
    }
    let text = String(decoding: try read(file, field: "key", limit: 4096), as: UTF8.self)
    guard let key = VerifierKey(text.trimmingCharacters(in: .newlines)) else {
      throw .badInput("key", "neither a vkey nor a file that holds one")
    }
    return (key, file)
  }
}

/// What a checking command found: the document to print, and whether all was well. If not, the
/// process ends with exit 1.
public struct LogVerdict: Sendable {
  /// Whether all was well.
  public var isGood: Bool
  /// One JSON document.
  public var document: [UInt8]
}
