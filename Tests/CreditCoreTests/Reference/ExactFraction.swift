import BigInt
import CreditCore

/// A fraction of whole numbers of any length, as one would calculate on paper: slow, never rounded
/// before it is asked to be.
struct ExactFraction {
  var above: BigInt
  var below: BigInt

  init(_ above: BigInt, over below: BigInt = 1) {
    precondition(below > 0)
    self.above = above
    self.below = below
  }

  init(_ rate: Rate) {
    self.init(BigInt(rate.partsPerBillion), over: 1_000_000_000)
  }

  static func + (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    ExactFraction(
      left.above * right.below + right.above * left.below, over: left.below * right.below)
  }

  static func * (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    ExactFraction(left.above * right.above, over: left.below * right.below)
  }

  /// The whole number that the rounding names; the fraction is not negative.
  func rounded(_ rounding: Rounding) -> Int64 {
    let (whole, rest) = above.quotientAndRemainder(dividingBy: below)
    let goesUp =
      switch rounding {
      case .down: false
      case .up: rest > 0
      case .halfUp: rest * 2 >= below
      case .halfEven: rest * 2 > below || (rest * 2 == below && whole % 2 == 1)
      }
    return Int64(whole) + (goesUp ? 1 : 0)
  }
}
