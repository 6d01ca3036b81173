/// A licence of a recipient (R22).
public struct Licence: Sendable, Hashable {
  /// What was licensed, with its number where known.
  public var name: String
  /// The last day it holds.
  public var validUntil: CivilDate

  /// Every value.
  public init(
    name: String, validUntil: CivilDate
  ) {
    self.name = name
    self.validUntil = validUntil
  }
}
