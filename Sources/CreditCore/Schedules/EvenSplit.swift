/// An amount divided into equal parts, of which the first or the last takes the remainder.
///
/// The parts always sum to the amount, and none is negative when the amount is not.
public struct EvenSplit: Hashable, Sendable {
  /// How many parts there are.
  public let parts: Int
  /// Every part but one.
  public let regular: Money
  /// The part that takes the remainder.
  public let odd: Money
  private let oddIndex: Int

  /// Divides `amount`.
  ///
  /// - Precondition: there is at least one part.
  public init(_ amount: Money, parts: Int, remainder: RemainderPlace, rounding: Rounding) {
    precondition(parts > 0)
    let count = Int128(parts)
    var share = Int64(rounding.divide(Int128(amount.fen), by: count))
    // Rounding a very small amount up could ask the other parts for more than there is.
    if (Int128(amount.fen) - Int128(share) * (count - 1)).signum() * Int128(amount.fen).signum() < 0
    {
      share = Int64(Rounding.down.divide(Int128(amount.fen), by: count))
    }
    self.parts = parts
    self.regular = Money(fen: share)
    self.odd = Money(fen: amount.fen - share * Int64(parts - 1))
    self.oddIndex = remainder == .first ? 0 : parts - 1
  }

  /// The part at a position counted from 0.
  public subscript(position: Int) -> Money { position == oddIndex ? odd : regular }
}
