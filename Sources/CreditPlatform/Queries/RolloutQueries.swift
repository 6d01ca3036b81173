public import CreditCore
public import SQLSession

/// How many borrowers stand alike in the roll-out on one day.
public struct CoverageCount: Sendable, Hashable {
  /// The wave's name; empty before it came.
  public var wave: String
  public var standing: String
  public var reason: String
  public var hasPurchase: Bool
  public var hasCash: Bool
  public var borrowers: Int64

  public init(
    wave: String, standing: String, reason: String, hasPurchase: Bool, hasCash: Bool,
    borrowers: Int64
  ) {
    self.wave = wave
    self.standing = standing
    self.reason = reason
    self.hasPurchase = hasPurchase
    self.hasCash = hasCash
    self.borrowers = borrowers
  }
}

/// Everybody with a credit contract, counted by where they stood at the end of a day (R101, R102).
public struct CoverageOnDay: Query {
  public var day: CivilDate

  public init(day: CivilDate) {
    self.day = day
  }

  public var sql: String {
    """
    SELECT r.wave, r.standing, r.reason, r.purchase, r.cash, COUNT(*)
    FROM rollout_row r JOIN (
      SELECT id, MAX(since_on) AS newest FROM rollout_row WHERE since_on <= $1 GROUP BY id
    ) n ON n.id = r.id AND n.newest = r.since_on
    GROUP BY r.wave, r.standing, r.reason, r.purchase, r.cash
    ORDER BY r.wave, r.standing, r.reason, r.purchase, r.cash
    """
  }

  public var binds: [SQLValue] { [.int(Int64(day.dayNumber))] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> CoverageCount {
    CoverageCount(
      wave: try row.text(0), standing: try row.text(1), reason: try row.text(2),
      hasPurchase: try row.int(3) != 0, hasCash: try row.int(4) != 0, borrowers: try row.int(5))
  }
}

/// The coverage of one product on one day, in the numbers that its readers ask for.
public struct CoverageOfProduct: Sendable, Hashable {
  public var product: Product
  public var counts: [CoverageCount]

  /// - Parameter counts: of every product.
  public init(_ product: Product, of counts: [CoverageCount]) {
    self.product = product
    self.counts = counts.filter { product == .purchase ? $0.hasPurchase : $0.hasCash }
  }

  /// The waves that anybody is in, the borrowers before their wave under the empty name first.
  public var waves: [String] { Set(counts.map(\.wave)).sorted() }

  /// How many stand somewhere, of one wave or of all.
  public func borrowers(_ standing: CoverageStanding? = nil, wave: String? = nil) -> Int64 {
    counts.filter {
      (standing == nil || $0.standing == standing?.rawValue) && (wave == nil || $0.wave == wave)
    }.reduce(0) { $0 + $1.borrowers }
  }

  /// How many stand outside of reporting, by reason (R101).
  public var reasons: [(reason: String, borrowers: Int64)] {
    let outside = counts.filter { $0.standing != CoverageStanding.agreed.rawValue }
    return Set(outside.map(\.reason)).sorted().map { reason in
      (
        reason,
        outside.filter { $0.reason == reason }.reduce(0) { $0 + $1.borrowers }
      )
    }
  }

  /// Of a thousand borrowers of the product, how many have agreed; 0 when there are none.
  public var agreedPerMille: Int64 {
    let all = borrowers()
    return all == 0 ? 0 : borrowers(.agreed) * 1000 / all
  }
}
