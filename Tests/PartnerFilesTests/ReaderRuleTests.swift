import PartnerFiles
import Testing
import TransparencyLog

@Suite("Rules of opening", .timeLimit(.minutes(20)))
struct ReaderRuleTests {
  @Test("R18 a package signed for one recipient and encrypted again to another is refused")
  func forwarded() throws {
    let bench = try PartnerBench()
    var request = try bench.request()
    request.recipient = token("first.example")
    try bench.seal(request)
    // The first recipient could do this with the stock tool; the name inside gives it away.
    let path = try bench.encrypt(bench.inside())
    try bench.expectRefused(.wrongRecipient, nil, path)
  }

  @Test("somebody else's key does not open a package")
  func otherIdentity() throws {
    let bench = try PartnerBench()
    _ = try PartnerBench.makeIdentity(bench.folder + "/other.key")
    try bench.seal()
    try bench.expectRefused(.wrongIdentity, identity: bench.folder + "/other.key")
    let bad = try bench.write(Array("not a key\n".utf8), "bad.key")
    try bench.expectRefused(.malformedIdentity, identity: bad)
    try bench.expectRefused(
      .inputOutput(operation: "open", role: "identity file", code: 2),
      identity: bench.folder + "/none.key")
  }

  @Test("R18 a package opens once: the same again is refused")
  func replay() throws {
    let bench = try PartnerBench()
    try bench.seal()
    try bench.open()
    #expect(throws: PackageError.replayed) { try bench.open(into: bench.folder + "/again") }
    #expect(!bench.exists("again"))
    #expect(try bench.leftovers() == [])
  }

  @Test("of two packages with the same number the second is refused")
  func sameNumber() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let other = SequenceLedger(bench.folder + "/lost", kind: .sealed)
    let second = bench.folder + "/second.age"
    let sealed = try PackageSealer(age: PartnerBench.age, ledger: other)
      .seal(bench.request([("other.csv", [1])]), into: second)
    #expect(sealed.manifest.sequence == 1)
    try bench.open()
    #expect(throws: PackageError.replayed) {
      try bench.open(nil, second, into: bench.folder + "/again")
    }
    #expect(!bench.exists("again"))
  }

  @Test("packages may arrive out of order, each once")
  func outOfOrder() throws {
    let bench = try PartnerBench()
    let paths = (1...4).map { bench.folder + "/\($0).age" }
    for path in paths { try bench.seal(into: path) }
    for number in [3, 1, 4, 2] {
      let opened = try bench.open(nil, paths[number - 1], into: bench.out + "-\(number)")
      #expect(opened.manifest.sequence == Int64(number))
    }
    for path in paths {
      #expect(throws: PackageError.replayed) { try bench.open(nil, path) }
    }
  }

  @Test("a package opens until the second before its expiry")
  func expiry() throws {
    let bench = try PartnerBench()
    try bench.seal()
    try bench.expectRefused(.expired, bench.rules(now: PartnerBench.expires))
    try bench.open(bench.rules(now: moment("2026-10-19T08:29:59Z")))
  }

  @Test("a package from the future is refused, but for a small difference of clocks")
  func future() throws {
    let bench = try PartnerBench()
    try bench.seal()
    try bench.expectRefused(.notYetValid, bench.rules(now: moment("2026-10-05T08:24:59Z")))
    try bench.open(bench.rules(now: moment("2026-10-05T08:25:00Z")))
  }

  @Test("a schema that the reader does not know is refused")
  func schema() throws {
    let bench = try PartnerBench()
    var request = try bench.request([("a", [1]), ("b", [2])])
    request.files[1].schema = token("partner.repayments/2")
    try bench.seal(request)
    try bench.expectRefused(.unknownSchema(file: 2))
    var rules = bench.rules()
    rules.schemas.insert(token("partner.repayments/2"))
    try bench.open(rules)
  }
}
