/// The parts of an entry that an auditor checks, read straight from its 192 bytes: byte 0 the
/// version, byte 1 the type, 26–29 the gateway, 30–37 its counter, 128–191 its signature over the
/// bytes before.
struct SignedEntry {
  var gateway: UInt32
  var counter: UInt64
  private var signed: [UInt8]
  private var signature: [UInt8]

  /// `nil` for another length, version or type.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 192, bytes[0] == 1, (1...12).contains(bytes[1]) else { return nil }
    gateway = UInt32(StrictText.bigEndian(bytes[26..<30]))
    counter = StrictText.bigEndian(bytes[30..<38])
    signed = Array(bytes[..<128])
    signature = Array(bytes[128...])
  }

  func isSigned(by key: [UInt8]) -> Bool { Ed25519.isValid(signature, over: signed, key: key) }
}
