/// The part of a log's tree that still grows: the unfinished tile of each level and the unfinished
/// bundle. Everything left of it is on disk for ever, so appending touches nothing else.
struct RightEdge: Sendable {
  private(set) var size: Int64 = 0
  /// The hashes of the unfinished tile, level by level; none of them is full.
  private(set) var levels: [[MerkleHash]] = []
  private var bundle: [UInt8] = []
  /// Levels whose unfinished tile changed since the last ``unfinishedTiles()``.
  private var changedLevels: Set<Int> = []

  /// A finished or unfinished file to write.
  struct File {
    var place: TilePath
    var bytes: [UInt8]
  }

  /// The empty log.
  init() {}

  /// The edge of a stored log.
  ///
  /// - Throws: ``LogError/treeMismatch(size:)`` when the tiles don't hash to the root.
  init(of folder: LogFolder, at checkpoint: Checkpoint) throws(LogError) {
    size = checkpoint.size
    var count = size
    while count > 0 {
      let level = levels.count
      levels.append(
        try folder.hashes(level: level, index: count >> 8, treeSize: size))
      count >>= 8
    }
    guard root == checkpoint.root else { throw .treeMismatch(size: size) }
    let entries = try folder.entries(bundle: size >> 8, treeSize: size)
    guard entries.map({ MerkleHash.leaf($0) }) == (levels.first ?? []) else {
      throw .treeMismatch(size: size)
    }
    for entry in entries { try EntryBundle.append(entry, to: &bundle) }
  }

  /// The root of the whole tree: at every level, what the levels below leave over is the last,
  /// incomplete subtree.
  var root: MerkleHash {
    var rest: MerkleHash?
    for hashes in levels {
      let list = rest.map { hashes + [$0] } ?? hashes
      if !list.isEmpty { rest = TileTree.root(of: list) }
    }
    return rest ?? .emptyRoot
  }

  /// Adds an entry; files that became full are handed over.
  mutating func add(
    _ entry: [UInt8], finished: (File) throws(LogError) -> Void
  ) throws(LogError) {
    try EntryBundle.append(entry, to: &bundle)
    if levels.isEmpty { levels.append([]) }
    levels[0].append(.leaf(entry))
    changedLevels.insert(0)
    size += 1
    guard size & 255 == 0 else { return }
    try finished(File(place: TilePath(.entries, index: (size - 1) >> 8), bytes: bundle))
    bundle.removeAll(keepingCapacity: true)
    try carry(finished: finished)
  }

  private mutating func carry(finished: (File) throws(LogError) -> Void) throws(LogError) {
    var level = 0
    while levels[level].count == TilePath.fullWidth {
      let place = TilePath(.hashes(level: level), index: (size - 1) >> Int64(8 * (level + 1)))
      try finished(File(place: place, bytes: Self.bytes(levels[level])))
      if levels.count == level + 1 { levels.append([]) }
      levels[level + 1].append(TileTree.root(of: levels[level]))
      changedLevels.insert(level + 1)
      levels[level].removeAll(keepingCapacity: true)
      level += 1
    }
  }

  /// The unfinished bundle and tiles that changed since this was last asked, lowest first.
  mutating func unfinishedTiles() -> [File] {
    defer { changedLevels = [] }
    var files: [File] = []
    for level in changedLevels.sorted() where !levels[level].isEmpty {
      let width = levels[level].count
      if level == 0 {
        files.append(
          File(place: TilePath(.entries, index: size >> 8, width: width), bytes: bundle))
      }
      let index = size >> Int64(8 * (level + 1))
      files.append(
        File(
          place: TilePath(.hashes(level: level), index: index, width: width),
          bytes: Self.bytes(levels[level])))
    }
    return files
  }

  private static func bytes(_ hashes: [MerkleHash]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hashes.count * MerkleHash.byteCount)
    for hash in hashes { hash.append(to: &bytes) }
    return bytes
  }
}
