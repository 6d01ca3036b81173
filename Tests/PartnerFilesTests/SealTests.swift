import Foundation
import PartnerFiles
import Testing
import TransparencyLog

@Suite("Rules of sealing", .timeLimit(.minutes(20)))
struct SealTests {
  /// Sealing throws this error, writes nothing and uses no number.
  private func expectRefused(
    _ expected: PackageError, _ bench: PartnerBench, limits: PackageLimits = PackageLimits(),
    _ change: (inout SealRequest) -> Void
  ) throws {
    var request = try bench.request()
    change(&request)
    #expect(throws: expected) {
      try PackageSealer(age: PartnerBench.age, ledger: bench.sealedLedger, limits: limits)
        .seal(request, into: bench.package)
    }
    #expect(!bench.exists("package.age"))
    #expect(!bench.exists("sealed"), "a number was used")
    #expect(try bench.leftovers() == [])
  }

  @Test("R18 an offline package without a second approver is not sealed")
  func approver() throws {
    try expectRefused(.approverMissing, PartnerBench()) { $0.approver = nil }
  }

  @Test("R18 an offline package whose purge date lies before its expiry is not sealed")
  func purge() throws {
    try expectRefused(.purgeBeforeExpiry, PartnerBench()) { $0.purgeBy = day("2026-10-18") }
  }

  @Test("impossible requests are not sealed")
  func impossible() throws {
    let bench = try PartnerBench()
    try expectRefused(.expiryNotAfterCreation, bench) { $0.expires = $0.created }
    try expectRefused(.badField("disclosure"), bench) { $0.disclosures = [] }
    try expectRefused(.badField("disclosure"), bench) { $0.disclosures = [-1] }
    try expectRefused(.badField("consent"), bench) { $0.consents = [3, 3] }
    try expectRefused(.badField("file"), bench) { $0.files = [] }
    try expectRefused(.malformedRecipientKey, bench) { $0.keys = [] }
    try expectRefused(.badReceipt(number: 1), bench) { $0.receipts = [[65]] }
    try expectRefused(.inputOutput(operation: "open", role: "file to seal", code: 2), bench) {
      $0.files[0].path += "-none"
    }
    try expectRefused(.inputOutput(operation: "open", role: "file to seal", code: 22), bench) {
      $0.files[0].path = "/dev/zero"
    }
    let witness = try NoteSigner.generate(name: "lender.example", type: .cosignature)
    try expectRefused(.badField("sender"), bench) { $0.signer = witness }
  }

  @Test("more bytes or files than the limit are not sealed")
  func limits() throws {
    let bench = try PartnerBench()
    try expectRefused(.tooLarge(limit: 19), bench, limits: PackageLimits(bytes: 19)) { _ in }
    try expectRefused(.badField("file"), bench, limits: PackageLimits(files: 1)) {
      $0.files.append($0.files[0])
    }
  }

  @Test(
    "names that lead elsewhere or mean different files are not sealed",
    arguments: [
      "", ".", "..", "../a", "/a", "a/b", "a\\b", "a\0b", "a\nb", ".hidden", "-rf", " a", "a ",
      "a.", "C:a", "a:b", "a*", "a?", "a\"b", "a<b", "a|b", "\u{202E}vsc.exe", "a\u{200B}b",
      "a\u{2215}b", "a\u{FF0F}b", "a\u{7F}", "a\tb", "~a", "$HOME", "a`b",
      String(repeating: "a", count: 129), String(repeating: "表", count: 43),
    ])
  func names(name: String) throws {
    try expectRefused(.badName(file: 1), PartnerBench()) { $0.files[0].name = name }
  }

  @Test(
    "plain names are sealed",
    arguments: ["a", "a.b.c", "report 2026-10 (2).csv", "还款明细.csv", "Ünïcode_+=@,-.txt", "7"])
  func goodNames(name: String) throws {
    #expect(FileName(name)?.text == name)
  }

  @Test("the longest name is sealed and released")
  func longestName() throws {
    let bench = try PartnerBench()
    let name = String(repeating: "表", count: 42) + "ab"
    try bench.seal(bench.request([(name, [1, 2])]))
    try bench.open()
    #expect(try bench.read("out/" + name) == [1, 2])
  }

  @Test("keys of plug-ins, of ssh and with a wrong sum are no recipients")
  func keys() throws {
    let bench = try PartnerBench()
    let good = bench.partnerKey.text
    #expect(AgeRecipient(good) != nil)
    #expect(AgeRecipient(good + "q") == nil)
    #expect(AgeRecipient(good.uppercased()) == nil)
    #expect(AgeRecipient("age1plugin1" + good.dropFirst(11)) == nil)
    #expect(AgeRecipient("ssh-ed25519 AAAA") == nil)
    let wrong = try #require(AgeRecipient(good.dropLast() + (good.hasSuffix("q") ? "p" : "q")))
    var request = try bench.request()
    request.keys = [wrong]
    #expect(throws: PackageError.malformedRecipientKey) { try bench.seal(request) }
    #expect(!bench.exists("package.age"))
    #expect(try bench.leftovers() == [])
  }

  @Test("numbers run from 1 for each recipient, and a failed sealing leaves a gap")
  func numbers() throws {
    let bench = try PartnerBench()
    var toOther = try bench.request()
    toOther.recipient = token("other.example")
    var numbers: [Int64] = []
    for (place, request) in [try bench.request(), toOther, try bench.request()].enumerated() {
      let path = bench.folder + "/\(place).age"
      numbers.append(try bench.seal(request, into: path).manifest.sequence)
    }
    #expect(numbers == [1, 1, 2])
    let broken = Age(program: "/bin/false")
    #expect(throws: PackageError.ageFailed) {
      try PackageSealer(age: broken, ledger: bench.sealedLedger)
        .seal(bench.request(), into: bench.package)
    }
    #expect(!bench.exists("package.age"))
    #expect(try bench.leftovers() == [])
    #expect(try bench.seal().manifest.sequence == 4)
  }

  @Test("a file that changes while it is sealed stops the sealing")
  func changed() throws {
    let bench = try PartnerBench()
    let request = try bench.request()
    let path = request.files[0].path
    for bytes in [[1], PartnerBench.rows + [1], PartnerBench.rows.reversed()] as [[UInt8]] {
      let sealer = PackageSealer(age: PartnerBench.age, ledger: bench.sealedLedger) { step in
        if step == .write { try? Data(bytes).write(to: URL(filePath: path)) }
      }
      _ = try bench.request()
      #expect(throws: PackageError.changedWhileSealing(file: 1)) {
        try sealer.seal(request, into: bench.package)
      }
      #expect(!bench.exists("package.age"))
      #expect(try bench.leftovers() == [])
    }
  }
}
