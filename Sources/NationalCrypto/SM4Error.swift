/// Why SM4 can't do its work.
public enum SM4Error: Error, Hashable, Sendable {
  /// A key has 16 bytes.
  case badKey
  /// The bytes were not encrypted with this key, or were changed.
  case malformed
  /// The library has no SM4, or failed.
  case libraryFailure
}
