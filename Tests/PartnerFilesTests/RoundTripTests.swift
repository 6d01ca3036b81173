import Foundation
import PartnerFiles
import Testing
import TransparencyLog

@Suite("A package from seal to open", .timeLimit(.minutes(20)))
struct RoundTripTests {
  @Test("R18 an offline package names digest, approver and purge date, and opens to its bytes")
  func opens() throws {
    let bench = try PartnerBench()
    let sealed = try bench.seal()
    let opened = try bench.open()
    #expect(try bench.read("out/repayments.csv") == PartnerBench.rows)
    #expect(opened.manifest == sealed.manifest)
    #expect(opened.digest == sealed.digest)
    #expect(opened.digest == FileDigest(of: try bench.read("package.age")))
    #expect(sealed.bytes == Int64(try bench.read("package.age").count))
    #expect(opened.manifest.approver.text == "staff-0042")
    #expect(opened.manifest.purgeBy.description == "2027-10-05")
    #expect(opened.manifest.files.map(\.sha256) == [FileDigest(of: PartnerBench.rows)])
    #expect(opened.manifest.sequence == 1)
    #expect(try bench.leftovers() == [])
  }

  @Test("files of every size around the chunks come out as they went in")
  func sizes() throws {
    let bench = try PartnerBench()
    let sizes = [0, 1, 0, 65_535, 65_536, 65_537, 200_000, 0]
    let files = sizes.enumerated().map { (name: "part \($0).bin", bytes: noise($1)) }
    try bench.seal(bench.request(files + [("还款明细.csv", PartnerBench.rows)]))
    let opened = try bench.open()
    for file in files { #expect(try bench.read("out/\(file.name)") == file.bytes) }
    #expect(try bench.read("out/还款明细.csv") == PartnerBench.rows)
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.out)
    #expect(names.count == files.count + 1)
    #expect(opened.manifest.files.map(\.bytes) == sizes.map(Int64.init) + [20])
  }

  @Test("the stock age opens a sealed package: header, manifest, then the files")
  func stock() throws {
    let bench = try PartnerBench()
    let sealed = try bench.seal(bench.request([("a", noise(70_000)), ("b", noise(3))]))
    let inside = try bench.inside()
    let header = try #require(inside.firstIndex(of: UInt8(ascii: "\n")))
    let line = String(decoding: inside[..<header], as: UTF8.self).split(separator: " ")
    #expect(line.first == "tallystick.package/1")
    let count = try #require(line.last.flatMap { Int($0) })
    let note = try SignedNote(Array(inside[(header + 1)...].prefix(count)))
    #expect(note.text == sealed.manifest.text)
    try note.verified(by: [bench.lender.verifier])
    #expect(Array(inside[(header + 1 + count)...]) == noise(70_000) + noise(3))
  }

  @Test("released files are for their owner only, and the folder appears with all of them")
  func modes() throws {
    let bench = try PartnerBench()
    try bench.seal()
    try bench.open()
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }
    #expect(try mode(bench.out) == 0o700)
    #expect(try mode(bench.out + "/repayments.csv") == 0o600)
    #expect(try mode(bench.folder + "/opened") == 0o600)
  }

  @Test("an empty folder takes the files, one with anything in it does not")
  func target() throws {
    let bench = try PartnerBench()
    try bench.seal()
    try FileManager.default.createDirectory(
      atPath: bench.out, withIntermediateDirectories: false)
    _ = try bench.write([1], "out/there")
    #expect(throws: PackageError.targetExists) { try bench.open() }
    #expect(!bench.exists("opened"))
    try FileManager.default.removeItem(atPath: bench.out + "/there")
    try bench.open(into: bench.out + "/")
    #expect(bench.exists("out/repayments.csv"))
  }

  @Test("checking alone releases nothing and uses no number")
  func checks() throws {
    let bench = try PartnerBench()
    let sealed = try bench.seal()
    var rules = bench.rules()
    rules.recipient = nil
    let opener = PackageOpener(age: PartnerBench.age, identity: bench.identity, rules: rules)
    for _ in 1...2 { #expect(try opener.check(bench.package).manifest == sealed.manifest) }
    #expect(throws: PackageError.badField("recipient")) {
      try opener.open(bench.package, into: bench.out, ledger: bench.openedLedger)
    }
    try bench.expectNothing()
    try bench.open()
  }

  @Test("a package for two keys of the recipient opens with either")
  func twoKeys() throws {
    let bench = try PartnerBench()
    let second = try PartnerBench.makeIdentity(bench.folder + "/second.key")
    var request = try bench.request()
    request.keys.append(second)
    try bench.seal(request)
    try bench.open(identity: bench.folder + "/second.key", into: bench.folder + "/one")
    #expect(try bench.inside().isEmpty == false)
    #expect(bench.exists("one/repayments.csv"))
  }

  @Test("a package that is there already is not replaced")
  func sealsOnce() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let first = try bench.read("package.age")
    #expect(throws: PackageError.targetExists) { try bench.seal() }
    #expect(try bench.read("package.age") == first)
    #expect(try bench.leftovers() == [])
  }
}
