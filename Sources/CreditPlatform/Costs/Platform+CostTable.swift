public import CreditCore
import Crypto

extension Platform {
  /// SHA-256 of a cost table's stored bytes: the same figures have the same digest, for ever.
  public static func digest(of table: CostTable) -> CreditCore.Digest {
    CreditCore.Digest(bytes: Array(SHA256.hash(data: table.encoded())))
  }

  /// Opens a cost table for its reader. It stores nothing and asks nobody (R66); the opening
  /// instant travels in the token, under the platform's seal.
  public func openCost(_ table: CostTable, for id: StreamID) throws(PlatformError) -> OpenedCost {
    let terms = try context().policy.cost
    let (digest, now) = (Platform.digest(of: table), clock.now)
    let token = CostToken(stage: .opened, digest: digest, openedAt: now, confirmedAt: now)
    return OpenedCost(
      table: table, digest: digest, token: token.text(for: id, vault),
      confirmableAt: now.adding(seconds: terms.forcedReadSeconds),
      validUntil: now.adding(seconds: terms.disclosureSeconds))
  }

  /// Confirms that an opened cost table was read.
  ///
  /// - Parameter table: the table of the offer as it stands now.
  /// - Throws: ``PlatformError/refused(_:)`` for a token that is not ours or not the borrower's,
  ///   for a table that is not the one that was opened, and for one that has run out.
  public func confirmCost(
    _ token: String, of table: CostTable, for id: StreamID
  ) throws(PlatformError) -> CostReading {
    guard var token = CostToken(token, for: id, vault) else { throw .refused(.costNotConfirmed) }
    let (terms, now) = (try context().policy.cost, clock.now)
    guard token.digest == Platform.digest(of: table) else { throw .refused(.costTableChanged) }
    guard now <= token.openedAt.adding(seconds: terms.disclosureSeconds) else {
      throw .refused(.costTableExpired)
    }
    let left =
      token.openedAt.adding(seconds: terms.forcedReadSeconds).microseconds - now.microseconds
    guard left <= 0 else { return .tooEarly(secondsLeft: (left + 999_999) / 1_000_000) }
    // Sent twice, the first confirmation counts.
    if token.stage == .opened {
      token.stage = .confirmed
      token.confirmedAt = now
    }
    return .confirmed(token: token.text(for: id, vault))
  }

  /// What is signed with: the table together with when it was opened and confirmed. The decision
  /// itself tests the times and the offer again.
  ///
  /// - Throws: ``PlatformError/refused(_:)`` for a token that is no confirmation of ours, or one
  ///   of another table.
  public func confirmedCost(
    _ token: String, of table: CostTable, for id: StreamID
  ) throws(PlatformError) -> ConfirmedCost {
    guard let token = CostToken(token, for: id, vault), token.stage == .confirmed else {
      throw .refused(.costNotConfirmed)
    }
    let digest = Platform.digest(of: table)
    guard token.digest == digest else { throw .refused(.costTableChanged) }
    return ConfirmedCost(
      table: table, digest: digest, openedAt: token.openedAt, confirmedAt: token.confirmedAt)
  }
}
