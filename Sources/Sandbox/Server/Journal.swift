import Foundation

/// Accepted changes as JSON lines in one file: written before the reply, replayed at the start.
struct Journal<Change: Codable & Sendable> {
  private let handle: FileHandle
  private let encoder = JSONEncoder()

  /// Opens the file, creating it when there is none.
  ///
  /// A last line without its line end was never acknowledged: it is cut off.
  ///
  /// - Parameter replay: called with each change in order.
  init(path: String, replay: (Change) -> Void) throws {
    if !FileManager.default.fileExists(atPath: path) {
      try Data().write(to: URL(fileURLWithPath: path))
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var end = 0
    var number = 0
    let decoder = JSONDecoder()
    for (index, byte) in data.enumerated() where byte == 0x0A {
      number += 1
      guard let change = try? decoder.decode(Change.self, from: data[end..<index]) else {
        throw SandboxError.unreadableJournal(line: number)
      }
      replay(change)
      end = index + 1
    }
    handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: UInt64(end))
    try handle.seekToEnd()
  }

  func append(_ change: Change) throws {
    var line = try encoder.encode(change)
    line.append(0x0A)
    try handle.write(contentsOf: line)
  }
}
