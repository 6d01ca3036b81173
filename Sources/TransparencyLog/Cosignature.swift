/// A witness's statement "at this time, this is the largest tree of that log I have seen, and it
/// continues all I saw before" (C2SP tlog-cosignature, cosignature/v1).
public struct Cosignature: Hashable, Sendable {
  /// The witness's key name.
  public var witness: String
  /// When it was given, in seconds since 1970 (UTC).
  public var seconds: Int64

  /// - Parameter seconds: Seconds since 1970.
  public init(witness: String, seconds: Int64) {
    self.witness = witness
    self.seconds = seconds
  }

  /// The time a cosignature line claims, unverified; `nil` when the line isn't 72 bytes long.
  public static func claimedTime(of signature: NoteSignature) -> Int64? {
    guard signature.bytes.count == 72 else { return nil }
    return Int64(exactly: signature.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// The bytes a witness signs for a checkpoint's text.
  public static func message(over text: [UInt8], at seconds: Int64) -> [UInt8] {
    Array("cosignature/v1\ntime \(seconds)\n".utf8) + text
  }
}
