import Testing
import TransparencyLog

@Suite("Witness")
struct WitnessTests {
  private let origin = "example.com/log"
  private let log: NoteSigner
  private let cosigner: NoteSigner
  private let folder: TemporaryFolder
  private let reader: LogReader

  init() throws {
    log = try NoteSigner(name: origin, type: .ed25519, seed: [UInt8](repeating: 1, count: 32))
    cosigner = try NoteSigner(
      name: "example.com/witness", type: .cosignature, seed: [UInt8](repeating: 2, count: 32))
    folder = try TemporaryFolder()
    let writer = try LogWriter(LogFolder(folder.log), signer: log, at: anyTime)
    _ = try writer.append((0..<20).map { [UInt8($0)] }, at: anyTime)
    reader = LogReader(LogFolder(folder.log))
  }

  private func witness() throws -> Witness {
    try Witness(signer: cosigner, logs: [origin: [log.verifier]])
  }

  private func note(_ size: Int64, root: MerkleHash? = nil) throws -> SignedNote {
    let head = Checkpoint(origin: origin, size: size, root: try root ?? reader.root(at: size))
    return try SignedNote(signing: head.text, by: [log])
  }

  private func request(from old: Int64, to new: Int64) throws -> [UInt8] {
    let proof = try reader.consistencyProof(from: old, to: new)
    return Array(
      WitnessRequest(oldSize: old, proof: proof.hashes, checkpoint: try note(new)).body.utf8)
  }

  @Test("a log that only grows is cosigned, with the time")
  func grows() throws {
    var witness = try witness()
    for (old, new) in [(0, 0), (0, 5), (5, 5), (5, 16), (16, 20)] as [(Int64, Int64)] {
      let answer = witness.addCheckpoint(try request(from: old, to: new), at: 1000 + new)
      #expect(answer.status == 200)
      var note = try note(new)
      for line in try WitnessRequest.signatures(inAnswer: Array(answer.body.utf8)) {
        note.add(line)
      }
      let signed = try note.verified(by: [log.verifier, cosigner.verifier])
      #expect(signed.map(\.seconds) == [0, 1000 + new])
      #expect(witness.heads[origin]?.size == new)
    }
  }

  @Test("another old size than the remembered one gets 409 with the remembered size")
  func conflict() throws {
    var witness = try witness()
    _ = witness.addCheckpoint(try request(from: 0, to: 10), at: 1)
    for (old, new) in [(0, 20), (5, 8), (5, 20), (12, 20)] as [(Int64, Int64)] {
      let answer = witness.addCheckpoint(try request(from: old, to: new), at: 2)
      #expect(answer.status == 409)
      #expect(answer.contentType == "text/x.tlog.size")
      #expect(answer.body == "10\n")
    }
    #expect(witness.heads[origin]?.size == 10)
  }

  @Test("a fork or a log cut off and signed again gets no cosignature")
  func fork() throws {
    var witness = try witness()
    _ = witness.addCheckpoint(try request(from: 0, to: 10), at: 1)
    let other = MerkleHash.leaf([99])
    let sameSize = WitnessRequest(oldSize: 10, proof: [], checkpoint: try note(10, root: other))
    #expect(witness.addCheckpoint(Array(sameSize.body.utf8), at: 2).status == 409)
    let proof = try reader.consistencyProof(from: 10, to: 20).hashes
    let forked = WitnessRequest(oldSize: 10, proof: proof, checkpoint: try note(20, root: other))
    #expect(witness.addCheckpoint(Array(forked.body.utf8), at: 2).status == 422)
    let cut = WitnessRequest(oldSize: 10, proof: [], checkpoint: try note(8))
    #expect(witness.addCheckpoint(Array(cut.body.utf8), at: 2).status == 400)
    let empty = WitnessRequest(oldSize: 10, proof: [], checkpoint: try note(20))
    #expect(witness.addCheckpoint(Array(empty.body.utf8), at: 2).status == 422)
    #expect(try witness.heads[origin]?.root == reader.root(at: 10))
  }

  @Test("a proof with an old size of 0 must be empty")
  func fromNothing() throws {
    var witness = try witness()
    let request = WitnessRequest(oldSize: 0, proof: [.leaf([1])], checkpoint: try note(5))
    #expect(witness.addCheckpoint(Array(request.body.utf8), at: 1).status == 422)
  }

  @Test("unknown origins get 404, unknown keys 403, unreadable bodies 400")
  func refusals() throws {
    var witness = try Witness(signer: cosigner, logs: [:])
    #expect(witness.addCheckpoint(try request(from: 0, to: 5), at: 1).status == 404)
    let stranger = try NoteSigner.generate(name: origin, type: .ed25519)
    witness = try Witness(signer: cosigner, logs: [origin: [stranger.verifier]])
    #expect(witness.addCheckpoint(try request(from: 0, to: 5), at: 1).status == 403)
    witness = try self.witness()
    let good = String(decoding: try request(from: 0, to: 5), as: UTF8.self)
    let hash = String(repeating: "\(MerkleHash.emptyRoot)\n", count: 64)
    for body in [
      "", "old 0\n", "old 00" + good.dropFirst(5), "old -1" + good.dropFirst(5),
      "old 0\nx\n" + good.dropFirst(6), "old 0\n\(hash)" + good.dropFirst(6),
      String(good.dropLast()),
    ] {
      #expect(witness.addCheckpoint(Array(body.utf8), at: 1).status == 400)
    }
    #expect(witness.heads.isEmpty)
  }

  @Test("what a witness remembers reads back from its text")
  func state() throws {
    var witness = try witness()
    _ = witness.addCheckpoint(try request(from: 0, to: 10), at: 1)
    let heads = try Witness.heads(Array(witness.stateText.utf8))
    #expect(heads == witness.heads)
    var again = try Witness(signer: cosigner, logs: [origin: [log.verifier]], heads: heads)
    #expect(again.addCheckpoint(try request(from: 10, to: 20), at: 2).status == 200)
    for text in ["10\n", "x \(MerkleHash.emptyRoot) a\n", "1 AAAA a\n", "1 a"] {
      #expect(throws: LogError.self) { try Witness.heads(Array(text.utf8)) }
    }
  }

  @Test("a log's key can't be a witness's")
  func keyType() {
    #expect(throws: LogError.self) { try Witness(signer: log, logs: [:]) }
  }
}
