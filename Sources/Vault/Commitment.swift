import Crypto

/// The hiding commitment to a private event that the public log carries: SHA-256 of a domain line,
/// a secret blinding value, the event's length and the event.
///
/// The blinding value follows from the person's key, so it need not be stored and is gone when the
/// key is: then nobody can guess the event from the log any more. It binds the plaintext, so keys
/// can be rotated without touching the log.
public enum Commitment {
  /// The 32-byte commitment to an event.
  ///
  /// - Parameter eventID: The event's id, 16 bytes.
  /// - Throws: ``VaultError/wrongLength(field:expected:found:)``.
  public static func make(
    of event: [UInt8], eventID: [UInt8], key: PersonKey
  ) throws(VaultError) -> [UInt8] {
    make(of: event, opening: try opening(eventID: eventID, key: key))
  }

  /// The 32-byte blinding value of an event: together with the event it lets a third party check
  /// the commitment, and nothing else.
  public static func opening(
    eventID: [UInt8], key: PersonKey
  ) throws(VaultError) -> [UInt8] {
    try checkLength("eventID", eventID, 16)
    return key.blinding(eventID: eventID)
  }

  /// The commitment as a third party computes it.
  public static func make(of event: [UInt8], opening: [UInt8]) -> [UInt8] {
    let message =
      Array("tallystick/commitment/v1\n".utf8) + opening + bigEndianBytes(Int64(event.count))
      + event
    return Array(SHA256.hash(data: message))
  }
}
