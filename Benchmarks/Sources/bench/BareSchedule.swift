import CreditCore

/// The reference of the schedule: a loop for exactly one kind of loan (12 months, real days over
/// 365, half-even, no fees), with nothing in it that such a loan does not need.
struct BareSchedule {
  struct Row {
    var due: Int32 = 0
    var days: Int32 = 0
    var principal: Int64 = 0
    var interest: Int64 = 0
    var balance: Int64 = 0
  }

  private static let denominator: Int64 = 365 * 1_000_000_000

  /// - Parameters:
  ///   - rate: parts per billion a year.
  ///   - rows: twelve, made before.
  @inline(never)
  static func build(_ principal: Int64, rate: Int64, on start: CivilDate, _ rows: inout [Row]) {
    fillDates(start, &rows)
    var payment = level(principal, rate, rows)
    var off = fill(principal, rate, payment, &rows)
    for _ in 0..<3 {
      guard abs(off) > 6 else { return }
      let last = off
      let share = halfEven(last, over: 12)
      off = fill(principal, rate, payment + share, &rows)
      guard abs(off) < abs(last) else {
        _ = fill(principal, rate, payment, &rows)
        return
      }
      payment += share
    }
  }

  private static func fillDates(_ start: CivilDate, _ rows: inout [Row]) {
    let parts = start.components
    var (year, month) = (parts.year, parts.month)
    var first = start.dayNumber - Int32(parts.day) + 1
    var last = start.dayNumber
    for position in 0..<12 {
      first += Int32(CivilDate.days(inMonth: month, of: year))
      month += 1
      if month == 13 { (year, month) = (year + 1, 1) }
      let due = first + Int32(min(parts.day, CivilDate.days(inMonth: month, of: year))) - 1
      rows[position].due = due
      rows[position].days = due - last
      last = due
    }
  }

  /// principal / sum of discount factors, in fixed point with 62 binary digits.
  private static func level(_ principal: Int64, _ rate: Int64, _ rows: [Row]) -> Int64 {
    let whole = UInt64(denominator)
    var factors = InlineArray<4, UInt64>(repeating: 0)
    for days in 28...31 {
      factors[days - 28] =
        (whole + UInt64(rate) * UInt64(days)).dividingFullWidth((whole >> 2, whole << 62)).quotient
    }
    var discount: UInt64 = 1 << 62
    var sum: Int128 = 0
    for position in 0..<12 {
      let product = discount.multipliedFullWidth(by: factors[Int(rows[position].days) - 28])
      discount = product.high << 2 | product.low >> 62
      sum += Int128(discount)
    }
    let (quotient, remainder) = (Int128(principal) << 62).quotientAndRemainder(dividingBy: sum)
    return Int64(quotient) + (remainder * 2 > sum ? 1 : 0)
  }

  /// - Returns: how much the last total is above the others.
  private static func fill(
    _ principal: Int64, _ rate: Int64, _ payment: Int64, _ rows: inout [Row]
  ) -> Int64 {
    var balance = principal
    for position in 0..<12 {
      let interest = halfEven(balance * rate * Int64(rows[position].days), over: denominator)
      let part = position == 11 ? balance : payment - interest
      balance -= part
      rows[position].principal = part
      rows[position].interest = interest
      rows[position].balance = balance
    }
    return rows[11].principal + rows[11].interest - payment
  }

  @inline(__always)
  private static func halfEven(_ dividend: Int64, over divisor: Int64) -> Int64 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let doubled = abs(remainder) * 2
    let up = doubled > divisor || (doubled == divisor && quotient & 1 == 1)
    return up ? quotient + dividend.signum() : quotient
  }
}
