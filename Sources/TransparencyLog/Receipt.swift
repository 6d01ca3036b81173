/// The proof that an entry stands in the log, to be checked offline: its place, its path to the
/// root, and the signed checkpoint (C2SP tlog-proof). The entry's bytes ride along as extra data,
/// so that the receipt needs nothing else; they are proven by the path, not by being there.
public struct Receipt: Hashable, Sendable {
  /// The largest receipt taken, in bytes.
  public static let maximumBytes = 1 << 20

  /// The entry's place, from 0.
  public var index: Int64
  /// The entry's bytes.
  public var entry: [UInt8]
  /// The sibling hashes, leaf first.
  public var proof: [MerkleHash]
  /// The checkpoint with the log's signature and its witnesses' cosignatures.
  public var checkpoint: SignedNote

  /// A receipt, unverified.
  public init(index: Int64, entry: [UInt8], proof: [MerkleHash], checkpoint: SignedNote) {
    self.index = index
    self.entry = entry
    self.proof = proof
    self.checkpoint = checkpoint
  }

  /// Reads a receipt; nothing is verified yet.
  ///
  /// - Throws: ``LogError/malformedReceipt(_:)``, ``LogError/malformedNote(_:)``.
  public init(_ bytes: [UInt8]) throws(LogError) {
    guard bytes.count <= Self.maximumBytes else { throw .malformedReceipt("it is too large") }
    let newline = TextLines.newline
    guard
      let blank = bytes.indices.dropFirst().first(where: {
        bytes[$0] == newline && bytes[$0 - 1] == newline
      }), var lines = TextLines.lines(bytes[..<blank])?[...],
      lines.popFirst()?.elementsEqual("c2sp.org/tlog-proof@v1".utf8) == true
    else { throw .malformedReceipt("it does not begin as a tlog-proof") }
    guard let extra = lines.popFirst().flatMap({ TextLines.rest(of: $0, after: "extra ") }),
      let entry = Base64.decode(extra)
    else { throw .malformedReceipt("the second line does not hold the entry") }
    guard let text = lines.popFirst().flatMap({ TextLines.rest(of: $0, after: "index ") }),
      let index = TextLines.decimal(text)
    else { throw .malformedReceipt("the third line does not hold the index") }
    var proof: [MerkleHash] = []
    for line in lines {
      guard proof.count < 63, let hash = Base64.decode(line).flatMap({ MerkleHash($0) }) else {
        throw .malformedReceipt("hash \(proof.count + 1) can't be read")
      }
      proof.append(hash)
    }
    self.init(
      index: index, entry: entry, proof: proof,
      checkpoint: try SignedNote(Array(bytes[(blank + 1)...])))
  }

  /// The text, to be kept in a file named `*.tlog-proof`.
  public var text: String {
    var text = "c2sp.org/tlog-proof@v1\nextra \(Base64.encode(entry))\nindex \(index)\n"
    for hash in proof { text += "\(hash)\n" }
    return text + "\n" + checkpoint.encoded
  }
}
