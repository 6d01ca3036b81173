/// An identity key (标识项) in 16 bytes: a file's million keys need not be held as text. The seeds
/// are this process's own, so that nobody can prepare two keys that agree.
struct IdentityHash: Hashable {
  private let first: Int
  private let second: Int

  init(_ key: String) {
    first = key.hashValue
    var hasher = Hasher()
    hasher.combine(0x74)
    hasher.combine(key)
    second = hasher.finalize()
  }
}
