/// Proofs by the recursive definitions of RFC 6962, over a source of complete subtrees.
struct ProofBuilder {
  /// The hash of the complete subtree of a height (0 for a leaf) at an index among those.
  var subtree: (_ height: Int, _ index: Int64) throws(LogError) -> MerkleHash

  /// The Merkle tree hash of the entries in a range that begins at a multiple of the next power of
  /// two; the range isn't empty.
  func hash(_ low: Int64, _ high: Int64) throws(LogError) -> MerkleHash {
    let count = high - low
    if count & (count - 1) == 0 {
      let height = count.trailingZeroBitCount
      return try subtree(height, low >> Int64(height))
    }
    let middle = low + Self.split(count)
    return .node(try hash(low, middle), try hash(middle, high))
  }

  /// The sibling hashes from the leaf up.
  func inclusion(of index: Int64, _ low: Int64, _ high: Int64) throws(LogError) -> [MerkleHash] {
    guard high - low > 1 else { return [] }
    let middle = low + Self.split(high - low)
    if index < middle {
      return try inclusion(of: index, low, middle) + [hash(middle, high)]
    }
    return try inclusion(of: index, middle, high) + [hash(low, middle)]
  }

  /// The proof that the first `old` entries (counted from `low`) are a tree of their own.
  func consistency(
    _ old: Int64, _ low: Int64, _ high: Int64, isWholeOldTree: Bool
  ) throws(LogError) -> [MerkleHash] {
    let count = high - low
    if old == count { return isWholeOldTree ? [] : [try hash(low, high)] }
    let left = Self.split(count)
    let middle = low + left
    if old <= left {
      return try consistency(old, low, middle, isWholeOldTree: isWholeOldTree)
        + [hash(middle, high)]
    }
    return try consistency(old - left, middle, high, isWholeOldTree: false) + [hash(low, middle)]
  }

  /// The largest power of two below a count of two or more.
  private static func split(_ count: Int64) -> Int64 {
    1 << Int64(63 - (count - 1).leadingZeroBitCount)
  }
}
