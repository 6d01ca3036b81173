import Sandbox

/// `tally sandbox PART`.
public enum SandboxRun {
  /// Runs one part until the process is told to end.
  ///
  /// - Parameter fileKey: the file of the bureau's own SM4 key for report files.
  public static func run(
    _ name: String, port: Int, folder: String?, fileKey: String?,
    report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) {
    guard (0...65_535).contains(port) else {
      throw CommandFailure(
        .usage, code: "port.range", title: "The port can't be used.",
        detail: "--port takes 0 to 65535.")
    }
    guard let part = SandboxPart(rawValue: name) else {
      if ["funder", "witness"].contains(name) { throw .notYet("sandbox \(name)") }
      throw CommandFailure(
        .usage, code: "sandbox.part", title: "There is no such part.",
        detail: "It is one of bureau, identity, channel, sms, recipient.")
    }
    if let folder { try DataFolder.make(folder) }
    guard fileKey == nil || part == .bureau else {
      throw CommandFailure(
        .usage, code: "sandbox.file-key", title: "Only the bureau takes report files.",
        detail: "Leave --file-key out.")
    }
    let key = try fileKey.map { (path) throws(CommandFailure) in
      try BureauFileKey.read(path, "file-key")
    }
    do {
      let server = try await SandboxServer.start(
        part, port: port, folder: folder, cipher: key?.sandboxCipher)
      report("\(name) listens on http://127.0.0.1:\(server.port)")
      await Interruption.wait()
      await server.stop()
    } catch {
      throw CommandFailure(
        .unavailable, code: "sandbox.unavailable", title: "The server can't be started.",
        detail: "\(error)")
    }
  }
}
