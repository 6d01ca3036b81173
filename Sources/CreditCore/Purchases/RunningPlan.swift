/// An instalment plan as it stands on a day: principal that coming bills ask for in equal parts,
/// each with a part of the fee (H10–H15).
public struct RunningPlan: Hashable, Sendable {
  /// What it was made of.
  public enum Source: Hashable, Sendable {
    /// 交易分期: a purchase.
    case purchase(Int64)
    /// 账单分期: a part of the bill of a day.
    case bill(plan: Int64, billedOn: CivilDate)
  }

  public let source: Source
  public let startedOn: CivilDate
  /// How many parts it was made of.
  public let count: Int
  /// The principal it began with.
  public let principal: Money
  /// Principal that no bill has asked for yet.
  public private(set) var left: Money
  /// The fee that no bill has asked for yet: it is not owed before (H15).
  public private(set) var feeLeft: Money
  /// How many bills are still to ask for a part.
  public private(set) var partsLeft: Int

  init(source: Source, startedOn: CivilDate, principal: Money, count: Int64, feeRate: Rate) {
    self.source = source
    self.startedOn = startedOn
    self.count = Int(count)
    self.principal = principal
    left = principal
    feeLeft = feeRate.of(principal, rounding: .halfUp)
    partsLeft = Int(count)
  }

  /// Whether no bill will ask for anything of it.
  public var isOver: Bool { left.isZero }

  /// What the coming bills will ask for, the next one first.
  public var coming: [PlanPart] {
    var plan = self
    var parts: [PlanPart] = []
    while !plan.isOver { parts.append(plan.bill()) }
    return parts
  }

  /// Takes the part of the next bill; the first part has what does not divide (H11).
  mutating func bill() -> PlanPart {
    guard !isOver, partsLeft > 0 else { return PlanPart(principal: .zero, fee: .zero) }
    let part = PlanPart(
      principal: RunningPlan.part(of: left, partsLeft),
      fee: RunningPlan.part(of: feeLeft, partsLeft))
    left -= part.principal
    feeLeft = left.isZero ? .zero : feeLeft - part.fee
    partsLeft -= 1
    return part
  }

  /// Lowers what is left, by an early payment or a refund: later parts are computed anew, and the
  /// fee that no bill asked for falls in proportion (H15, H17).
  mutating func lower(by amount: Money) {
    guard left.isPositive else { return }
    let after = left - amount
    feeLeft = Money(
      fen: Int64(
        Rounding.halfUp.divide(Int128(feeLeft.fen) * Int128(after.fen), by: Int128(left.fen))))
    left = after
  }

  private static func part(of amount: Money, _ parts: Int) -> Money {
    EvenSplit(amount, parts: parts, remainder: .first, rounding: .halfUp)[0]
  }
}

/// What one bill asks for of an instalment plan.
public struct PlanPart: Hashable, Sendable {
  public var principal: Money
  public var fee: Money

  public var total: Money { principal + fee }
}

extension RunningPlan: Coded {
  public init(_ f: inout Fields, _ v: RunningPlan?) throws(CodecError) {
    let made: (purchase: Int64?, plan: Int64?, billedOn: CivilDate?) =
      switch v?.source {
      case nil: (nil, nil, nil)
      case .purchase(let ordinal): (ordinal, nil, nil)
      case .bill(let plan, let billedOn): (nil, plan, billedOn)
      }
    let purchase = try f.optional("purchase", made.purchase)
    let plan = try f.optional("plan", made.plan)
    let billedOn = try f.optional("billedOn", made.billedOn)
    switch (purchase, plan, billedOn) {
    case (let ordinal?, _, _): source = .purchase(ordinal)
    case (nil, let plan?, let billedOn?): source = .bill(plan: plan, billedOn: billedOn)
    default: throw .wrongType("source")
    }
    startedOn = try f("startedOn", v?.startedOn)
    count = Int(try f("count", v.map { Int64($0.count) }))
    principal = try f("principal", v?.principal)
    left = try f("left", v?.left)
    feeLeft = try f("feeLeft", v?.feeLeft)
    partsLeft = Int(try f("partsLeft", v.map { Int64($0.partsLeft) }))
  }
}
