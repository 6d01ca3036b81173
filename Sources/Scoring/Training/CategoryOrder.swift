/// The text codes of a feature from the lowest to the highest share of events; a code's place is
/// its value. A code never seen in training is missing.
public struct CategoryOrder: Sendable, Hashable, Codable {
  /// From the lowest share to the highest.
  public var codes: [String]

  /// Learns the order from `rows`; a code's share is drawn to the overall one as if by ten more
  /// rows, so that a rare code doesn't go to an end.
  init(_ values: [String?], outcomes: [Bool], rows: [Int]) {
    var counts: [String: (rows: Double, events: Double)] = [:]
    var events = 0.0
    for row in rows {
      let event = outcomes[row] ? 1.0 : 0
      events += event
      guard let code = values[row] else { continue }
      let before = counts[code] ?? (0, 0)
      counts[code] = (before.rows + 1, before.events + event)
    }
    let overall = events / Double(max(rows.count, 1))
    codes =
      counts.map { code, seen in
        (code: code, share: (seen.events + 10 * overall) / (seen.rows + 10))
      }
      .sorted { ($0.share, $0.code) < ($1.share, $1.code) }
      .map(\.code)
  }

  var ranks: [String: Float] {
    var ranks: [String: Float] = [:]
    for (place, code) in codes.enumerated() { ranks[code] = Float(place) }
    return ranks
  }
}
