/// Finds the discount factor of a credit's flows, at which everything paid is worth what was
/// received: the value rises with the factor and bends upwards.
struct YieldSearch {
  /// A value and what it changes with.
  private struct Value {
    /// Present value × 2⁶⁴.
    var present: Int128
    /// Σ time × present value, cut by 16 digits.
    var first: UInt64
    /// Σ time² × present value, cut by 31 digits.
    var second: UInt64
  }

  /// After so many steps the bracket is halved, which bounds their number whatever the flows.
  private static let mostLongSteps = 24

  /// By rising time.
  private let payments: [CashFlow]
  /// Amounts are taken as large as fits, so that small ones have as many digits.
  private let scale: Int
  private let total: UInt64
  private let received: UInt64
  private let meanTime: UInt64

  /// - Parameters:
  ///   - payments: by rising time; those at the payout itself are left out.
  ///   - total: of those that are not.
  ///   - received: less than the total.
  ///   - meanTime: of the payments, weighted by their amounts.
  init(_ payments: [CashFlow], total: Money, received: Money, meanTime: Int) {
    self.payments = payments
    scale = max(0, total.fen.leadingZeroBitCount - 3)
    self.total = UInt64(total.fen) << scale
    self.received = UInt64(received.fen) << scale
    self.meanTime = UInt64(max(1, meanTime))
  }

  /// The factor at which the flows are worth what was received, which is less than all of them:
  /// Newton's steps with the bend taken in (Chebyshev's), within a bracket.
  func root() -> UInt64 {
    let target = Int128(received) << 64
    var low: UInt64 = 0
    var high = FixedPoint.one
    var factor = guess()
    var steps = 0
    while high - low > 1 {
      let value = value(at: factor)
      if value.present > target { high = factor } else { low = factor }
      let middle = low + (high - low) / 2
      steps += 1
      guard steps < Self.mostLongSteps,
        let step = Self.step(value.present - target, value, factor)
      else {
        factor = middle
        continue
      }
      let bend = Self.bend(step, value, factor)
      let next = Int128(factor) - step - (bend ?? 0)
      guard next > Int128(low), next < Int128(high) else {
        factor = middle
        continue
      }
      // What is missing still is of the order of bend² ÷ step, and of the digits of the bend:
      // nothing that a rate could show.
      let enough = Int128(factor >> 60)
      if let bend, bend >> 16 <= enough, 4 * bend * bend <= Int128(step.magnitude) * enough {
        return UInt64(next)
      }
      factor = UInt64(next)
    }
    return high
  }

  /// About the factor at which all payments at their mean time are worth what was received: not
  /// below the root, since times apart are worth more than their mean, and since the first term of
  /// its series, 2 × gain ÷ (total + received), is less than the logarithm of total ÷ received.
  private func guess() -> UInt64 {
    let gain = (total - received) >> 16
    let both = (total + received) >> 16
    let step = (UInt128(gain) << 63) / UInt128(both * meanTime + gain)
    return FixedPoint.one - UInt64(step)
  }

  /// Newton's step, excess ÷ derivative; `nil` where it would be longer than the factor.
  private static func step(_ excess: Int128, _ value: Value, _ factor: UInt64) -> Int128? {
    guard value.first > 0 else { return nil }
    let cut = max(0, 64 - excess.magnitude.leadingZeroBitCount)
    let quotient = (excess >> cut) * Int128(factor) / Int128(value.first)
    // The cut of `first` and of the fixed point, less that of the excess.
    let step = quotient >> (80 - cut)
    return step.magnitude < factor ? step : nil
  }

  /// By how much a step is longer, or shorter from below, since the value bends; `nil` for one so
  /// long that the bend says little.
  private static func bend(_ step: Int128, _ value: Value, _ factor: UInt64) -> Int128? {
    let length = UInt64(step.magnitude)
    // Both quotients fit: a step is less than the factor, and a time has 16 digits.
    let square = factor.dividingFullWidth(length.multipliedFullWidth(by: length)).quotient
    let time = value.first.dividingFullWidth((value.second >> 41, value.second << 23)).quotient
    let bend = (Int128(square) * Int128(time)) >> 9
    return 2 * bend <= Int128(length) ? bend : nil
  }

  /// The sums fit since all amounts together have 61 digits, and times 16.
  private func value(at factor: UInt64) -> Value {
    var (high, low, first, second) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    // Discounts have 64 digits, so that no product has to be moved; at first all ones.
    var (time, discount) = (0, UInt64.max)
    // The times between two payments are mostly of two lengths, as months are.
    var (gap, power) = (0, UInt64.max)
    var other = (gap: 0, power: UInt64.max)
    for payment in payments where payment.time > 0 {
      let wanted = payment.time &- time
      if wanted != gap {
        ((gap, power), other) = (other, (gap, power))
        if wanted != gap { (gap, power) = (wanted, Self.power(factor, wanted)) }
      }
      time = payment.time
      discount = discount.multipliedFullWidth(by: power).high
      let amount = UInt64(truncatingIfNeeded: payment.amount.fen) &<< scale
      let present = amount.multipliedFullWidth(by: discount)
      let sum = low.addingReportingOverflow(present.low)
      low = sum.partialValue
      high &+= present.high &+ (sum.overflow ? 1 : 0)
      let days = UInt64(truncatingIfNeeded: time)
      let timed = (present.high >> 16) &* days
      first &+= timed
      second &+= (timed >> 15) &* days
    }
    return Value(present: Int128(high) << 64 | Int128(low), first: first, second: second)
  }

  /// A power with 64 digits.
  private static func power(_ factor: UInt64, _ exponent: Int) -> UInt64 {
    let power = FixedPoint.power(factor, exponent)
    return power < FixedPoint.one ? power << 2 : .max
  }
}
