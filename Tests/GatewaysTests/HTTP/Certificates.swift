import Foundation

/// Certificates made for the occasion in a temporary folder, which goes when the value does.
///
/// `authority` signed `server` and `client`. `stranger` is another authority, which signed
/// `impostor`, a server of the same address.
final class Certificates: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "tls-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let address = ["-addext", "subjectAltName=IP:127.0.0.1"]
    try make("authority", [])
    try make("stranger", [])
    try make("client", Self.signed(by: "authority"))
    try make("server", Self.signed(by: "authority") + address)
    try make("impostor", Self.signed(by: "stranger") + address)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> String { folder.appending(path: name).path }

  private static func signed(by name: String) -> [String] {
    ["-CA", "\(name).pem", "-CAkey", "\(name).key"]
  }

  private func make(_ name: String, _ extras: [String]) throws {
    let process = try Self.openssl(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
        "2", "-subj", "/CN=\(name)", "-keyout", "\(name).key", "-out", "\(name).pem",
      ] + extras, in: folder)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CertificateFailure(name: name) }
  }

  @discardableResult
  static func openssl(
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

struct CertificateFailure: Error {
  var name: String
}
