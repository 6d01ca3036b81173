/// A log on disk: `checkpoint`, `tile/…` (C2SP tlog-tiles), and beside them `vkey` (the log's
/// public key), `gateways` (the gateways' public keys) and `checkpoint.witnessed` (the newest
/// checkpoint with its witnesses' cosignatures). Any number of readers, one ``LogWriter``.
public struct LogFolder: Sendable {
  let files: LogFiles

  /// The log in a folder, which need not exist yet.
  public init(_ path: String) {
    files = LogFiles(path)
  }

  /// The log in a folder, with hooked file operations.
  public init(_ files: LogFiles) {
    self.files = files
  }

  /// Where it lies.
  public var path: String { files.path }

  /// The newest published checkpoint as a note, signatures unverified; `nil` before the first.
  public func checkpoint() throws(LogError) -> SignedNote? {
    guard let bytes = try files.read("checkpoint") else { return nil }
    return try SignedNote(bytes)
  }

  /// The newest checkpoint that was saved with witness cosignatures; `nil` when there is none.
  public func witnessedCheckpoint() throws(LogError) -> SignedNote? {
    guard let bytes = try files.read("checkpoint.witnessed") else { return nil }
    return try SignedNote(bytes)
  }

  /// Saves a checkpoint with the cosignatures its witnesses gave. The caller has verified them.
  public func saveWitnessedCheckpoint(_ note: SignedNote) throws(LogError) {
    _ = try Checkpoint(note.text)
    try files.replace("checkpoint.witnessed", Array(note.encoded.utf8))
  }

  /// The log's public key as published in the folder; `nil` when there is none. It tells which key
  /// to expect, not whether to trust it: a careful reader gets it another way.
  public func publishedKey() throws(LogError) -> NoteVerifierKey? {
    guard let bytes = try files.read("vkey") else { return nil }
    guard let line = TextLines.lines(bytes[...])?.first else {
      throw .malformedKey("the file vkey must hold one line")
    }
    return try NoteVerifierKey(String(decoding: line, as: UTF8.self))
  }

  /// Publishes the gateways' public keys, one line `ID HEX` each, for auditors.
  public func publish(gateways: [UInt32: [UInt8]]) throws(LogError) {
    var text = ""
    for (id, key) in gateways.sorted(by: { $0.key < $1.key }) {
      let hex = key.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
      text += "\(id) \(hex.joined())\n"
    }
    try files.replace("gateways", Array(text.utf8))
  }

  func publish(key: NoteVerifierKey) throws(LogError) {
    guard try publishedKey() != key else { return }
    try files.replace("vkey", Array("\(key.text)\n".utf8))
  }

  /// The hashes of a tile in a tree of a size.
  func hashes(
    level: Int, index: Int64, treeSize: Int64
  ) throws(LogError) -> [MerkleHash] {
    let width = TilePath.width(.hashes(level: level), index: index, treeSize: treeSize)
    guard width > 0 else { return [] }
    let place = TilePath(.hashes(level: level), index: index, width: width)
    guard let bytes = try read(place), bytes.count >= width * MerkleHash.byteCount else {
      throw .damagedFile(place.path)
    }
    return unsafe bytes.withUnsafeBytes { raw in
      (0..<width).map { unsafe MerkleHash(loading: raw, at: $0 * MerkleHash.byteCount) }
    }
  }

  /// The entries of a bundle in a tree of a size.
  func entries(bundle index: Int64, treeSize: Int64) throws(LogError) -> [[UInt8]] {
    let width = TilePath.width(.entries, index: index, treeSize: treeSize)
    guard width > 0 else { return [] }
    let place = TilePath(.entries, index: index, width: width)
    guard let bytes = try read(place) else { throw .damagedFile(place.path) }
    let entries = try EntryBundle.entries(bytes)
    guard entries.count >= width else { throw .damagedFile(place.path) }
    return Array(entries.prefix(width))
  }

  private func read(_ place: TilePath) throws(LogError) -> [UInt8]? {
    if let bytes = try files.read(place.path) { return bytes }
    guard place.width < TilePath.fullWidth else { return nil }
    if let bytes = try files.read(TilePath(place.kind, index: place.index).path) { return bytes }
    // A size that was never published has no tile of its own: the newest tile begins with it.
    guard let note = try checkpoint() else { return nil }
    let width = TilePath.width(
      place.kind, index: place.index, treeSize: try Checkpoint(note.text).size)
    return try files.read(TilePath(place.kind, index: place.index, width: width).path)
  }
}
