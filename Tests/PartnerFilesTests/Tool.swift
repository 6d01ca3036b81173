import Foundation

/// Programs of the system, as a partner would run them.
enum Tool {
  struct Failure: Error {
    var exitCode: Int32
  }

  /// Runs a program to its end and gives what it printed.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(exitCode: process.terminationStatus)
    }
    return bytes
  }
}
