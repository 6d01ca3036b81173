/// A bank card from which what is due may be debited. Number 1 is the card of the profile, which
/// the identity check verified; the others are added later, each verified in the same way (H22).
public struct DebitCard: Hashable, Sendable {
  /// Counts the cards of a borrower; the profile's own is 1 and is not kept here.
  public var ordinal: Int64
  /// The card's number, sealed.
  public var number: SealedRef
  public var standing: Standing
  public var addedOn: CivilDate

  /// Whether it may be debited. The raw values are stored.
  public enum Standing: String, Sendable, FieldValue {
    /// The identity service is being asked whose it is.
    case checking
    /// It is the borrower's own.
    case own
    /// It is not, or that can't be told.
    case refused
  }

  public init(ordinal: Int64, number: SealedRef, standing: Standing, addedOn: CivilDate) {
    self.ordinal = ordinal
    self.number = number
    self.standing = standing
    self.addedOn = addedOn
  }
}

extension DebitCard: Coded {
  public init(_ f: inout Fields, _ v: DebitCard?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), number: try f("number", v?.number),
      standing: try f("standing", v?.standing), addedOn: try f("addedOn", v?.addedOn))
  }
}
