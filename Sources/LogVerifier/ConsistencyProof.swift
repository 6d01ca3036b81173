/// Checks that a larger tree begins with a smaller one (RFC 9162 section 2.1.4.2). Any input is
/// allowed: what has a wrong length or range simply does not verify. From size 0 nothing can be
/// proven, so only 0 to 0 is consistent.
public enum ConsistencyProof {
  /// - Parameters:
  ///   - oldSize: The number of entries in the smaller tree.
  ///   - newSize: The number of entries in the larger tree.
  ///   - oldRoot: The root of the smaller tree, 32 bytes.
  ///   - newRoot: The root of the larger tree, 32 bytes.
  ///   - proof: The hashes in the order of the RFC.
  public static func verify(
    oldSize: Int64, newSize: Int64, oldRoot: [UInt8], newRoot: [UInt8], proof: [[UInt8]]
  ) -> Bool {
    guard oldSize >= 0, oldSize <= newSize, oldRoot.count == TreeHash.byteCount,
      newRoot.count == TreeHash.byteCount,
      proof.allSatisfy({ $0.count == TreeHash.byteCount })
    else { return false }
    if oldSize == newSize {
      return proof.isEmpty && oldRoot == newRoot && (oldSize > 0 || oldRoot == TreeHash.ofNothing)
    }
    guard oldSize > 0, !proof.isEmpty else { return false }
    // When the old tree is complete its root is itself the first node of the path.
    let isComplete = oldSize.nonzeroBitCount == 1
    var path = (isComplete ? [oldRoot] : []) + proof
    var node = oldSize - 1
    var last = newSize - 1
    while node % 2 == 1 {
      node /= 2
      last /= 2
    }
    var oldHash = path.removeFirst()
    var newHash = oldHash
    for hash in path {
      guard last != 0 else { return false }
      if node % 2 == 1 || node == last {
        oldHash = TreeHash.ofNode(hash, oldHash)
        newHash = TreeHash.ofNode(hash, newHash)
        while node % 2 == 0 && node != 0 {
          node /= 2
          last /= 2
        }
      } else {
        newHash = TreeHash.ofNode(newHash, hash)
      }
      node /= 2
      last /= 2
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot
  }
}
