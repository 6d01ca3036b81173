/// The head of a log's tree: which log, how many entries, which root (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// The log's unique name.
  public var origin: String
  /// The number of entries.
  public var size: Int64
  /// The Merkle tree hash over them.
  public var root: MerkleHash
  /// Further lines, opaque; our logs write none.
  public var extensions: [String]

  /// A head with its parts.
  public init(origin: String, size: Int64, root: MerkleHash, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Reads the text of a note.
  ///
  /// - Throws: ``LogError/malformedCheckpoint(_:)``.
  public init(_ text: String) throws(LogError) {
    guard let lines = TextLines.lines(ArraySlice(text.utf8)), lines.count >= 3,
      lines.allSatisfy({ !$0.isEmpty })
    else { throw .malformedCheckpoint("it needs three lines or more, none empty") }
    guard let size = TextLines.decimal(lines[1]) else {
      throw .malformedCheckpoint("the second line is not a tree size")
    }
    guard let root = Base64.decode(lines[2]).flatMap({ MerkleHash($0) }) else {
      throw .malformedCheckpoint("the third line is not a root hash")
    }
    self.init(
      origin: String(decoding: lines[0], as: UTF8.self), size: size, root: root,
      extensions: lines.dropFirst(3).map { String(decoding: $0, as: UTF8.self) })
  }

  /// The text that is signed.
  public var text: String {
    ([origin, String(size), root.description] + extensions).joined(separator: "\n") + "\n"
  }
}
