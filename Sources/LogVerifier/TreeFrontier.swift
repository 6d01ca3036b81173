/// The roots of the complete subtrees of a growing tree, largest first: enough to give its root at
/// any size.
struct TreeFrontier {
  private var subtrees: [(height: Int, hash: [UInt8])] = []

  mutating func add(_ leafHash: [UInt8]) {
    var height = 0
    var hash = leafHash
    while let last = subtrees.last, last.height == height {
      hash = TreeHash.ofNode(last.hash, hash)
      height += 1
      subtrees.removeLast()
    }
    subtrees.append((height, hash))
  }

  var root: [UInt8] {
    guard let last = subtrees.last else { return TreeHash.ofNothing }
    return subtrees.dropLast().reversed().reduce(last.hash) { right, left in
      TreeHash.ofNode(left.hash, right)
    }
  }
}
