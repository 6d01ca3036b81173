import LogVerifier
import Testing
import TransparencyLog

@Suite("Receipt verifier")
struct ReceiptTests {
  private let sample: SampleLog
  private let witnesses: [NoteSigner]

  init() throws {
    sample = try SampleLog()
    try sample.write(try sample.entries(9))
    witnesses = try (1...3).map { number in
      try NoteSigner(
        name: "witness\(number).example", type: .cosignature,
        seed: [UInt8](repeating: UInt8(100 + number), count: 32))
    }
  }

  private func receipt(_ index: Int64, cosignedBy count: Int = 0) throws -> Receipt {
    let log = LogFolder(sample.folder.log)
    var note = try unwrap(log.checkpoint())
    for witness in witnesses.prefix(count) {
      let signed = try SignedNote(signing: note.text, by: [witness], at: 1_790_000_000)
      note.add(signed.signatures[0])
    }
    return try LogReader(log).receipt(for: index, under: note)
  }

  private func verifier(quorum: Int = 0) throws -> ReceiptVerifier {
    ReceiptVerifier(
      key: try sample.key,
      witnesses: try witnesses.map { try unwrap(VerifierKey($0.verifier.text)) },
      quorum: quorum)
  }

  @Test("every receipt of a log proves its entry")
  func good() throws {
    let entries = try sample.entries(9)
    for index in 0..<9 {
      let facts = try verifier().verify(Array(try receipt(Int64(index)).text.utf8))
      #expect(facts.entry == entries[index])
      #expect(facts.index == Int64(index) && facts.treeSize == 9)
    }
  }

  @Test("no byte of a receipt can change unnoticed")
  func flips() throws {
    for (cosigned, index) in [(0, 5), (2, 8)] as [(Int, Int64)] {
      let bytes = Array(try receipt(index, cosignedBy: cosigned).text.utf8)
      let verifier = try verifier(quorum: cosigned)
      _ = try verifier.verify(bytes)
      for position in bytes.indices {
        for mask in [0x01, 0x02, 0x20] as [UInt8] {
          var changed = bytes
          changed[position] ^= mask
          #expect(throws: VerificationFailure.self, "byte \(position), mask \(mask)") {
            try verifier.verify(changed)
          }
        }
      }
    }
  }

  @Test("a receipt cut short or with anything added is refused")
  func lengths() throws {
    let bytes = Array(try receipt(5).text.utf8)
    let verifier = try verifier()
    for count in 0..<bytes.count {
      #expect(throws: VerificationFailure.self) { try verifier.verify(Array(bytes[..<count])) }
    }
    for extra in ["\n", " ", "x", "\n\n"] {
      #expect(throws: VerificationFailure.self) { try verifier.verify(bytes + Array(extra.utf8)) }
      #expect(throws: VerificationFailure.self) { try verifier.verify(Array(extra.utf8) + bytes) }
    }
  }

  @Test("the verdict names what failed")
  func verdicts() throws {
    let good = try receipt(5, cosignedBy: 1)
    func failure(
      _ receipt: Receipt, _ verifier: ReceiptVerifier
    ) -> VerificationFailure? {
      do throws(VerificationFailure) {
        _ = try verifier.verify(Array(receipt.text.utf8))
        return nil
      } catch { return error }
    }
    #expect(failure(good, try verifier(quorum: 2)) == .tooFewWitnesses(found: 1, needed: 2))
    var other = good
    other.entry[0] ^= 1
    #expect(failure(other, try verifier()) == .notIncluded)
    other = good
    other.index = 6
    #expect(failure(other, try verifier()) == .notIncluded)
    other = good
    other.checkpoint = try SignedNote(
      signing: good.checkpoint.text,
      by: [NoteSigner.generate(name: "example.com/log", type: .ed25519)])
    #expect(failure(other, try verifier()) == .notSigned)
    other = good
    var signature = good.checkpoint.signatures[1]
    signature.bytes[40] ^= 1
    other.checkpoint.add(signature)
    #expect(failure(other, try verifier()) == .badSignature("witness1.example"))
    let stranger = try NoteSigner(name: "example.com/other", type: .ed25519, seed: SampleLog.seed)
    let key = try unwrap(VerifierKey(stranger.verifier.text))
    #expect(failure(good, ReceiptVerifier(key: key)) == .wrongOrigin("example.com/log"))
  }

  @Test("the time of a cosignature is what the witness stated")
  func times() throws {
    let facts = try verifier(quorum: 2).verify(Array(receipt(1, cosignedBy: 2).text.utf8))
    #expect(
      facts.cosignatures.map(\.witness) == ["witness1.example", "witness2.example"])
    #expect(facts.cosignatures.allSatisfy { $0.seconds == 1_790_000_000 })
  }
}
