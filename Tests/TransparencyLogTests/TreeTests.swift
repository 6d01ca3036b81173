import Testing
import TransparencyLog

@Suite("Merkle tree")
struct TreeTests {
  let vectors: Vectors.Tree

  init() throws { vectors = try Vectors.load().rfc6962_tree8 }

  private func reader(_ folder: TemporaryFolder) throws -> LogReader {
    let signer = try NoteSigner(
      name: "example.com/tree", type: .ed25519, seed: [UInt8](repeating: 7, count: 32))
    let writer = try LogWriter(LogFolder(folder.log), signer: signer, at: anyTime)
    _ = try writer.append(vectors.leaf_inputs_hex.map(hexBytes), at: anyTime)
    return LogReader(LogFolder(folder.log))
  }

  @Test("leaves and nodes hash as the reference tree's")
  func hashes() {
    for (input, hash) in zip(vectors.leaf_inputs_hex, vectors.leaf_hashes_hex) {
      #expect(MerkleHash.leaf(hexBytes(input)).bytes == hexBytes(hash))
    }
    let single = vectors.single_hash_cases
    #expect(MerkleHash.emptyRoot.bytes == hexBytes(single["empty_root"] ?? ""))
    #expect(MerkleHash.leaf([]).bytes == hexBytes(single["leaf_of_empty"] ?? ""))
    #expect(
      MerkleHash.leaf(Array("L123456".utf8)).bytes == hexBytes(single["leaf_of_text_L123456"] ?? "")
    )
  }

  @Test("the tiles give the reference tree's root at every size")
  func roots() throws {
    let folder = try TemporaryFolder()
    let reader = try reader(folder)
    for (size, root) in vectors.roots_by_size_hex.enumerated() {
      #expect(try reader.root(at: Int64(size)).bytes == hexBytes(root))
    }
  }

  @Test("the tiles give the reference tree's inclusion and consistency proofs for all pairs")
  func proofs() throws {
    let folder = try TemporaryFolder()
    let reader = try reader(folder)
    for pair in vectors.inclusion_all_pairs {
      let proof = try reader.inclusionProof(of: pair.index, treeSize: pair.size)
      #expect(proof.map(\.bytes) == pair.proof_hex.map(hexBytes))
    }
    for pair in vectors.consistency_all_pairs {
      let proof = try reader.consistencyProof(from: pair.old, to: pair.new)
      #expect(proof.hashes.map(\.bytes) == pair.proof_hex.map(hexBytes))
      let old = try reader.root(at: pair.old)
      let new = try reader.root(at: pair.new)
      #expect(proof.leads(from: old, to: new))
      if pair.old != pair.new { #expect(!proof.leads(from: new, to: old)) }
    }
  }

  @Test("positions outside the tree are refused")
  func outside() throws {
    let folder = try TemporaryFolder()
    let reader = try reader(folder)
    #expect(throws: LogError.outOfRange(asked: 8, size: 8)) {
      try reader.inclusionProof(of: 8, treeSize: 8)
    }
    #expect(throws: LogError.outOfRange(asked: -1, size: 8)) {
      try reader.entry(at: -1, treeSize: 8)
    }
    #expect(throws: LogError.self) { try reader.root(at: 9) }
  }
}
