#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How one number was spread over the training rows, in ten bins of equal count and one for
/// missing values: what later rows are compared with.
public struct ReferenceDistribution: Sendable, Hashable, Codable {
  /// The upper ends of all bins but the last, ascending; a value belongs to the first bin whose
  /// end it doesn't exceed.
  public var edges: [Double]
  /// The share of rows in each bin; the last entry is the share of missing values.
  public var shares: [Double]

  /// - Parameter values: NaN is missing. Equal values are never split, so there may be fewer bins.
  public init(of values: [Double]) {
    let known = values.filter { !$0.isNaN }.sorted()
    var edges: [Double] = []
    if let largest = known.last {
      for tenth in 1..<10 {
        let edge = known[known.count * tenth / 10]
        if edge < largest, edge > edges.last ?? -.infinity { edges.append(edge) }
      }
    }
    self.edges = edges
    self.shares = ReferenceDistribution.shares(of: values, edges: edges)
  }

  /// The population stability index of other rows: Σ (q − p) · ln(q ÷ p) over the bins. Under 0.10
  /// is fine, above 0.25 calls for action; an empty bin counts as 0.0001.
  public func stabilityIndex(of values: [Double]) -> Double {
    guard !values.isEmpty, shares.count == edges.count + 2 else { return 0 }
    let now = ReferenceDistribution.shares(of: values, edges: edges)
    return zip(shares, now).reduce(0) { sum, pair in
      let expected = max(pair.0, 0.0001)
      let actual = max(pair.1, 0.0001)
      return sum + (actual - expected) * log(actual / expected)
    }
  }

  private static func shares(of values: [Double], edges: [Double]) -> [Double] {
    var counts = Array(repeating: 0, count: edges.count + 2)
    for value in values {
      guard !value.isNaN else {
        counts[edges.count + 1] += 1
        continue
      }
      counts[edges.firstIndex { value <= $0 } ?? edges.count] += 1
    }
    return counts.map { Double($0) / Double(max(values.count, 1)) }
  }
}
