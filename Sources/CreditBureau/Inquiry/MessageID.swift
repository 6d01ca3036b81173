public import CreditCore

/// The id of one message to the bureau: a day and a number, 16 digits. The platform allots it once
/// for each disclosure, so that a message sent twice is seen as one.
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
  /// The day it was allotted on.
  public var day: CivilDate
  /// 0–99,999,999.
  public var number: Int

  /// - Returns: `nil` when the number has more than eight digits or is negative.
  public init?(day: CivilDate, number: Int) {
    guard (0...99_999_999).contains(number) else { return nil }
    self.day = day
    self.number = number
  }

  /// The 16 digits.
  public var description: String { day.eightDigits + number.padded(8) }
}
