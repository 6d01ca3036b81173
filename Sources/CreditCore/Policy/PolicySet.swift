/// The whole dated policy: every item, checked for gaps and overlaps when it is built.
public struct PolicySet: Sendable, Hashable {
  /// The digest of the files it was read from; decisions store it.
  public let version: String
  /// Every item, by key, lender and first day.
  public let items: [PolicyItem]
  private let series: [Series: [PolicyItem]]

  private struct Series: Hashable {
    var key: PolicyKey
    var lender: LenderType?
  }

  /// Checks and keeps the items.
  ///
  /// - Throws: the first item of the wrong kind or range, without source, reversed, overlapping
  ///   the one before it or leaving days between without a value.
  public init(version: String, items: [PolicyItem]) throws(PolicyError) {
    self.version = version
    let sorted = items.sorted { PolicySet.order($0) < PolicySet.order($1) }
    var series: [Series: [PolicyItem]] = [:]
    for item in sorted {
      try item.check()
      let place = Series(key: item.key, lender: item.lender)
      if let last = series[place]?.last {
        guard let end = last.validTo, end < item.validFrom else {
          throw .overlap(item.key, item.lender, on: item.validFrom)
        }
        guard end.adding(days: 1) == item.validFrom else {
          throw .gap(item.key, item.lender, on: end.adding(days: 1))
        }
        try item.check(after: last)
      }
      series[place, default: []].append(item)
    }
    self.items = sorted
    self.series = series
  }

  private static func order(_ item: PolicyItem) -> (String, String, CivilDate) {
    (item.key.rawValue, item.lender?.rawValue ?? "", item.validFrom)
  }

  /// The item that holds on a day: the lender's own before the general one.
  ///
  /// - Returns: `nil` when none does.
  public func item(_ key: PolicyKey, on day: CivilDate, lender: LenderType) -> PolicyItem? {
    own(key, on: day, lender: lender) ?? own(key, on: day, lender: nil)
  }

  private func own(_ key: PolicyKey, on day: CivilDate, lender: LenderType?) -> PolicyItem? {
    series[Series(key: key, lender: lender)]?.last { $0.holds(on: day) }
  }

  /// The typed values of a day.
  ///
  /// - Throws: the first key without a value on that day, or whose value can't be understood.
  public func terms(on day: CivilDate, lender: LenderType) throws(PolicyError) -> PolicyTerms {
    try PolicyTerms(PolicyReader(policy: self, day: day, lender: lender), version: version)
  }
}
