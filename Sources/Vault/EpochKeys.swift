import Crypto
import Synchronization

/// The keys of the epochs: random, each in its own small file outside the database, wrapped under
/// the root key. Destroying an epoch's file makes every backup that hangs on it unreadable.
final class EpochKeys: Sendable {
  private static let prefix = "epoch-"
  private static let suffix = ".key"
  private static let byteCount = 32 + Aead.overhead

  private let folder: String
  private let wrappingKey: SymmetricKey
  private let keys: Mutex<[Int64: SymmetricKey]>

  /// Reads all epochs and makes the first when there is none.
  init(root: RootKey, folder: String) throws(VaultError) {
    self.folder = folder
    wrappingKey = root.derive("epoch-wrap")
    var keys: [Int64: SymmetricKey] = [:]
    for name in try KeyFile.names(in: folder) {
      guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix),
        let epoch = Int64(name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)),
        epoch > 0
      else { continue }
      let wrappingKey = wrappingKey
      keys[epoch] = try KeyFile.read(
        "\(folder)/\(name)", byteCount: Self.byteCount
      ) { bytes throws(VaultError) in
        try Aead.openKey(bytes[...], key: wrappingKey, aad: Self.aad(epoch))
      }
    }
    self.keys = Mutex(keys)
    if keys.isEmpty { _ = try makeNext() }
  }

  /// The newest epoch.
  var current: Int64 { keys.withLock { $0.keys.max() ?? 0 } }

  /// All living epochs, oldest first.
  var all: [Int64] { keys.withLock { $0.keys.sorted() } }

  func key(_ epoch: Int64) throws(VaultError) -> SymmetricKey {
    guard let key = keys.withLock({ $0[epoch] }) else { throw .epochUnknown(epoch) }
    return key
  }

  /// Makes the next epoch's key and file.
  func makeNext() throws(VaultError) -> Int64 {
    try keys.withLock { keys throws(VaultError) in
      let epoch = (keys.keys.max() ?? 0) + 1
      let key = SymmetricKey(size: .bits256)
      let wrapped = try Aead.seal(key, key: wrappingKey, aad: Self.aad(epoch))
      try KeyFile.create(path(epoch), wrapped)
      keys[epoch] = key
      return epoch
    }
  }

  /// Destroys an epoch's key; the newest can't be destroyed.
  func destroy(_ epoch: Int64) throws(VaultError) {
    try keys.withLock { keys throws(VaultError) in
      guard keys[epoch] != nil, epoch != keys.keys.max() else { throw .epochUnknown(epoch) }
      try KeyFile.destroy(path(epoch))
      keys[epoch] = nil
    }
  }

  private func path(_ epoch: Int64) -> String {
    "\(folder)/\(Self.prefix)\(epoch)\(Self.suffix)"
  }

  private static func aad(_ epoch: Int64) -> [UInt8] {
    Array("tallystick/epoch/v1\n".utf8) + bigEndianBytes(epoch)
  }
}
