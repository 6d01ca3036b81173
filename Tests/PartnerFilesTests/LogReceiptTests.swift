import LogVerifier
import PartnerFiles
import Testing
import TransparencyLog

@Suite("Log receipts in a package", .timeLimit(.minutes(20)))
struct LogReceiptTests {
  /// A log of ten entries and its receipts.
  private struct Log {
    let key: VerifierKey
    let receipts: [[UInt8]]

    init(_ folder: String, name: String = "log.example") throws {
      let signer = try NoteSigner.generate(name: name, type: .ed25519)
      let place = LogFolder(folder)
      let writer = try LogWriter(place, signer: signer, at: 0)
      _ = try writer.append((0..<10).map { [UInt8]("entry \($0)".utf8) }, at: 1)
      let reader = LogReader(place)
      receipts = try (0..<10).map { Array(try reader.receipt(for: Int64($0)).text.utf8) }
      key = try #require(VerifierKey(signer.verifier.text))
    }
  }

  private func request(_ bench: PartnerBench, _ receipts: [[UInt8]]) throws -> SealRequest {
    var request = try bench.request([("empty", []), ("rows", PartnerBench.rows)])
    request.consents = [2]
    request.disclosures = [5, 7]
    request.receipts = receipts
    return request
  }

  @Test("a package proves that its disclosures stand in the log")
  func proven() throws {
    let bench = try PartnerBench()
    let log = try Log(bench.folder + "/log")
    try bench.seal(request(bench, [log.receipts[7], log.receipts[2], log.receipts[5]]))
    var rules = bench.rules()
    rules.logKey = log.key
    #expect(try bench.open(rules).manifest.receipts.map(\.index) == [7, 2, 5])
    #expect(try bench.read("out/rows") == PartnerBench.rows)
  }

  @Test("with the log's key a disclosure without a receipt, or of another log, is refused")
  func unproven() throws {
    let bench = try PartnerBench()
    let log = try Log(bench.folder + "/log")
    let other = try Log(bench.folder + "/other-log")
    var rules = bench.rules()
    rules.logKey = log.key
    let first = bench.folder + "/1.age"
    try bench.seal(request(bench, [log.receipts[5]]), into: first)
    try bench.expectRefused(.receiptMissing, rules, first)
    let second = bench.folder + "/2.age"
    try bench.seal(request(bench, [log.receipts[5], other.receipts[7]]), into: second)
    try bench.expectRefused(.badReceipt(number: 2), rules, second)
  }

  @Test("a receipt that belongs to none of the references is not sealed")
  func unrelated() throws {
    let bench = try PartnerBench()
    let log = try Log(bench.folder + "/log")
    for receipts in [[log.receipts[1]], [log.receipts[5], log.receipts[5]]] {
      #expect(throws: PackageError.badField("receipt")) {
        try bench.seal(request(bench, receipts))
      }
    }
    #expect(!bench.exists("package.age"))
  }

  @Test("a receipt changed on its way is refused, with and without the log's key")
  func changed() throws {
    let bench = try PartnerBench()
    let log = try Log(bench.folder + "/log")
    var bytes = log.receipts[5]
    let note = try bench.note { text in
      text.replacing("disclosure 512", with: "disclosure 5")
        .replacing(
          "file ", with: "receipt 5 \(bytes.count) \(FileDigest(of: bytes))\nfile ",
          maxReplacements: 1)
    }
    bytes[bytes.count / 2] ^= 1
    let path = try bench.container(note, bytes + PartnerBench.rows)
    try bench.expectRefused(.badReceipt(number: 1), nil, path)
  }
}
