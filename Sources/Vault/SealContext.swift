/// Where a sealed value stands: it opens only there. So bytes can't be moved between people or
/// slots, and an old version can't be put back for a new one.
public struct SealContext: Hashable, Sendable {
  /// The stream's id, 16 bytes.
  public var stream: [UInt8]
  /// Which of the stream's values.
  public var slot: Int64
  /// Which version of the value.
  public var version: Int64

  /// - Parameter stream: 16 bytes; the vault refuses other lengths.
  public init(stream: [UInt8], slot: Int64, version: Int64) {
    self.stream = stream
    self.slot = slot
    self.version = version
  }

  func encoded() throws(VaultError) -> [UInt8] {
    try checkLength("stream", stream, 16)
    return Array("tallystick/sealed/v1\n".utf8) + stream + bigEndianBytes(slot)
      + bigEndianBytes(version)
  }
}

func checkLength(_ field: String, _ bytes: [UInt8], _ expected: Int) throws(VaultError) {
  guard bytes.count == expected else {
    throw .wrongLength(field: field, expected: expected, found: bytes.count)
  }
}
