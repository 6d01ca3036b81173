/// Checks that an entry stands at a place in a tree (RFC 9162 section 2.1.3.2). Any input is
/// allowed: what has a wrong length or range simply does not verify.
public enum InclusionProof {
  /// - Parameters:
  ///   - index: The entry's place, from 0.
  ///   - size: The number of entries in the tree.
  ///   - leafHash: The entry's hash, 32 bytes.
  ///   - proof: The sibling hashes, leaf first.
  ///   - root: The root of the tree, 32 bytes.
  public static func verify(
    index: Int64, size: Int64, leafHash: [UInt8], proof: [[UInt8]], root: [UInt8]
  ) -> Bool {
    guard index >= 0, index < size, leafHash.count == TreeHash.byteCount,
      root.count == TreeHash.byteCount,
      proof.allSatisfy({ $0.count == TreeHash.byteCount })
    else { return false }
    var node = index
    var last = size - 1
    var hash = leafHash
    for sibling in proof {
      guard last != 0 else { return false }
      if node % 2 == 1 || node == last {
        hash = TreeHash.ofNode(sibling, hash)
        // A node without a right neighbour moves up unhashed until it has a left one.
        while node % 2 == 0 && node != 0 {
          node /= 2
          last /= 2
        }
      } else {
        hash = TreeHash.ofNode(hash, sibling)
      }
      node /= 2
      last /= 2
    }
    return last == 0 && hash == root
  }
}
