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
    var flows: [CashFlow] = []
    for flow in payments {
      guard flow.amount >= .zero, flow.amount <= Money.limit, (0...36_525).contains(flow.time)
      else {
        throw .payments
      }
      if flow.time == 0 { inUse -= flow.amount } else { flows.append(flow) }
    }
    guard inUse.isPositive else { throw .nothingInUse }
    let total = flows.map(\.amount).sum()
    guard total >= inUse else { throw .paymentsBelowReceived }
    flows.sort { $0.time < $1.time }
    factor = total == inUse ? FixedPoint.one : Yield.root(flows, inUse)
    guard factor > 0 else { throw .yieldTooHigh }
  }

  /// The yield is negligible.
  static let zero = Yield(factor: FixedPoint.one)

  private init(factor: UInt64) { self.factor = factor }

  /// The factor between 0 and 1 at which the flows are worth `received`. The value rises with the
  /// factor and bends upwards: a Newton step from above ends above the root, so it is made a little
  /// longer to close the bracket from below too. Every third step halves the bracket, which bounds
  /// their number whatever the flows.
  private static func root(_ flows: [CashFlow], _ received: Money) -> UInt64 {
    let target = Int128(received.fen) << 62
    var low: UInt64 = 0
    var high = FixedPoint.one
    var factor = high
    var steps = 0
    while high - low > 1 {
      let (value, slope) = value(flows, at: factor)
      if value > target { high = factor } else { low = factor }
      let middle = low + (high - low) / 2
      steps += 1
      guard steps % 3 != 0, let step = step(value - target, slope, factor) else {
        factor = middle
        continue
      }
      let next = Int128(factor) - step - (step > 0 ? step / 256 + 1 : 0)
      factor = next > Int128(low) && next < Int128(high) ? UInt64(next) : middle
    }
    return high
  }

  /// Newton's step, excess ÷ derivative.
  ///
  /// - Parameter slope: the derivative × factor, without its last 20 digits.
  /// - Returns: nil where the step would be longer than the factor.
  private static func step(_ excess: Int128, _ slope: Int128, _ factor: UInt64) -> Int128? {
    guard slope > 0 else { return nil }
    if excess.magnitude < 1 << 64 { return (excess * Int128(factor) / slope) >> 20 }
    let cut = max(0, 68 - slope.leadingZeroBitCount)
    let (excess, slope) = (excess >> (20 + cut), slope >> cut)
    guard excess.magnitude <= slope.magnitude else { return nil }
    return excess * Int128(factor) / slope
  }

  /// Present value and Σ time × present value (cut by 20 digits), both × 2⁶².
  private static func value(_ flows: [CashFlow], at factor: UInt64) -> (Int128, slope: Int128) {
    var value: Int128 = 0
    var slope: Int128 = 0
    var discount = FixedPoint.one
    var time = 0
    var gap = 1
    var gapFactor = factor
    for flow in flows {
      if flow.time != time {
        if flow.time - time != gap {
          gap = flow.time - time
          gapFactor = FixedPoint.power(factor, gap)
        }
        discount = FixedPoint.multiply(discount, gapFactor)
        time = flow.time
      }
      let present = Int128(flow.amount.fen) * Int128(discount)
      value += present
      slope += (present >> 20) * Int128(time)
    }
    return (value, slope)
  }
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
