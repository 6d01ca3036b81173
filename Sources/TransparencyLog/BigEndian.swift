/// The bytes of an integer, most significant first.
func bigEndianBytes(_ value: some FixedWidthInteger) -> [UInt8] {
  var bytes: [UInt8] = []
  for shift in stride(from: value.bitWidth - 8, through: 0, by: -8) {
    bytes.append(UInt8(truncatingIfNeeded: value >> shift))
  }
  return bytes
}
