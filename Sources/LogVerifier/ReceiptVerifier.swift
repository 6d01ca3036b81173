/// When a witness says it saw a checkpoint.
public struct WitnessTime: Hashable, Sendable {
  /// The witness's key name.
  public var witness: String
  /// Seconds since 1970 (UTC).
  public var seconds: UInt64
}

/// What a good receipt proves.
public struct ReceiptFacts: Hashable, Sendable {
  /// The entry's bytes, now proven to stand in the log.
  public var entry: [UInt8]
  /// Its place, from 0.
  public var index: Int64
  /// The size of the tree it stands in.
  public var treeSize: Int64
  /// The witnesses that cosigned, with their times.
  public var cosignatures: [WitnessTime]
}

/// Checks receipts (C2SP tlog-proof) from their text alone: no network, no database, no code of
/// the writer.
public struct ReceiptVerifier: Sendable {
  private let key: VerifierKey
  private let witnesses: [VerifierKey]
  private let quorum: Int

  /// - Parameters:
  ///   - key: The log's key, from a source the reader trusts.
  ///   - witnesses: The keys of the witnesses the reader knows.
  ///   - quorum: How many of them must have cosigned.
  public init(key: VerifierKey, witnesses: [VerifierKey] = [], quorum: Int = 0) {
    self.key = key
    self.witnesses = witnesses
    self.quorum = quorum
  }

  /// Checks a receipt: its entry, its path, its checkpoint's signature and the quorum.
  ///
  /// - Throws: ``VerificationFailure`` naming what is wrong first.
  public func verify(_ receipt: [UInt8]) throws(VerificationFailure) -> ReceiptFacts {
    guard receipt.count <= 1 << 20, let text = StrictText.plain(receipt) else {
      throw .malformed("it is not plain text or too large")
    }
    guard
      let blank = text.utf8.indices.dropFirst().first(where: { index in
        text.utf8[index] == 0x0A && text.utf8[text.utf8.index(before: index)] == 0x0A
      }), let lines = StrictText.lines(text[..<blank]), lines.count >= 3,
      lines[0] == "c2sp.org/tlog-proof@v1"
    else { throw .malformed("it does not begin as a tlog-proof") }
    guard lines[1].hasPrefix("extra "),
      let entry = StrictText.base64(String(lines[1].dropFirst(6)))
    else { throw .malformed("the second line does not hold the entry") }
    guard lines[2].hasPrefix("index "),
      let index = StrictText.number(String(lines[2].dropFirst(6)))
    else { throw .malformed("the third line does not hold the index") }
    var proof: [[UInt8]] = []
    for line in lines.dropFirst(3) {
      guard let hash = StrictText.hash(line) else {
        throw .malformed("hash \(proof.count + 1) is not 32 bytes of base64")
      }
      proof.append(hash)
    }
    let note = Array(text[text.utf8.index(after: blank)...].utf8)
    let head = try CheckedHead(note: note, key: key, witnesses: witnesses)
    guard
      InclusionProof.verify(
        index: index, size: head.size, leafHash: TreeHash.ofEntry(entry), proof: proof,
        root: head.root)
    else { throw .notIncluded }
    guard head.cosignatures.count >= quorum else {
      throw .tooFewWitnesses(found: head.cosignatures.count, needed: quorum)
    }
    return ReceiptFacts(
      entry: entry, index: index, treeSize: head.size, cosignatures: head.cosignatures)
  }
}
