import Foundation
import Vault

/// A folder that is gone when the value is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("vault-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var rootFile: String { path + "/root.key" }
  var epochs: String { path + "/epochs" }

  func vault() throws -> Vault {
    let root =
      FileManager.default.fileExists(atPath: rootFile)
      ? try RootKey(readingFrom: rootFile) : try RootKey.create(at: rootFile)
    return try Vault(root: root, epochFolder: epochs)
  }
}

let someone = [UInt8](repeating: 1, count: 16)
let another = [UInt8](repeating: 2, count: 16)

func hexBytes(_ text: String) -> [UInt8] {
  let digits = text.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count, by: 2).map {
    UInt8(digits[$0] << 4 | digits[$0 + 1])
  }
}
