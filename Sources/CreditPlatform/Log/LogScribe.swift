import CreditCore
import TransparencyLog
public import Vault

/// Writes the log entries of acts that concern no person: report files, published texts. Without
/// a person's key they are committed to with a keyed digest.
public struct LogScribe: Sendable {
  private let vault: Vault
  private let institution: Institution

  public init(vault: Vault, institution: Institution) {
    self.vault = vault
    self.institution = institution
  }

  /// The stored form of the entry of one event.
  ///
  /// - Parameters:
  ///   - purpose: the purpose code; never reused.
  ///   - sequence: the event's place in its stream.
  ///   - body: the event's encoded form.
  func entry(
    _ type: LogEntryType, purpose: UInt16, of stream: StreamID, sequence: Int64, body: [UInt8],
    at time: Instant
  ) throws(PlatformError) -> [UInt8] {
    do {
      return try LeafContent(
        type: type, eventID: EventID.bytes(of: stream, sequence: sequence),
        claimedAt: time.microseconds,
        actor: vault.pseudonym(of: Array("platform".utf8), institution: institution.logCode),
        institution: institution.logCode, purpose: purpose,
        subject: [UInt8](repeating: 0, count: 16), commitment: vault.fingerprint(body)
      ).encoded
    } catch {
      throw .log(error)
    }
  }
}

extension Platform {
  /// Who writes the entries of acts that concern no person.
  var scribe: LogScribe { LogScribe(vault: vault, institution: institution) }
}
