import Foundation
import Glibc

/// A TLS server that demands a client certificate (`openssl s_server`).
final class TLSServer: Sendable {
  let port: String
  private let certificates: Certificates
  private let process: Process

  static let isAvailable = FileManager.default.fileExists(atPath: "/usr/bin/openssl")

  init() throws {
    certificates = try Certificates()
    let output = Pipe()
    process = try Certificates.openssl(
      [
        "s_server", "-accept", "127.0.0.1:0", "-cert", "server.pem", "-key", "server.key",
        "-CAfile", "authority.pem", "-Verify", "2", "-verify_return_error", "-www",
      ], in: certificates.folder, output: output)
    port = Self.port(in: output.fileHandleForReading)
  }

  deinit {
    // Not SIGTERM: a child inherits the signals that threads of the pool have blocked.
    kill(process.processIdentifier, SIGKILL)
  }

  func file(_ name: String) -> String { certificates.file(name) }

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
}
