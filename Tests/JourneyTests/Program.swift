import Dispatch
import Foundation

/// A program run as a child of the tests.
struct Program: Sendable {
  struct Outcome: Sendable {
    var status: Int32
    var output: Data
    var errors: String
  }

  let path: String

  /// The `tally` that was built with these tests.
  static func tally() throws -> Program {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folders = [
      tests.deletingLastPathComponent(), root.appending(path: ".build/release"),
      root.appending(path: ".build/debug"),
    ]
    let found = folders.map { $0.appending(path: "tally").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let found else { throw Missing() }
    return Program(path: found)
  }

  struct Missing: Error, CustomStringConvertible {
    var description: String { "no tally beside the tests or under .build: build with SwiftPM" }
  }

  /// Starts it with output and errors going to files, so that it can be killed at any moment.
  func start(_ arguments: [String], output: String, errors: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.empty(output)
    process.standardError = try Self.empty(errors)
    try process.run()
    return process
  }

  /// Runs it to its end, off the threads that run tests.
  func run(
    _ arguments: [String], input: String = "", in folder: String? = nil
  ) async throws -> Outcome {
    let streams = try TemporaryFolder()
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "child").async {
        continuation.resume(
          with: Result { try runBlocking(arguments, input, folder, streams.path) })
      }
    }
  }

  private func runBlocking(
    _ arguments: [String], _ input: String, _ folder: String?, _ streams: String
  ) throws -> Outcome {
    try Data(input.utf8).write(to: URL(filePath: "\(streams)/in"))
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: "\(streams)/in"))
    process.standardOutput = try Self.empty("\(streams)/out")
    process.standardError = try Self.empty("\(streams)/err")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try Data(contentsOf: URL(filePath: "\(streams)/out")),
      errors: try String(contentsOfFile: "\(streams)/err", encoding: .utf8))
  }

  private static func empty(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }
}
