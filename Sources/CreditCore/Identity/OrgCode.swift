/// The unified social credit code of an organisation (统一社会信用代码, GB 32100).
public struct OrgCode: MaskedIdentifier {
  /// The raw code.
  public let plaintext: String

  /// Reads 18 characters: digits and capital letters without I, O, S, V and Z; the third to eighth
  /// are digits; the last checks the others.
  public init(_ text: String) throws(IdentityError) {
    let bytes = Array(text.utf8)
    guard bytes.count == 18 else { throw .length }
    guard DecimalDigits.value(bytes[2..<8]) != nil,
      let region = DecimalDigits.value(bytes[2..<4])
    else { throw .character }
    // 10 stands for what is registered with the state itself.
    guard region == 10 || ResidentID.provinces.contains(region) else { throw .region }
    var sum = 0
    var weight = 1
    for byte in bytes[0..<17] {
      guard let value = OrgCode.alphabet.firstIndex(of: byte) else { throw .character }
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard let check = OrgCode.alphabet.firstIndex(of: bytes[17]) else { throw .character }
    guard (sum + check) % 31 == 0 else { throw .checkCharacter }
    self.plaintext = text
  }

  /// The first two and last four characters.
  public var masked: String { hidden(keepingFirst: 2, last: 4) }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}
