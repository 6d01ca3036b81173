/// Finds the discount factor of a credit's flows, at which everything paid is worth what was
/// received: the value rises with the factor and bends upwards.
struct YieldSearch {
  private struct Flow {
    var amount: UInt64
    var time: UInt64
    /// The place of the time since the flow before among the gaps.
    var gap: Int
  }

  /// A value and what it changes with.
  private struct Value {
    /// Present value × 2⁶².
    var present: Int128
    /// Σ time × present value, cut by 16 digits.
    var first: Int128
    /// Σ time² × present value, cut by 31 digits.
    var second: Int128
  }

  /// After so many steps the bracket is halved, which bounds their number whatever the flows.
  private static let mostLongSteps = 24

  private let flows: [Flow]
  /// The different times between two flows: their powers are computed once for each factor.
  private let gaps: [Int]
  /// Those powers, of the factor that is tried.
  private var powers: [UInt64]
  private let total: Money
  private let received: Money

  /// - Parameters:
  ///   - payments: by rising time; those at the payout itself are left out.
  ///   - total: of those that are not.
  ///   - received: less than the total.
  init(_ payments: [CashFlow], total: Money, received: Money) {
    // Amounts are taken as large as fits, so that small ones have as many digits.
    let scale = max(0, total.fen.leadingZeroBitCount - 3)
    self.total = Money(fen: total.fen << scale)
    self.received = Money(fen: received.fen << scale)
    var gaps: [Int] = []
    gaps.reserveCapacity(8)
    var flows: [Flow] = []
    flows.reserveCapacity(payments.count)
    var (time, gap, place) = (0, 0, 0)
    for payment in payments where payment.time > 0 {
      if payment.time &- time != gap {
        gap = payment.time &- time
        place = gaps.firstIndex(of: gap) ?? gaps.count
        if place == gaps.count { gaps.append(gap) }
      }
      time = payment.time
      flows.append(
        Flow(
          amount: UInt64(truncatingIfNeeded: payment.amount.fen &<< scale),
          time: UInt64(truncatingIfNeeded: time), gap: place))
    }
    self.flows = flows
    self.gaps = gaps
    powers = Array(repeating: 0, count: gaps.count)
  }

  /// The factor at which the flows are worth what was received, which is less than all of them:
  /// Newton's steps with the bend taken in (Chebyshev's), within a bracket.
  mutating func root() -> UInt64 {
    let target = Int128(received.fen) << 62
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

  /// The factor at which all payments at their mean time are worth what was received: not below the
  /// root, since times apart are worth more than their mean.
  private func guess() -> UInt64 {
    var weighted: UInt64 = 0
    for flow in flows { weighted &+= (flow.amount >> 16) &* flow.time }
    let mean = max(1, weighted / (UInt64(total.fen) >> 16))
    let ratio = UInt64((Int128(received.fen) << 62) / Int128(total.fen))
    var factor = FixedPoint.one
    for _ in 0..<4 {
      let power = FixedPoint.power(factor, Int(mean))
      guard power > ratio else { break }
      let excess = (power - ratio).multipliedFullWidth(by: factor)
      // Less than the factor: the excess is less than the power.
      factor -= power.dividingFullWidth(excess).quotient / mean
    }
    return factor
  }

  /// Newton's step, excess ÷ derivative; `nil` where it would be longer than the factor.
  private static func step(_ excess: Int128, _ value: Value, _ factor: UInt64) -> Int128? {
    guard value.first > 0 else { return nil }
    let cut = max(0, 64 - excess.magnitude.leadingZeroBitCount)
    let quotient = (excess >> cut) * Int128(factor) / value.first
    // The cut of `first` and of the fixed point, less that of the excess.
    let step = quotient >> (78 - cut)
    return step.magnitude < factor ? step : nil
  }

  /// By how much a step is longer, or shorter from below, since the value bends; `nil` for one so
  /// long that the bend says little.
  private static func bend(_ step: Int128, _ value: Value, _ factor: UInt64) -> Int128? {
    let bend = (step * step / Int128(factor) * ((value.second << 23) / value.first)) >> 9
    return 2 * bend <= Int128(step.magnitude) ? bend : nil
  }

  /// The sums fit since all amounts together have 61 digits, and times 16.
  private mutating func value(at factor: UInt64) -> Value {
    for place in gaps.indices { powers[place] = FixedPoint.power(factor, gaps[place]) }
    var (high, low, first, second) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    var discount = FixedPoint.one
    for flow in flows {
      discount = FixedPoint.multiply(discount, powers[flow.gap])
      let present = flow.amount.multipliedFullWidth(by: discount)
      let sum = low.addingReportingOverflow(present.low)
      low = sum.partialValue
      high &+= present.high &+ (sum.overflow ? 1 : 0)
      let timed = ((present.high << 2 | present.low >> 62) >> 16) &* flow.time
      first &+= timed
      second &+= (timed >> 15) &* flow.time
    }
    return Value(
      present: Int128(high) << 64 | Int128(low), first: Int128(first), second: Int128(second))
  }
}
