/// What changes the limit of a contract for a time: cuts, freezes and a temporary limit.
public struct LimitStanding: Hashable, Sendable {
  /// Those that hold, the oldest first.
  public var measures: [LimitMeasure]
  /// The newest one that was offered; a refused one stays, so that nobody asks again (N56).
  public var temporary: TemporaryLimit?

  public init(measures: [LimitMeasure] = [], temporary: TemporaryLimit? = nil) {
    self.measures = measures
    self.temporary = temporary
  }

  public func measure(_ ordinal: Int64) -> LimitMeasure? {
    measures.first { $0.ordinal == ordinal }
  }

  /// The temporary limit, while it can be used.
  public func liveTemporary(on day: CivilDate) -> TemporaryLimit? {
    temporary.flatMap { $0.isLive(on: day) ? $0 : nil }
  }

  var isEmpty: Bool { measures.isEmpty && temporary == nil }

  mutating func update(_ ordinal: Int64, _ change: (inout LimitMeasure) -> Void) {
    guard let index = measures.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    change(&measures[index])
  }
}

extension CreditAgreement {
  /// What is granted on a day for a product, or in all for `nil`: the contract's limit, less every
  /// cut that holds.
  public func granted(_ product: Product?, on day: CivilDate) -> Money {
    let contracted =
      switch product {
      case .cash: offer.cashLimit
      case .purchase: offer.purchaseLimit
      case nil: offer.limit
      }
    return limits.measures.lazy.filter { $0.product == product && $0.holds(on: day) }
      .compactMap(\.cutTo).reduce(contracted, min)
  }

  /// The freeze that stops a product's new use on a day, its own or that of the whole line.
  public func freeze(of product: Product?, on day: CivilDate) -> LimitMeasure? {
    limits.measures.first {
      $0.isFreeze && $0.holds(on: day) && ($0.product == nil || $0.product == product)
    }
  }

  /// Whether the line can be renewed on a day: within the policy's days before its end and after.
  public func isRenewable(on day: CivilDate, _ terms: LimitTerms) -> Bool {
    let days = Int(terms.renewalDays)
    return day >= validUntil.adding(days: -days) && day <= validUntil.adding(days: days)
  }
}

extension Borrower {
  /// A cut or freeze of the open contract.
  public func measure(_ ordinal: Int64) -> LimitMeasure? {
    openAgreement?.limits.measure(ordinal)
  }

  /// The newest appeal (申诉) against a measure, as far as it was made since the measure began or
  /// was last kept on.
  public func appeal(against measure: LimitMeasure) -> RightsRequest? {
    requests.last {
      $0.kind == .limitAppeal && $0.measure == measure.ordinal && $0.openedOn >= measure.on
    }
  }

  /// The days on which the day close has to end or review a measure, or to end a temporary limit.
  func limitDays(_ next: CivilDate) -> [CivilDate] {
    guard let limits = openAgreement?.limits else { return [] }
    let ends = limits.measures.map(\.wakesOn)
    let last = limits.temporary?.until.map { [$0.adding(days: 1)] } ?? []
    return (ends + last).map { max(next, $0) }
  }
}

extension LimitStanding: Coded {
  public init(_ f: inout Fields, _ v: LimitStanding?) throws(CodecError) {
    self.init(
      measures: try f.list("measures", v?.measures),
      temporary: try f.optional("temporary", v?.temporary))
  }
}
