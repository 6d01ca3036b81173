/// The references that character data may hold: five names and the numbers of characters.
enum XMLReferences {
  private static let named: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"),
    "quot": UInt8(ascii: "\""), "apos": UInt8(ascii: "'"),
  ]

  /// The run with references replaced and each line end as one line feed.
  static func resolved(_ run: ArraySlice<UInt8>) throws(XMLTreeError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(run.count)
    var position = run.startIndex
    while position < run.endIndex {
      let byte = run[position]
      position += 1
      if byte == UInt8(ascii: "&") {
        // The longest is `&#x10FFFF;`; leading zeros make none legal here.
        guard let end = run[position...].prefix(9).firstIndex(of: UInt8(ascii: ";")) else {
          throw .malformed
        }
        try append(run[position..<end], to: &output)
        position = end + 1
      } else if byte == 0x0D {
        if position == run.endIndex || run[position] != 0x0A { output.append(0x0A) }
      } else {
        output.append(byte)
      }
    }
    return output
  }

  private static func append(
    _ reference: ArraySlice<UInt8>, to output: inout [UInt8]
  ) throws(XMLTreeError) {
    let name = String(decoding: reference, as: UTF8.self)
    if let byte = named[name] {
      output.append(byte)
      return
    }
    guard name.hasPrefix("#") else { throw .malformed }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x")
    guard let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
      !digits.contains("+"), let scalar = Unicode.Scalar(number), isAllowed(number)
    else { throw .malformed }
    output.append(contentsOf: String(scalar).utf8)
  }

  private static func isAllowed(_ number: UInt32) -> Bool {
    number >= 0x20 && number != 0xFFFE && number != 0xFFFF
      || [0x09, 0x0A, 0x0D].contains(number)
  }
}
