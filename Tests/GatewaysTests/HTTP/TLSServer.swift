import Foundation
import Glibc

/// A TLS server that demands a client certificate (`openssl s_server`), with certificates made
/// for the occasion in a temporary folder.
final class TLSServer: Sendable {
  let folder: URL
  let port: String
  private let process: Process

  static let isAvailable = FileManager.default.fileExists(atPath: "/usr/bin/openssl")

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "tls-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let folder = folder
    func certificate(_ name: String, _ extras: [String]) throws {
      let options = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
      try Self.openssl(
        ["req", "-x509", "-newkey"] + options + [
          "-subj", "/CN=\(name)", "-keyout", "\(name).key", "-out", "\(name).pem",
        ] + extras, in: folder
      ).waitUntilExit()
    }
    let signed = ["-CA", "authority.pem", "-CAkey", "authority.key"]
    try certificate("authority", [])
    try certificate("stranger", [])
    try certificate("client", signed)
    try certificate("server", signed + ["-addext", "subjectAltName=IP:127.0.0.1"])
    let output = Pipe()
    process = try Self.openssl(
      [
        "s_server", "-accept", "127.0.0.1:0", "-cert", "server.pem", "-key", "server.key",
        "-CAfile", "authority.pem", "-Verify", "2", "-verify_return_error", "-www",
      ], in: folder, output: output)
    port = Self.port(in: output.fileHandleForReading)
  }

  deinit {
    // Not SIGTERM: a child inherits the signals that threads of the pool have blocked.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  func file(_ name: String) -> String { folder.appending(path: name).path }

  /// Reads up to the line `ACCEPT 127.0.0.1:PORT`.
  private static func port(in output: FileHandle) -> String {
    var text = ""
    while true {
      let bytes = output.availableData
      text += String(decoding: bytes, as: UTF8.self)
      if let line = text.split(separator: "\n").first(where: { $0.hasPrefix("ACCEPT ") }),
        text.hasSuffix("\n") || bytes.isEmpty
      {
        return String(line.split(separator: ":").last ?? "")
      }
      if bytes.isEmpty { return "" }
    }
  }

  @discardableResult
  private static func openssl(
    _ arguments: [String], in folder: URL, output: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if let output {
      process.standardOutput = output
    } else {
      process.standardOutput = FileHandle.nullDevice
    }
    try process.run()
    return process
  }
}
