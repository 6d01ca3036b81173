/// A higher limit (提额) that the lender offers by itself: nothing changes before the borrower says
/// yes (R117).
public struct IncreaseOffer: Hashable, Sendable {
  public var limit: Money
  public var cashLimit: Money
  public var purchaseLimit: Money
  public var offeredOn: CivilDate
  /// The last day on which it can be taken.
  public var until: CivilDate
  public var answer: IncreaseAnswer?

  public init(
    limit: Money, cashLimit: Money, purchaseLimit: Money, offeredOn: CivilDate, until: CivilDate,
    answer: IncreaseAnswer? = nil
  ) {
    self.limit = limit
    self.cashLimit = cashLimit
    self.purchaseLimit = purchaseLimit
    self.offeredOn = offeredOn
    self.until = until
    self.answer = answer
  }

  /// Whether it waits for an answer on a day.
  public func isOpen(on day: CivilDate) -> Bool { answer == nil && day <= until }
}

/// What the borrower said to an offered increase.
public struct IncreaseAnswer: Hashable, Sendable {
  public var isAccepted: Bool
  public var on: CivilDate

  public init(isAccepted: Bool, on: CivilDate) {
    self.isAccepted = isAccepted
    self.on = on
  }
}

extension IncreaseOffer: Coded {
  public init(_ f: inout Fields, _ v: IncreaseOffer?) throws(CodecError) {
    self.init(
      limit: try f("limit", v?.limit), cashLimit: try f("cashLimit", v?.cashLimit),
      purchaseLimit: try f("purchaseLimit", v?.purchaseLimit),
      offeredOn: try f("offeredOn", v?.offeredOn), until: try f("until", v?.until),
      answer: try f.optional("answer", v?.answer))
  }
}

extension IncreaseAnswer: Coded {
  public init(_ f: inout Fields, _ v: IncreaseAnswer?) throws(CodecError) {
    self.init(isAccepted: try f("isAccepted", v?.isAccepted), on: try f("on", v?.on))
  }
}
