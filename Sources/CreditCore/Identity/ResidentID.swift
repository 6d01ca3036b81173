/// The number of a resident identity card (公民身份号码, GB 11643): region, day of birth, sequence and
/// a check character.
public struct ResidentID: MaskedIdentifier {
  /// The raw number; personal data.
  public let plaintext: String
  /// The day of birth that the number states.
  public let birthDate: CivilDate

  /// Reads 18 characters: 17 digits and a check character 0–9 or `X`. A small `x` is refused: who
  /// takes it turns it into `X` first, so that one person has one number.
  public init(_ text: String) throws(IdentityError) {
    let bytes = Array(text.utf8)
    guard bytes.count == 18 else { throw .length }
    guard let region = DecimalDigits.value(bytes[0..<2]), DecimalDigits.value(bytes[2..<17]) != nil,
      bytes[17] == UInt8(ascii: "X") || DecimalDigits.value(bytes[17...]) != nil
    else { throw .character }
    guard ResidentID.provinces.contains(region) else { throw .region }
    guard let birthDate = ResidentID.day(bytes[6..<14]) else { throw .birthDate }
    guard ResidentID.checkCharacter(bytes[0..<17]) == bytes[17] else { throw .checkCharacter }
    self.plaintext = text
    self.birthDate = birthDate
  }

  /// The first and last character.
  public var masked: String { hidden(keepingFirst: 1, last: 1) }

  /// Completed years of age (周岁) on a day: one more from the birthday on; who was born on
  /// 29 February has it on 1 March in other years.
  public func age(on day: CivilDate) -> Int {
    let (born, now) = (birthDate.components, day.components)
    return now.year - born.year - ((now.month, now.day) < (born.month, born.day) ? 1 : 0)
  }

  /// The first two digits of the region (GB/T 2260); 81–83 are residence permits of Hong Kong,
  /// Macau and Taiwan residents.
  static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
  ]

  /// ISO 7064 MOD 11-2.
  private static func checkCharacter(_ digits: ArraySlice<UInt8>) -> UInt8 {
    var value = 0
    for byte in digits { value = (value + Int(byte - UInt8(ascii: "0"))) * 2 % 11 }
    let check = (12 - value) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
  }

  /// The standard's own example was born in 1880, before the first day that ``CivilDate`` reads.
  /// The calendar repeats after 400 years, so such a day is read there and moved back.
  private static func day(_ digits: ArraySlice<UInt8>) -> CivilDate? {
    guard let number = DecimalDigits.value(digits), (1800_00_00...2099_99_99).contains(number)
    else {
      return nil
    }
    let later = CivilDate(year: number / 10_000 + 400, month: number / 100 % 100, day: number % 100)
    return later?.adding(days: -146_097)
  }
}
