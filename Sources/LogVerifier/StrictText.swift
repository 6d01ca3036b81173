/// Reading the strict texts of the log. Base64 is accepted only in its one canonical form, numbers
/// only without sign and leading zeros, so that no two texts mean the same.
enum StrictText {
  static func base64(_ text: String) -> [UInt8]? {
    var sextets: [UInt8] = []
    var padding = 0
    for letter in text.utf8 {
      guard letter != 0x3D else {
        padding += 1
        continue
      }
      guard padding == 0, let sextet = sextet(letter) else { return nil }
      sextets.append(sextet)
    }
    guard padding <= 2, (sextets.count + padding) % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: sextets.count, by: 4) {
      let group = Array(sextets[start..<min(start + 4, sextets.count)])
      guard group.count > 1 else { return nil }
      bytes.append(group[0] << 2 | group[1] >> 4)
      if group.count == 2 {
        guard group[1] & 15 == 0 else { return nil }
      } else {
        bytes.append(group[1] << 4 | group[2] >> 2)
        if group.count == 3 {
          guard group[2] & 3 == 0 else { return nil }
        } else {
          bytes.append(group[2] << 6 | group[3])
        }
      }
    }
    return bytes
  }

  private static func sextet(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x41...0x5A: letter - 0x41
    case 0x61...0x7A: letter - 0x61 + 26
    case 0x30...0x39: letter - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }

  static func number(_ text: String) -> Int64? {
    guard let value = Int64(text), value >= 0, String(value).utf8.elementsEqual(text.utf8) else {
      return nil
    }
    return value
  }

  static func hash(_ text: String) -> [UInt8]? {
    base64(text).flatMap { $0.count == TreeHash.byteCount ? $0 : nil }
  }

  /// The text, if it is UTF-8 without control characters other than line ends.
  static func plain(_ bytes: [UInt8]) -> String? {
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The lines of a text that ends with a line end; `nil` when it doesn't.
  static func lines(_ text: Substring) -> [String]? {
    guard text.utf8.last == 0x0A else { return nil }
    return text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  static func bigEndian(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
