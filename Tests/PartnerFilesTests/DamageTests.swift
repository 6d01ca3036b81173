import Foundation
import PartnerFiles
import Testing
import TransparencyLog

@Suite("Damaged packages release nothing", .timeLimit(.minutes(20)))
struct DamageTests {
  @Test("a package cut at any chunk edge of age, or beside one, is refused")
  func cutOutside() throws {
    let bench = try PartnerBench()
    try bench.seal(bench.request([("a", noise(150_000)), ("b", noise(30_000))]))
    let whole = try bench.read("package.age")
    // The header ends with the line of its MAC; then come a nonce of 16 bytes and the chunks of
    // 64 KiB and 16 bytes.
    let lines = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
    let mac = try #require(
      lines.first { line in whole[..<line].suffix(46).starts(with: "---".utf8) || line > 150 })
    let start = mac + 1 + 16
    let edges = stride(from: start, to: whole.count, by: 65_552)
    var cuts: Set<Int> = [0, 1, mac, mac + 1, whole.count - 16, whole.count - 1]
    for edge in edges { cuts.formUnion([edge - 1, edge, edge + 1]) }
    #expect(cuts.count >= 14)
    for cut in cuts.sorted() {
      let path = try bench.write(Array(whole[..<cut]), "cut.age")
      try bench.expectRefused(.notDecrypted, nil, path)
    }
  }

  @Test("a package with one bit turned over is refused, wherever the bit is")
  func flipped() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let whole = try bench.read("package.age")
    for place in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[place] ^= 1 << UInt8(place % 8)
      let path = try bench.write(bytes, "flipped.age")
      #expect(throws: PackageError.self, "byte \(place)") { try bench.open(nil, path) }
      try bench.expectNothing()
    }
    #expect(!bench.exists("opened"))
  }

  @Test("a package with bytes after its end is refused")
  func longer() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let path = try bench.write(bench.read("package.age") + [0], "longer.age")
    try bench.expectRefused(.notDecrypted, nil, path)
  }

  @Test("what is inside, cut at any byte and encrypted again, is refused")
  func cutInside() throws {
    let bench = try PartnerBench()
    let whole =
      Array("tallystick.package/1 ".utf8) + Array("\(try bench.note().count)\n".utf8)
      + (try bench.note()) + PartnerBench.rows
    for cut in Array(stride(from: 0, to: whole.count, by: 11)) + [whole.count - 1] {
      let path = try bench.encrypt(Array(whole[..<cut]))
      try bench.expectRefused(.cutShort, nil, path)
    }
    try bench.open(nil, try bench.encrypt(whole))
  }

  @Test("bytes after the last file are refused, after an empty one too")
  func trailing() throws {
    let bench = try PartnerBench()
    let rows = PartnerBench.rows
    try bench.expectRefused(.trailingBytes, nil, bench.container(bench.note(), rows + [0]))
    try bench.expectRefused(.trailingBytes, nil, bench.container(bench.note([]), [0]))
  }

  @Test("a file whose bytes are not those that were signed is refused")
  func otherBytes() throws {
    let bench = try PartnerBench()
    var rows = PartnerBench.rows
    rows[12] ^= 1
    try bench.expectRefused(.wrongDigest(file: 1), nil, bench.container(bench.note(), rows))
  }

  @Test(
    "a manifest changed after it was signed is refused, whatever was changed",
    arguments: [
      ("partner.example", "other.example"), ("sequence 1", "sequence 2"),
      ("staff-0042", "staff-0043"), ("2026-10-19", "2036-10-19"),
      ("disclosure 512", "disclosure 5"),
      ("repayments.csv", "repayments.txt"), ("S3a", "S3e"),
      ("lender.example\n", "lender.examples\n"),
    ])
  func tampered(old: String, new: String) throws {
    let bench = try PartnerBench()
    let text = String(decoding: try bench.note(), as: UTF8.self)
    let range = try #require(text.range(of: old))
    let changed = text.replacingCharacters(in: range, with: new)
    try bench.expectRefused(
      .badSignature, nil, bench.container(Array(changed.utf8), PartnerBench.rows))
  }

  @Test(
    "a first line that is not the container's is refused",
    arguments: [
      "tallystick.package/2 100\n", "tallystick.package/1 0\n", "tallystick.package/1 -5\n",
      "tallystick.package/1 007\n", "tallystick.package/1 99999999999999999999\n",
      "tallystick.package/1 1048577\n", "\n", "tallystick.package/1  12\n",
      String(repeating: "x", count: 100),
    ])
  func header(line: String) throws {
    let bench = try PartnerBench()
    let path = try bench.encrypt(Array(line.utf8) + [UInt8](repeating: 65, count: 200))
    try bench.expectRefused(.malformed("the first line"), nil, path)
  }
}
