/// One signature line of a note.
public struct NoteSignature: Hashable, Sendable {
  /// The name of the key.
  public var keyName: String
  /// The id of the key.
  public var keyID: UInt32
  /// The signature, after the key id.
  public var bytes: [UInt8]

  /// A line's parts, unverified.
  public init(keyName: String, keyID: UInt32, bytes: [UInt8]) {
    self.keyName = keyName
    self.keyID = keyID
    self.bytes = bytes
  }

  /// The line with its newline.
  public var line: String {
    "— \(keyName) \(Base64.encode(bigEndianBytes(keyID) + bytes))\n"
  }

  init?(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual("—".utf8),
      let bytes = Base64.decode(parts[2]), bytes.count > 4
    else { return nil }
    keyName = String(decoding: parts[1], as: UTF8.self)
    guard NoteVerifierKey.isValidName(keyName) else { return nil }
    keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    self.bytes = Array(bytes.dropFirst(4))
  }
}

/// A text signed by one or more keys (C2SP signed-note).
public struct SignedNote: Hashable, Sendable {
  /// The largest note taken, in bytes.
  public static let maximumBytes = 1 << 20
  /// The most signature lines taken.
  public static let maximumSignatures = 100

  /// The signed text with its final newline.
  public let text: String
  /// The signature lines in their order, known and unknown.
  public private(set) var signatures: [NoteSignature]

  /// Signs a text.
  ///
  /// - Parameter seconds: The time since 1970 for a cosigning key.
  /// - Throws: ``LogError/malformedNote(_:)`` for a text without a final newline or with control
  ///   characters.
  public init(
    signing text: String, by signers: [NoteSigner], at seconds: Int64 = 0
  ) throws(LogError) {
    guard text.utf8.last == TextLines.newline, Self.hasOnlyText(Array(text.utf8)) else {
      throw .malformedNote("the text must end with a newline and hold no control characters")
    }
    self.text = text
    signatures = []
    for signer in signers { signatures.append(try signer.sign(Array(text.utf8), at: seconds)) }
  }

  /// Reads a note; no signature is verified yet.
  ///
  /// - Throws: ``LogError/malformedNote(_:)``.
  public init(_ bytes: [UInt8]) throws(LogError) {
    guard bytes.count <= Self.maximumBytes else { throw .malformedNote("it is too large") }
    guard let whole = String(validating: bytes, as: UTF8.self), Self.hasOnlyText(bytes) else {
      throw .malformedNote("it is not plain UTF-8 text")
    }
    // The text may hold blank lines itself: it ends at the last one.
    guard
      let blank = bytes.indices.dropFirst().last(where: {
        bytes[$0] == TextLines.newline && bytes[$0 - 1] == TextLines.newline
      }), let lines = TextLines.lines(bytes[(blank + 1)...]), !lines.isEmpty
    else { throw .malformedNote("it has no blank line with signature lines after it") }
    guard lines.count <= Self.maximumSignatures else {
      throw .malformedNote("it has over \(Self.maximumSignatures) signatures")
    }
    var signatures: [NoteSignature] = []
    for (number, line) in lines.enumerated() {
      guard let signature = NoteSignature(line: line) else {
        throw .malformedNote("signature line \(number + 1) can't be read")
      }
      signatures.append(signature)
    }
    text = String(decoding: whole.utf8.prefix(blank), as: UTF8.self)
    self.signatures = signatures
  }

  /// The whole note: text, blank line, signature lines.
  public var encoded: String {
    text + "\n" + signatures.map(\.line).joined()
  }

  /// Adds a signature line, such as a witness's answer; a second one by the same key replaces it.
  public mutating func add(_ signature: NoteSignature) {
    signatures.removeAll {
      $0.keyName == signature.keyName && $0.keyID == signature.keyID
    }
    signatures.append(signature)
  }

  /// Verifies all signatures by the given keys and ignores the others.
  ///
  /// - Returns: The keys that have signed, each with the seconds its cosignature states (0 for an
  ///   ordinary signature), in the order of `keys`.
  /// - Throws: ``LogError/badSignature(keyName:)`` when a known key's signature fails,
  ///   ``LogError/notSigned`` when none of the keys has signed.
  @discardableResult
  public func verified(
    by keys: [NoteVerifierKey]
  ) throws(LogError) -> [(key: NoteVerifierKey, seconds: Int64)] {
    var good: [(key: NoteVerifierKey, seconds: Int64)] = []
    for key in keys {
      let own = signatures.filter { $0.keyName == key.name && $0.keyID == key.id }
      guard let first = own.first else { continue }
      for signature in own where key.verify(signature.bytes, over: Array(text.utf8)) == nil {
        throw .badSignature(keyName: key.name)
      }
      good.append((key, key.verify(first.bytes, over: Array(text.utf8)) ?? 0))
    }
    guard !good.isEmpty else { throw .notSigned }
    return good
  }

  private static func hasOnlyText(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 || $0 == TextLines.newline }
  }
}
