import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Parts of the sandbox as programs of their own, and a settings file that names them.
struct SandboxProcesses {
  /// One share as a recipient lists it.
  struct Share: Decodable {
    var recipient, requestID, scenario, purpose, ground, subject: String
    var fields, values: [String]
  }

  let config: String
  private let recipients: String

  /// Runs them beside the body; they have ended when this returns.
  ///
  /// - Parameter ids: the recipients that have an interface.
  static func running(
    for ids: [String], in folder: String, _ body: (SandboxProcesses) async throws -> Void
  ) async throws {
    var children: [Process] = []
    defer {
      for child in children {
        child.terminate()
        child.waitUntilExit()
      }
    }
    var addresses: [String: String] = [:]
    for part in ["recipient", "sms"] {
      let errors = "\(folder)/\(part).err"
      let child = try Program.tally().start(
        ["sandbox", part, "--port", "0"], output: "\(folder)/\(part).out", errors: errors)
      children.append(child)
      guard let address = try await child.address(in: errors) else { throw WebServer.NotServing() }
      addresses[part] = address
    }
    let recipients = addresses["recipient"] ?? ""
    let config = "\(folder)/settings.yaml"
    try Data("x\n".utf8).write(to: URL(filePath: "\(folder)/digest"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: "\(folder)/digest")
    try await settings(ids, recipients, sms: addresses["sms"] ?? "", folder)
      .write(toFile: config, atomically: true, encoding: .utf8)
    try await body(SandboxProcesses(config: config, recipients: recipients))
  }

  /// What all recipients were given.
  func shares() async throws -> [Share] {
    guard let url = URL(string: recipients + "/sandbox/shares") else { throw URLError(.badURL) }
    let (bytes, _) = try await URLSession.shared.data(from: url)
    return try JSONDecoder().decode([Share].self, from: bytes)
  }

  /// Only recipients and messages are there; nothing else is to be sent.
  private static func settings(
    _ ids: [String], _ recipients: String, sms: String, _ folder: String
  ) async throws -> String {
    var text = """
      partners:
        sandbox: true
        identity: http://127.0.0.1:9
        channel: http://127.0.0.1:9
        messenger: \(sms)
        bureau:
          queries: http://127.0.0.1:9
          files: http://127.0.0.1:9
          receiver: A10000000H0001
          user: U1
          password_digest: {file: \(folder)/digest}
        recipients:

      """
    for id in ids {
      guard let url = URL(string: "\(recipients)/recipients/\(id)/keys") else {
        throw URLError(.badURL)
      }
      let (bytes, _) = try await URLSession.shared.data(from: url)
      let keys = try JSONDocument(bytes)
      text += """
            \(id):
              url: \(recipients)/recipients/\(id)
              sealing_key: \(keys.text("sealingKey") ?? "")
              receipt_key: \(keys.text("receiptKey") ?? "")

        """
    }
    return text
  }
}
