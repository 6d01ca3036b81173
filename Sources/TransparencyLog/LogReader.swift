import Synchronization

/// Reads a log folder: entries, proofs and receipts, all computed from its tiles. Tiles never
/// change, so they are kept in memory, up to a limit. Reading needs no lock.
public final class LogReader: Sendable {
  private struct Key: Hashable {
    var level: Int
    var index: Int64
    var width: Int
  }

  /// About 16 KiB each.
  private static let cachedTiles = 1024

  private let folder: LogFolder
  private let cache = Mutex<[Key: TileTree]>([:])

  /// A reader over a folder; nothing is read yet.
  public init(_ folder: LogFolder) {
    self.folder = folder
  }

  /// The root of the tree of the first `size` entries, which the log must have.
  public func root(at size: Int64) throws(LogError) -> MerkleHash {
    guard size > 0 else {
      if size < 0 { throw .outOfRange(asked: size, size: 0) }
      return .emptyRoot
    }
    return try builder(size).hash(0, size)
  }

  /// The bytes of an entry in a log of a size.
  ///
  /// - Throws: ``LogError/outOfRange(asked:size:)``, ``LogError/damagedFile(_:)``.
  public func entry(at index: Int64, treeSize: Int64) throws(LogError) -> [UInt8] {
    guard index >= 0, index < treeSize else { throw .outOfRange(asked: index, size: treeSize) }
    let bundle = try folder.entries(bundle: index >> 8, treeSize: treeSize)
    return bundle[Int(index & 255)]
  }

  /// The sibling hashes that lead from an entry to the root of the tree of a size, leaf first
  /// (RFC 6962 section 2.1.1).
  public func inclusionProof(
    of index: Int64, treeSize: Int64
  ) throws(LogError) -> [MerkleHash] {
    guard index >= 0, index < treeSize else { throw .outOfRange(asked: index, size: treeSize) }
    return try builder(treeSize).inclusion(of: index, 0, treeSize)
  }

  /// The proof that the tree of `newSize` begins with the tree of `oldSize`; empty from size 0.
  public func consistencyProof(
    from oldSize: Int64, to newSize: Int64
  ) throws(LogError) -> ConsistencyProof {
    guard oldSize >= 0, oldSize <= newSize else {
      throw .outOfRange(asked: oldSize, size: newSize)
    }
    guard oldSize > 0 else { return ConsistencyProof(oldSize: 0, newSize: newSize, hashes: []) }
    let hashes = try builder(newSize).consistency(oldSize, 0, newSize, isWholeOldTree: true)
    return ConsistencyProof(oldSize: oldSize, newSize: newSize, hashes: hashes)
  }

  /// The receipt of an entry under a signed checkpoint that covers it, by default the newest with
  /// witness cosignatures that does, else the newest.
  ///
  /// - Throws: ``LogError/outOfRange(asked:size:)`` when none covers the entry.
  public func receipt(
    for index: Int64, under note: SignedNote? = nil
  ) throws(LogError) -> Receipt {
    let note = if let note { note } else { try newestNote(covering: index) }
    let head = try Checkpoint(note.text)
    return Receipt(
      index: index, entry: try entry(at: index, treeSize: head.size),
      proof: try inclusionProof(of: index, treeSize: head.size), checkpoint: note)
  }

  private func newestNote(covering index: Int64) throws(LogError) -> SignedNote {
    if let note = try folder.witnessedCheckpoint(), try Checkpoint(note.text).size > index {
      return note
    }
    guard let note = try folder.checkpoint() else { throw .outOfRange(asked: index, size: 0) }
    return note
  }

  private func builder(_ treeSize: Int64) -> ProofBuilder {
    ProofBuilder { height, index throws(LogError) in
      // A subtree 8 levels up is one hash of the next level's tile, so `row` is below 8.
      let level = height / 8
      let row = height % 8
      let tile = try self.tile(
        level: level, index: (index << Int64(row)) >> 8, treeSize: treeSize)
      let position = Int(index & (Int64(256 >> row) - 1))
      guard row < tile.rows.count, position < tile.rows[row].count else {
        throw .outOfRange(asked: index << Int64(height), size: treeSize)
      }
      return tile.rows[row][position]
    }
  }

  private func tile(
    level: Int, index: Int64, treeSize: Int64
  ) throws(LogError) -> TileTree {
    let width = TilePath.width(.hashes(level: level), index: index, treeSize: treeSize)
    let key = Key(level: level, index: index, width: width)
    if let tile = cache.withLock({ $0[key] }) { return tile }
    let tile = TileTree(try folder.hashes(level: level, index: index, treeSize: treeSize))
    cache.withLock { tiles in
      if tiles.count >= Self.cachedTiles { tiles.removeAll(keepingCapacity: true) }
      tiles[key] = tile
    }
    return tile
  }
}
