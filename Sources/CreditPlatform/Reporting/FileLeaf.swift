import CreditCore
import Crypto
import SQLSession
import TransparencyLog
import Vault

/// Ids that follow from a name.
enum FileID {
  static func bytes(of name: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(name.utf8)).prefix(16))
  }
}

extension Platform {
  /// The log entry of a report file: an export, committed to with a keyed digest, since a file has
  /// no person's key of its own.
  func fileLeaf(_ id: StreamID, body: [UInt8]) throws(PlatformError) -> LeafContent {
    do {
      return try LeafContent(
        type: .export, eventID: EventID.bytes(of: id, sequence: 1),
        claimedAt: clock.now.microseconds,
        actor: vault.pseudonym(of: Array("platform".utf8), institution: institution.logCode),
        institution: institution.logCode, purpose: DisclosureKind.reportRow.logCode,
        subject: [UInt8](repeating: 0, count: 16), commitment: vault.fingerprint(body))
    } catch {
      throw .log(error)
    }
  }
}
