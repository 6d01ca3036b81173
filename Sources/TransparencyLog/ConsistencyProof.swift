/// The proof that a larger tree begins with a smaller one (RFC 6962 section 2.1.2).
public struct ConsistencyProof: Hashable, Sendable {
  /// The entries of the smaller tree.
  public var oldSize: Int64
  /// The entries of the larger tree.
  public var newSize: Int64
  /// The hashes in the order of RFC 6962.
  public var hashes: [MerkleHash]

  /// A proof, unverified.
  public init(oldSize: Int64, newSize: Int64, hashes: [MerkleHash]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.hashes = hashes
  }

  /// Whether the proof leads from the old root to the new one. Nothing leads from an empty tree
  /// but an empty proof: that case belongs to the witness protocol, which accepts it.
  public func leads(from oldRoot: MerkleHash, to newRoot: MerkleHash) -> Bool {
    guard oldSize >= 0, oldSize <= newSize else { return false }
    if oldSize == newSize { return hashes.isEmpty && oldRoot == newRoot }
    if oldSize == 0 { return hashes.isEmpty && oldRoot == .emptyRoot }
    var rest = hashes[...]
    var node = oldSize - 1
    var last = newSize - 1
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    var oldHash = oldRoot
    if node != 0 {
      guard let first = rest.popFirst() else { return false }
      oldHash = first
    }
    var newHash = oldHash
    while last != 0 {
      if node & 1 == 1 {
        guard let left = rest.popFirst() else { return false }
        oldHash = .node(left, oldHash)
        newHash = .node(left, newHash)
      } else if node < last {
        guard let right = rest.popFirst() else { return false }
        newHash = .node(newHash, right)
      }
      node >>= 1
      last >>= 1
    }
    return rest.isEmpty && oldHash == oldRoot && newHash == newRoot
  }
}
