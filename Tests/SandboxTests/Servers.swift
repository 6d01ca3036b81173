import Foundation
import Sandbox

/// Runs a test against one part of the sandbox on a free port, and stops it.
func withServer(
  _ part: SandboxPart, folder: String? = nil,
  _ test: (HTTPClient) async throws -> Void
) async throws {
  let server = try await SandboxServer.start(part, folder: folder)
  do {
    try await test(HTTPClient(port: server.port))
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

/// Gives a test an empty folder and removes it afterwards.
func withFolder(_ test: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("sandbox-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try await test(folder)
}
