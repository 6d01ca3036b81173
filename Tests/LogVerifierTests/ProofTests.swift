import LogVerifier
import Testing

@Suite("Proof checks")
struct ProofTests {
  private let tree: Vectors.Tree
  private let roots: [[UInt8]]
  private let leaves: [[UInt8]]

  init() throws {
    tree = try Vectors.load().rfc6962_tree8
    roots = tree.roots_by_size_hex.map(hexBytes)
    leaves = tree.leaf_hashes_hex.map(hexBytes)
  }

  @Test("the reference tree's inclusion proofs verify, and nothing near them does")
  func inclusion() {
    for pair in tree.inclusion_all_pairs {
      let proof = pair.proof_hex.map(hexBytes)
      let leaf = leaves[Int(pair.index)]
      let root = roots[Int(pair.size)]
      func valid(
        index: Int64? = nil, size: Int64? = nil, leaf other: [UInt8]? = nil,
        proof changed: [[UInt8]]? = nil, root otherRoot: [UInt8]? = nil
      ) -> Bool {
        InclusionProof.verify(
          index: index ?? pair.index, size: size ?? pair.size, leafHash: other ?? leaf,
          proof: changed ?? proof, root: otherRoot ?? root)
      }
      #expect(valid())
      for index in Int64(-1)...9 where index != pair.index { #expect(!valid(index: index)) }
      #expect(!valid(size: pair.index) && !valid(size: 0) && !valid(size: -1))
      #expect(!valid(root: roots[0]) && !valid(leaf: roots[0]))
      #expect(!valid(proof: proof + [roots[0]]) && !valid(proof: [roots[0]] + proof))
      if !proof.isEmpty {
        #expect(
          !valid(proof: Array(proof.dropLast())) && !valid(proof: proof.dropFirst().map(\.self)))
        #expect(!valid(proof: proof.map { Array($0.dropLast()) }))
      }
      for byte in 0..<32 {
        for position in proof.indices {
          var changed = proof
          changed[position][byte] ^= 0x10
          #expect(!valid(proof: changed))
        }
      }
      #expect(!valid(leaf: []) && !valid(root: []) && !valid(leaf: leaf + [0]))
    }
  }

  @Test("empty hashes prove nothing, even in a tree of one entry")
  func empty() {
    #expect(!InclusionProof.verify(index: 0, size: 1, leafHash: [], proof: [], root: []))
    #expect(
      !InclusionProof.verify(
        index: .max, size: .max, leafHash: leaves[0], proof: [], root: leaves[0]))
    #expect(
      !InclusionProof.verify(
        index: .max - 1, size: .max, leafHash: leaves[0],
        proof: Array(repeating: leaves[0], count: 70), root: leaves[0]))
  }

  @Test("the reference tree's consistency proofs verify, and nothing near them does")
  func consistency() {
    for pair in tree.consistency_all_pairs {
      let proof = pair.proof_hex.map(hexBytes)
      func valid(
        _ old: Int64, _ new: Int64, _ changed: [[UInt8]], swapped: Bool = false
      ) -> Bool {
        let oldRoot = roots[Int(swapped ? pair.new : pair.old)]
        let newRoot = roots[Int(swapped ? pair.old : pair.new)]
        return ConsistencyProof.verify(
          oldSize: old, newSize: new, oldRoot: oldRoot, newRoot: newRoot, proof: changed)
      }
      #expect(valid(pair.old, pair.new, proof))
      #expect(!valid(pair.old, pair.new, proof + [roots[1]]))
      #expect(!valid(pair.old, pair.new, [roots[1]] + proof))
      #expect(!valid(-1, pair.new, proof) && !valid(pair.new + 1, pair.new, proof))
      guard pair.old != pair.new else { continue }
      #expect(!valid(pair.old, pair.new, proof, swapped: true))
      #expect(!valid(pair.new, pair.old, proof))
      #expect(!valid(pair.old, pair.new, []))
      #expect(!valid(0, pair.new, []) && !valid(0, pair.new, proof))
      for position in proof.indices {
        var changed = proof
        changed[position][position] ^= 1
        #expect(!valid(pair.old, pair.new, changed))
        changed[position] = Array(proof[position].dropLast())
        #expect(!valid(pair.old, pair.new, changed))
        changed.remove(at: position)
        #expect(!valid(pair.old, pair.new, changed))
      }
    }
  }

  @Test("two empty trees are consistent, but only as the empty tree")
  func emptyTrees() {
    #expect(
      ConsistencyProof.verify(
        oldSize: 0, newSize: 0, oldRoot: roots[0], newRoot: roots[0], proof: []))
    #expect(
      !ConsistencyProof.verify(
        oldSize: 0, newSize: 0, oldRoot: roots[1], newRoot: roots[1], proof: []))
    #expect(
      !ConsistencyProof.verify(oldSize: 1, newSize: 1, oldRoot: [], newRoot: [], proof: []))
    #expect(
      !ConsistencyProof.verify(
        oldSize: .max - 1, newSize: .max, oldRoot: roots[1], newRoot: roots[2],
        proof: Array(repeating: roots[1], count: 100)))
  }

  @Test("bad vkeys are refused")
  func keys() throws {
    for text in try Vectors.load().signed_note.bad_vkeys + ["", "a+b", "a b+00000000+AA=="] {
      #expect(VerifierKey(text) == nil)
    }
    #expect(VerifierKey(try Vectors.load().tlog_small_log.vkey)?.name == "example.com/log/testdata")
  }
}
