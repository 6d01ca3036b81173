/// A tree head whose signatures were verified.
struct CheckedHead {
  var size: Int64
  var root: [UInt8]
  /// The witnesses that have cosigned, in the order of the policy.
  var cosignatures: [WitnessTime]

  /// Reads a note and verifies every signature by a known key; others are ignored.
  init(
    note bytes: [UInt8], key: VerifierKey, witnesses: [VerifierKey]
  ) throws(VerificationFailure) {
    guard bytes.count <= 1 << 20, let text = StrictText.plain(bytes),
      let blank = text.utf8.indices.reversed().first(where: { index in
        text.utf8[index] == 0x0A && index > text.utf8.startIndex
          && text.utf8[text.utf8.index(before: index)] == 0x0A
      })
    else { throw .malformed("the checkpoint is not a signed note") }
    let body = String(text[..<blank])
    let signatures = try Self.signatures(text[text.utf8.index(after: blank)...])

    guard let lines = StrictText.lines(Substring(body)), lines.count >= 3,
      lines.allSatisfy({ !$0.isEmpty }), let size = StrictText.number(lines[1]),
      let root = StrictText.hash(lines[2])
    else { throw .malformed("the note is not a checkpoint") }
    guard lines[0].utf8.elementsEqual(key.name.utf8) else { throw .wrongOrigin(lines[0]) }

    guard try Self.time(of: key, in: signatures, over: body) != nil else { throw .notSigned }
    cosignatures = []
    for witness in witnesses {
      if let seconds = try Self.time(of: witness, in: signatures, over: body) {
        cosignatures.append(WitnessTime(witness: witness.name, seconds: seconds))
      }
    }
    self.size = size
    self.root = root
  }

  private struct Signature {
    var name: String
    var keyID: [UInt8]
    var bytes: [UInt8]
  }

  private static func signatures(_ text: Substring) throws(VerificationFailure) -> [Signature] {
    guard let lines = StrictText.lines(text), lines.count <= 100 else {
      throw .malformed("the checkpoint's signature lines can't be read")
    }
    var signatures: [Signature] = []
    for line in lines {
      let parts = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].elementsEqual("—".utf8), !parts[1].isEmpty,
        let bytes = StrictText.base64(String(Substring(parts[2]))), bytes.count > 4
      else { throw .malformed("a signature line can't be read") }
      signatures.append(
        Signature(
          name: String(Substring(parts[1])), keyID: Array(bytes[..<4]), bytes: Array(bytes[4...])))
    }
    return signatures
  }

  /// The time a key states; `nil` when it has not signed.
  private static func time(
    of key: VerifierKey, in signatures: [Signature], over text: String
  ) throws(VerificationFailure) -> UInt64? {
    var time: UInt64?
    for signature in signatures
    where signature.keyID == key.id && signature.name.utf8.elementsEqual(key.name.utf8) {
      guard let seconds = key.check(signature.bytes, over: text) else {
        throw .badSignature(key.name)
      }
      time = seconds
    }
    return time
  }
}
