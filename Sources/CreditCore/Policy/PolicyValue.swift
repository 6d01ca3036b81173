/// A value of the policy, typed by its key.
public enum PolicyValue: Sendable, Hashable {
  /// An amount.
  case money(Money)
  /// A rate, of the period its key names.
  case rate(Rate)
  /// A cap stated as a multiple of the one-year loan prime rate of the same month (N7).
  case lprMultiple(Int64)
  /// A whole number.
  case integer(Int64)
  /// Whole numbers in rising order.
  case integers([Int64])
  /// An exact ratio.
  case ratio(Ratio)
  /// A day.
  case day(CivilDate)
  /// Yes or no.
  case flag(Bool)
  /// A name or code.
  case name(String)
  /// Names or codes.
  case names([String])
  /// Prices by probability.
  case rateLadder([RateStep])
  /// Limits by probability.
  case limitLadder([LimitStep])
  /// Restrictions by days overdue.
  case restrictionLadder([RestrictionStep])
  /// Stages of the reporting roll-out.
  case waves([ReportingWave])
  /// Bodies that are told how borrowers pay.
  case feeds([BureauFeed])
  /// The white list of collection agencies.
  case agencies([CollectionAgency])
  /// Who funds new loans.
  case funders([FunderShare])
  /// Block-list entries.
  case blockList([BlockEntry])
}

extension PolicyValue {
  /// The kinds of value a key can ask for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An amount in yuan.
    case money
    /// A percentage.
    case rate
    /// A percentage, or a multiple of the loan prime rate.
    case cap
    /// A whole number within the key's range.
    case integer
    /// Rising whole numbers within the key's range.
    case integers
    /// `a/b`.
    case ratio
    /// A day.
    case day
    /// Yes or no.
    case flag
    /// One name.
    case name
    /// Several different names.
    case names
    /// Prices by rising probability.
    case rateLadder
    /// Limits by rising probability.
    case limitLadder
    /// Restrictions by rising days.
    case restrictionLadder
    /// Stages by rising day.
    case waves
    /// Bodies with different ids.
    case feeds
    /// Collection agencies.
    case agencies
    /// Funders whose shares make the whole.
    case funders
    /// Block-list entries.
    case blockList
  }

  /// Whether the value is of a kind.
  public func fits(_ kind: Kind) -> Bool {
    switch (self, kind) {
    case (.rate, .cap), (.lprMultiple, .cap): true
    case (.money, .money), (.rate, .rate), (.integer, .integer), (.integers, .integers),
      (.ratio, .ratio), (.day, .day), (.flag, .flag), (.name, .name), (.names, .names),
      (.rateLadder, .rateLadder), (.limitLadder, .limitLadder), (.waves, .waves),
      (.feeds, .feeds), (.agencies, .agencies), (.funders, .funders),
      (.restrictionLadder, .restrictionLadder), (.blockList, .blockList):
      true
    default: false
    }
  }
}
