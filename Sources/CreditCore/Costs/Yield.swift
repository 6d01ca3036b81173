/// The internal rate of return (内部收益率) of a credit: the rate at which everything the borrower
/// pays is worth what was received (N1, N2).
///
/// Kept as the discount factor of one unit of time, 1 ÷ (1 + rate), in fixed point with 62 binary
/// digits, so no floating-point number is involved.
public struct Yield: Hashable, Sendable {
  private let factor: UInt64

  /// Solves Σ amount × factor^time = received by Newton's method, guarded by bisection.
  public init(received: Money, payments: [CashFlow]) throws(CostError) {
    guard received.isPositive, received <= Money.limit else { throw .received }
    guard (1...10_000).contains(payments.count) else { throw .payments }
    var inUse = received
    var total = Money.zero
    var weighted = Int128.zero
    var time = 0
    var isSorted = true
    for flow in payments {
      guard flow.amount >= .zero, flow.amount <= Money.limit, (0...36_525).contains(flow.time)
      else {
        throw .payments
      }
      if flow.time == 0 { inUse -= flow.amount } else { total += flow.amount }
      weighted &+= Int128(flow.amount.fen) &* Int128(flow.time)
      isSorted = isSorted && time <= flow.time
      time = flow.time
    }
    guard inUse.isPositive else { throw .nothingInUse }
    guard total > inUse else {
      guard total == inUse else { throw .paymentsBelowReceived }
      factor = FixedPoint.one
      return
    }
    let flows = isSorted ? payments : payments.sorted { $0.time < $1.time }
    let mean = weighted / Int128(total.fen)
    factor = YieldSearch(flows, total: total, received: inUse, meanTime: Int(mean)).root()
    guard factor > 0 else { throw .yieldTooHigh }
  }

  /// The yield is negligible.
  static let zero = Yield(factor: FixedPoint.one)

  private init(factor: UInt64) { self.factor = factor }
}

extension Yield {
  /// The rate of one unit of time.
  public func rate() throws(CostError) -> Rate { try Yield.rate(of: factor, times: 1) }

  /// The rate of one unit × the units in a year, as monthly schedules are quoted.
  public func nominal(unitsPerYear: Int) throws(CostError) -> Rate {
    try Yield.rate(of: factor, times: Int128(unitsPerYear))
  }

  /// The compound yearly rate: (1 + rate of one unit) to the power of the units in a year, less 1.
  public func effective(unitsPerYear: Int) throws(CostError) -> Rate {
    try Yield.rate(of: FixedPoint.power(factor, unitsPerYear), times: 1)
  }

  /// (1 ÷ factor − 1) × `times`.
  private static func rate(of factor: UInt64, times: Int128) throws(CostError) -> Rate {
    // A smaller factor has too few digits left to give a rate to 4 decimals.
    guard factor >= 1 << 36 else { throw .yieldTooHigh }
    let cost = Int128(FixedPoint.one - factor) * Int128(Rate.one) * times
    let rate = Rounding.halfUp.divide(cost, by: Int128(factor))
    guard rate <= Int128(Int64.max) else { throw .yieldTooHigh }
    return Rate(partsPerBillion: Int64(rate))
  }
}
