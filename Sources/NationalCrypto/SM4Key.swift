/// A key of the block cipher SM4 (GB/T 32907, ISO/IEC 18033-3).
///
/// It has no description, so that it does not get into logs by accident.
public struct SM4Key: Sendable {
  let bytes: [UInt8]

  /// - Parameter bytes: 16 bytes that nobody else knows.
  public init(_ bytes: [UInt8]) throws(SM4Error) {
    guard bytes.count == 16 else { throw .badKey }
    self.bytes = bytes
  }

  /// Reads 32 hexadecimal digits.
  public init(hexadecimal text: String) throws(SM4Error) {
    let digits = Array(text.utf8).compactMap { Int(String(UnicodeScalar($0)), radix: 16) }
    guard text.utf8.count == 32, digits.count == 32 else { throw .badKey }
    try self.init(
      stride(from: 0, to: 32, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
  }

  /// The first block of a file of this name: the name's SM3 digest, encrypted. It is the same
  /// whenever the file is made, and nobody without the key can tell it beforehand; names are never
  /// used twice.
  func initialBlock(for name: String) throws(SM4Error) -> [UInt8] {
    let digest = try SM3.digest(Array(name.utf8))
    let cipher = try SM4Stream(key: self, mode: .singleBlock, initialBlock: [], encrypts: true)
    return try cipher.add(Array(digest.prefix(16)))
  }
}
