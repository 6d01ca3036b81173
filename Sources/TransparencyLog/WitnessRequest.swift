/// The body of `POST /add-checkpoint` (C2SP tlog-witness): the size the witness last cosigned, the
/// proof from there, and the new checkpoint.
public struct WitnessRequest: Hashable, Sendable {
  /// The largest body taken, in bytes.
  public static let maximumBytes = 1 << 20
  /// The most hashes a proof may have.
  public static let maximumHashes = 63

  /// The size the sender believes the witness holds.
  public var oldSize: Int64
  /// The consistency proof from there.
  public var proof: [MerkleHash]
  /// The signed checkpoint.
  public var checkpoint: SignedNote

  /// A request to send.
  public init(oldSize: Int64, proof: [MerkleHash], checkpoint: SignedNote) {
    self.oldSize = oldSize
    self.proof = proof
    self.checkpoint = checkpoint
  }

  /// Reads a body.
  ///
  /// - Throws: ``LogError/malformedNote(_:)``.
  public init(_ body: [UInt8]) throws(LogError) {
    guard body.count <= Self.maximumBytes else { throw .malformedNote("the body is too large") }
    let newline = TextLines.newline
    guard
      let blank = body.indices.dropFirst().first(where: {
        body[$0] == newline && body[$0 - 1] == newline
      }), var lines = TextLines.lines(body[..<blank])?[...],
      let size = lines.popFirst().flatMap({ TextLines.rest(of: $0, after: "old ") }),
      let oldSize = TextLines.decimal(size)
    else { throw .malformedNote("the body must begin with the old size") }
    guard lines.count <= Self.maximumHashes else {
      throw .malformedNote("the proof has over \(Self.maximumHashes) hashes")
    }
    var proof: [MerkleHash] = []
    for line in lines {
      guard let hash = Base64.decode(line).flatMap({ MerkleHash($0) }) else {
        throw .malformedNote("hash \(proof.count + 1) of the proof can't be read")
      }
      proof.append(hash)
    }
    self.init(
      oldSize: oldSize, proof: proof, checkpoint: try SignedNote(Array(body[(blank + 1)...])))
  }

  /// The body to send.
  public var body: String {
    "old \(oldSize)\n" + proof.map { "\($0)\n" }.joined() + "\n" + checkpoint.encoded
  }

  /// Reads the signature lines of a witness's answer, unverified.
  ///
  /// - Throws: ``LogError/malformedNote(_:)``.
  public static func signatures(inAnswer body: [UInt8]) throws(LogError) -> [NoteSignature] {
    guard body.count <= maximumBytes, let lines = TextLines.lines(body[...]), !lines.isEmpty,
      lines.count <= SignedNote.maximumSignatures
    else { throw .malformedNote("the answer holds no signature lines") }
    var signatures: [NoteSignature] = []
    for line in lines {
      guard let signature = NoteSignature(line: line) else {
        throw .malformedNote("a signature line of the answer can't be read")
      }
      signatures.append(signature)
    }
    return signatures
  }
}
