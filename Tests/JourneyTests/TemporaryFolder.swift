import Foundation
import Synchronization

/// A new folder that is removed when the value goes.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "journey-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  /// A copy of what stands in another folder, or in a part of it.
  convenience init(copying source: String, part: String? = nil) throws {
    try self.init()
    let names =
      try part.map { [$0] } ?? FileManager.default.contentsOfDirectory(atPath: source)
    for name in names {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(path)/\(name)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static let kept = Mutex<[String]>([])

  /// Removes the folder when the process ends: for one that a static keeps, which never goes.
  func removeAtExit() {
    let isFirst = Self.kept.withLock { paths in
      paths.append(path)
      return paths.count == 1
    }
    guard isFirst else { return }
    atexit {
      for path in TemporaryFolder.kept.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }

  /// The names of everything inside, at any depth.
  var names: [String] {
    let all = FileManager.default.enumerator(atPath: path)
    return (all?.compactMap { $0 as? String } ?? []).sorted()
  }

  /// The files directly in a part of the folder, as full paths.
  func files(in part: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(part)").sorted()
      .map { "\(path)/\(part)/\($0)" }
  }
}
