import CreditCore
import Vault

/// What the server hands out with an opened or confirmed cost table: which table, for whom, and
/// when. Only who holds the vault's root key can make one, so the times in it can be trusted (N2).
struct CostToken: Hashable {
  enum Stage: UInt8 {
    case opened = 0
    case confirmed = 1
  }

  var stage: Stage
  var digest: Digest
  var openedAt: Instant
  /// The same as `openedAt` until it is confirmed.
  var confirmedAt: Instant

  private static let length = 1 + 32 + 8 + 8 + 32

  /// The token as text: hexadecimal digits.
  func text(for id: StreamID, _ vault: Vault) -> String {
    Hex.text(payload + CostToken.seal(payload, id, vault))
  }

  init(stage: Stage, digest: Digest, openedAt: Instant, confirmedAt: Instant) {
    self.stage = stage
    self.digest = digest
    self.openedAt = openedAt
    self.confirmedAt = confirmedAt
  }

  /// Reads one; `nil` when it was made for somebody else, or by somebody else.
  init?(_ text: String, for id: StreamID, _ vault: Vault) {
    guard let bytes = Hex.bytes(text), bytes.count == CostToken.length,
      let stage = Stage(rawValue: bytes[0])
    else { return nil }
    let payload = Array(bytes.prefix(CostToken.length - 32))
    let difference = zip(bytes.suffix(32), CostToken.seal(payload, id, vault))
      .reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
    guard difference == 0 else { return nil }
    self.init(
      stage: stage, digest: Digest(bytes: Array(payload[1..<33])),
      openedAt: CostToken.instant(payload[33..<41]),
      confirmedAt: CostToken.instant(payload[41..<49]))
  }

  private var payload: [UInt8] {
    [stage.rawValue] + digest.bytes + CostToken.bytes(openedAt) + CostToken.bytes(confirmedAt)
  }

  private static func seal(_ payload: [UInt8], _ id: StreamID, _ vault: Vault) -> [UInt8] {
    vault.blindIndex("cost-table", of: id.bytes + payload)
  }

  private static func bytes(_ instant: Instant) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: instant.microseconds >> Int64($0))
    }
  }

  private static func instant(_ bytes: ArraySlice<UInt8>) -> Instant {
    Instant(microseconds: bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) })
  }
}
