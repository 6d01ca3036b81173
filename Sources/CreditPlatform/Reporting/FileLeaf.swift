import CreditCore
import Crypto
import SQLSession
import TransparencyLog

/// Ids that follow from a name.
enum FileID {
  static func bytes(of name: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(name.utf8)).prefix(16))
  }
}

extension Platform {
  /// The log entry of a report file: an export.
  func fileLeaf(_ id: StreamID, body: [UInt8]) throws(PlatformError) -> [UInt8] {
    try scribe.entry(
      .export, purpose: DisclosureKind.reportRow.logCode, of: id, sequence: 1, body: body,
      at: clock.now)
  }
}
