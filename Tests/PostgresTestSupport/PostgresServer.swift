import Foundation

/// A PostgreSQL server of this test process, started when first asked for: a Unix socket in a new
/// temporary folder, no network, `fsync` on.
///
/// It is supervised by a shell that waits for the end of its standard input. That comes when the
/// test process ends, however it ends; the shell then stops the server by its process id and
/// removes the folder.
public struct PostgresServer: Sendable {
  /// For libpq. More options may be added with `&`.
  public let url: String

  private let supervisor: Supervisor

  /// The one server of the process. Tests keep apart by schemas.
  public static func shared() throws -> PostgresServer {
    try start.get()
  }

  private static let start = Result<PostgresServer, any Error> { try PostgresServer() }

  private init() throws {
    let folder = try Self.programs()
    let name = "tallystick-pg-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let home = "/tmp/\(name)"
    supervisor = try Supervisor(programs: folder, home: home)
    url = "postgresql://postgres@/postgres?host=\(home)"
  }

  /// The newest release that is installed where Debian puts it.
  private static func programs() throws -> String {
    let root = "/usr/lib/postgresql"
    let releases = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let newest = releases.compactMap { Int($0) }.sorted(by: >).first { release in
      FileManager.default.isExecutableFile(atPath: "\(root)/\(release)/bin/initdb")
    }
    guard let newest else { throw PostgresUnavailable(reason: "no \(root)/*/bin/initdb") }
    return "\(root)/\(newest)/bin"
  }
}

/// Why there is no server: the tests that need one fail with this.
public struct PostgresUnavailable: Error, CustomStringConvertible {
  /// What is missing, or the end of the server's log.
  public var reason: String

  /// The reason and what to do.
  public var description: String {
    "PostgreSQL could not be started (install postgresql-15): \(reason)"
  }
}
