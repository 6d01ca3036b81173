/// A case to which shares are bound: a complaint, a lawsuit, an insurance, a claim or a collection
/// (R28, R31); when it closes, nothing more is shared for it.
public struct ShareCase: Hashable, Sendable {
  public var ordinal: Int64
  /// Complaint, litigation, insurance, claim or collection.
  public var purpose: SharingPurpose
  /// The number under which court, insurer or agency know it: never a person's name.
  public var number: String
  public var openedOn: CivilDate

  public init(ordinal: Int64, purpose: SharingPurpose, number: String, openedOn: CivilDate) {
    self.ordinal = ordinal
    self.purpose = purpose
    self.number = number
    self.openedOn = openedOn
  }

  /// Purposes that run as cases.
  public static let purposes: Set<SharingPurpose> = [
    .complaint, .litigation, .insurance, .claim, .collection,
  ]
}

extension ShareCase: Coded {
  public init(_ f: inout Fields, _ v: ShareCase?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), purpose: try f("purpose", v?.purpose),
      number: try f("number", v?.number), openedOn: try f("openedOn", v?.openedOn))
  }
}
