/// A dated stage of the reporting roll-out (R99, R109, R127).
public struct ReportingWave: Sendable, Hashable {
  /// The first day of the stage.
  public var from: CivilDate
  /// How many of a thousand buckets are included from that day on, earlier stages counted in.
  public var perMille: Int64

  /// A stage; the share never falls from one stage to the next.
  public init(from: CivilDate, perMille: Int64) {
    self.from = from
    self.perMille = perMille
  }
}

extension ReportingTerms {
  /// How many of a thousand buckets are reported on a day; none before ``beginsOn``.
  public func cohortPerMille(on day: CivilDate) -> Int64 {
    guard day >= beginsOn else { return 0 }
    return waves.last { $0.from <= day }?.perMille ?? 0
  }

  /// The first day on which a borrower's records may be built, from the policy alone: consent is
  /// needed as well (R81, R111).
  ///
  /// - Parameter bucket: the borrower's place, 0–999, from a hash of the borrower's id.
  /// - Returns: `nil` when no stage includes the bucket yet.
  public func begins(bucket: Int64) -> CivilDate? {
    waves.first { bucket < $0.perMille }.map { max($0.from, beginsOn) }
  }
}
