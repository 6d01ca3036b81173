import CreditCore
import CreditPlatform
import Foundation
import Vault

/// Who writes log entries in these tests, with keys of its own.
enum SampleScribe {
  static let made = Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scribe-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return LogScribe(
      vault: try Vault(
        root: try RootKey.create(at: folder + "/root.key"), epochFolder: folder + "/epochs"),
      institution: Institution(
        name: BilingualText(zh: "晴川", en: "Qingchuan"), logCode: Array("QINGCHUA".utf8),
        area: "110000"))
  }
}
