/// A public key of age: X25519, written `age1…` in Bech32. The keys of plug-ins look alike but
/// would make `age` run other programs; their names bring in a second `1`, which is refused here.
public struct AgeRecipient: Hashable, Sendable {
  /// The key's text.
  public let text: String

  /// Takes `age1` and 58 characters of Bech32; `nil` for anything else. `age` itself checks the
  /// sum at the end.
  public init?(_ text: String) {
    let letters = Array(text.utf8)
    guard letters.count == 62, letters.starts(with: "age1".utf8),
      letters.dropFirst(4).allSatisfy("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8.contains)
    else { return nil }
    self.text = text
  }
}
