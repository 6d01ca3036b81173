/// How a quotient that is not whole becomes a whole number.
public enum Rounding: Sendable, Hashable, CaseIterable {
  /// To the nearest; a tie goes to the even neighbour (banker's rounding).
  case halfEven
  /// To the nearest; a tie goes away from zero.
  case halfUp
  /// Toward zero.
  case down
  /// Away from zero.
  case up

  /// Divides and rounds.
  ///
  /// - Precondition: `divisor` is positive.
  public func divide(_ dividend: Int128, by divisor: Int128) -> Int128 {
    precondition(divisor > 0)
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder != 0 else { return quotient }
    let away: Int128 = dividend < 0 ? -1 : 1
    switch self {
    case .down: return quotient
    case .up: return quotient + away
    case .halfUp, .halfEven:
      let doubled = remainder.magnitude * 2
      if doubled > divisor.magnitude { return quotient + away }
      if doubled < divisor.magnitude { return quotient }
      return self == .halfUp || quotient % 2 != 0 ? quotient + away : quotient
    }
  }
}
