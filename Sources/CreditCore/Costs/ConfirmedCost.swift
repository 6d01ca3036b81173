/// A cost table that was read and confirmed: what was shown, when it was opened, when confirmed
/// (N2). It is stored with the contract.
public struct ConfirmedCost: Hashable, Sendable {
  public var table: CostTable
  /// SHA-256 of the table's stored bytes, made by the platform.
  public var digest: Digest
  public var openedAt: Instant
  public var confirmedAt: Instant

  public init(table: CostTable, digest: Digest, openedAt: Instant, confirmedAt: Instant) {
    self.table = table
    self.digest = digest
    self.openedAt = openedAt
    self.confirmedAt = confirmedAt
  }

  /// Refuses one that is not of exactly this offer, was not open for the forced reading time, or
  /// has run out.
  func check(against offer: CostTable, _ context: Context) throws(Refusal) {
    guard table == offer else { throw .costTableChanged }
    let terms = context.policy.cost
    guard confirmedAt >= openedAt.adding(seconds: terms.forcedReadSeconds) else {
      throw .costReadTooShort
    }
    guard confirmedAt <= context.recordedAt,
      context.recordedAt <= openedAt.adding(seconds: terms.disclosureSeconds)
    else { throw .costTableExpired }
  }
}

extension ConfirmedCost: Coded {
  public init(_ f: inout Fields, _ v: ConfirmedCost?) throws(CodecError) {
    self.init(
      table: try f("table", v?.table), digest: try f("digest", v?.digest),
      openedAt: try f("openedAt", v?.openedAt), confirmedAt: try f("confirmedAt", v?.confirmedAt))
  }
}
