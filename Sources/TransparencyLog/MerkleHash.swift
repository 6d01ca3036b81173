import Crypto

/// A SHA-256 hash of the tree (RFC 6962): 32 bytes held without an allocation.
public struct MerkleHash: Hashable, Sendable {
  /// The bytes of one hash.
  public static let byteCount = 32

  private let word0, word1, word2, word3: UInt64

  /// Takes exactly 32 bytes; `nil` for any other length.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    let copy = Array(bytes)
    self = unsafe copy.withUnsafeBytes { unsafe MerkleHash(loading: $0, at: 0) }
  }

  /// Loads 32 bytes; the caller has checked that they are there.
  init(loading raw: UnsafeRawBufferPointer, at offset: Int) {
    word0 = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    word1 = unsafe raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    word2 = unsafe raw.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)
    word3 = unsafe raw.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    unsafe withUnsafeBytes(of: self) { unsafe Array($0) }
  }

  func append(to buffer: inout [UInt8]) {
    unsafe withUnsafeBytes(of: self) { unsafe buffer.append(contentsOf: $0) }
  }

  /// The root of the tree without entries: SHA-256 of nothing.
  public static let emptyRoot = MerkleHash.digest([])

  /// The hash of an entry: SHA-256 of 0x00 and its bytes.
  public static func leaf(_ entry: [UInt8]) -> MerkleHash {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(entry.count + 1)
    buffer.append(0)
    buffer.append(contentsOf: entry)
    return digest(buffer)
  }

  /// The hash of an inner node: SHA-256 of 0x01 and both children. The prefixes keep a node from
  /// being taken for an entry.
  public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
    unsafe withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
      unsafe buffer.storeBytes(of: 1, toByteOffset: 0, as: UInt8.self)
      unsafe buffer.storeBytes(of: left, toByteOffset: 1, as: MerkleHash.self)
      unsafe buffer.storeBytes(of: right, toByteOffset: 33, as: MerkleHash.self)
      return unsafe digest(UnsafeRawBufferPointer(buffer))
    }
  }

  private static func digest(_ bytes: [UInt8]) -> MerkleHash {
    unsafe bytes.withUnsafeBytes { unsafe digest($0) }
  }

  private static func digest(_ raw: UnsafeRawBufferPointer) -> MerkleHash {
    var hasher = SHA256()
    unsafe hasher.update(bufferPointer: raw)
    return unsafe hasher.finalize().withUnsafeBytes { unsafe MerkleHash(loading: $0, at: 0) }
  }
}

extension MerkleHash: CustomStringConvertible {
  /// Standard base64, as in checkpoints and receipts.
  public var description: String { Base64.encode(bytes) }
}
