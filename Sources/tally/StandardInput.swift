import Foundation
import TallyService

/// Reads standard input up to its limit.
enum StandardInput {
  /// - Parameter most: how many bytes are accepted, 1 MiB where nothing is said.
  /// - Throws: bad input where there are more; the rest is not read.
  static func read(most: Int = Calculations.largestInput) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while let part = try FileHandle.standardInput.read(upToCount: 1 << 16), !part.isEmpty {
        bytes += part
        guard bytes.count <= most else { break }
      }
    } catch {
      throw .badInput("document", "standard input can't be read")
    }
    guard bytes.count <= most else {
      throw .badInput("document", "it is larger than \(most) bytes")
    }
    return bytes
  }
}
