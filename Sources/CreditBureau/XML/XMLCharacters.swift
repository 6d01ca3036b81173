/// A run of character data, with its references resolved.
struct XMLCharacters {
  var string: String
  /// Whether there is nothing in it but blanks and line ends.
  var isBlank: Bool

  init(_ bytes: some Collection<UInt8>) {
    string = String(decoding: bytes, as: UTF8.self)
    isBlank = bytes.allSatisfy(XMLScanner.isBlank)
  }
}
