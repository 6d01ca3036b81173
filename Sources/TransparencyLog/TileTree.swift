/// The hashes of one tile and all complete nodes above them inside the tile, so that a proof looks
/// nodes up and does not hash the tile again.
struct TileTree: Sendable {
  /// Row 0 holds the tile's hashes, row *r* the nodes over 2^r of them; nine rows when full.
  let rows: [[MerkleHash]]

  init(_ hashes: [MerkleHash]) {
    var rows = [hashes]
    while let below = rows.last, below.count > 1 {
      rows.append((0..<below.count / 2).map { .node(below[2 * $0], below[2 * $0 + 1]) })
    }
    self.rows = rows
  }

  /// The Merkle tree hash of a short list, whose last hash may stand for an incomplete subtree.
  static func root(of hashes: [MerkleHash]) -> MerkleHash {
    guard var root = hashes.last else { return .emptyRoot }
    // The list is cut into complete subtrees by the bits of its length, folded from the right.
    var position = hashes.count - 1
    var stack: [MerkleHash] = []
    var start = 0
    while position > 0 {
      let width = 1 << (Int.bitWidth - 1 - position.leadingZeroBitCount)
      stack.append(full(hashes[start..<start + width]))
      start += width
      position -= width
    }
    for left in stack.reversed() { root = .node(left, root) }
    return root
  }

  private static func full(_ hashes: ArraySlice<MerkleHash>) -> MerkleHash {
    var row = Array(hashes)
    while row.count > 1 {
      row = (0..<row.count / 2).map { .node(row[2 * $0], row[2 * $0 + 1]) }
    }
    return row[0]
  }
}
