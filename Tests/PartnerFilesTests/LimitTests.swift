import Foundation
import PartnerFiles
import Testing

@Suite("Limits, and a program that misbehaves", .timeLimit(.minutes(20)))
struct LimitTests {
  private func program(_ bench: PartnerBench, _ script: String) throws -> String {
    let path = try bench.write(Array("#!/bin/sh\n\(script)\n".utf8), "program")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test("zeros without end are given up at the limit, and nothing of them is released")
  func bomb() throws {
    let bench = try PartnerBench()
    let zeros = [UInt8](repeating: 0, count: 16 << 20)
    let limits = PackageLimits(bytes: 10 << 20)
    let raw = try bench.encrypt(zeros)
    #expect(throws: PackageError.tooLarge(limit: 10 << 20)) {
      try RawOpener(age: PartnerBench.age, identity: bench.identity, limits: limits)
        .open(raw, into: bench.out)
    }
    try bench.expectNothing()
    var rules = bench.rules()
    rules.limits = limits
    try bench.expectRefused(.malformed("the first line"), rules, raw)
    // Behind a good manifest they are refused at the first byte too many.
    let behind = try bench.container(bench.note(), PartnerBench.rows + zeros)
    try bench.expectRefused(.trailingBytes, rules, behind)
  }

  @Test("an endless input is not read to its end")
  func endlessInput() throws {
    let bench = try PartnerBench()
    let path = try bench.write([UInt8](repeating: 65, count: 4 << 20), "long.age")
    // Takes all and says nothing: only our own limit can end it.
    let age = Age(program: try program(bench, "cat > /dev/null"))
    var rules = bench.rules()
    rules.limits.bytes = 1 << 20
    let opener = PackageOpener(age: age, identity: bench.identity, rules: rules)
    #expect(throws: PackageError.tooLarge(limit: 1 << 20)) { try opener.check(path) }
  }

  @Test("a program that does not end is stopped")
  func hangs() throws {
    let bench = try PartnerBench()
    try bench.seal()
    for script in ["sleep 60", "exec 1>&- 2>&-; sleep 60", "while :; do echo x; done >&2"] {
      let age = Age(program: try program(bench, script), timeLimit: .milliseconds(300))
      let opener = PackageOpener(age: age, identity: bench.identity, rules: bench.rules())
      let start = ContinuousClock.now
      #expect(throws: PackageError.timedOut) {
        try opener.open(bench.package, into: bench.out, ledger: bench.openedLedger)
      }
      #expect(ContinuousClock.now - start < .seconds(30))
      try bench.expectNothing()
    }
  }

  @Test("what the program prints as diagnostics is not in any message")
  func silence() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let age = Age(program: try program(bench, "echo 11010519491231002X >&2; exit 3"))
    let opener = PackageOpener(age: age, identity: bench.identity, rules: bench.rules())
    let error = try #require(throws: PackageError.self) { try opener.check(bench.package) }
    #expect(error == .notDecrypted)
    #expect(!error.description.contains("11010519491231002X"))
  }

  @Test("bytes that the program gave out before it failed are not believed")
  func failsLate() throws {
    let bench = try PartnerBench()
    let inside =
      Array("tallystick.package/1 \(try bench.note().count)\n".utf8) + (try bench.note())
      + PartnerBench.rows
    let plain = try bench.write(inside, "plain")
    for (script, error) in [
      ("cat > /dev/null; cat \(plain); exit 1", PackageError.notDecrypted),
      ("cat > /dev/null; cat \(plain); kill -9 $$", .ageFailed),
      // It ends well, but without having read to the end of the file.
      ("exec 0<&-; cat \(plain)", .notDecrypted),
    ] {
      let age = Age(program: try program(bench, script))
      let opener = PackageOpener(age: age, identity: bench.identity, rules: bench.rules())
      let path = try bench.write(noise(4 << 20), "package.age")
      #expect(throws: error) {
        try opener.open(path, into: bench.out, ledger: bench.openedLedger)
      }
      try bench.expectNothing()
    }
  }

  @Test("without the program age it is named as missing")
  func missing() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let age = Age(program: bench.folder + "/none")
    let opener = PackageOpener(age: age, identity: bench.identity, rules: bench.rules())
    let error = try #require(throws: PackageError.self) { try opener.check(bench.package) }
    #expect(error == .ageMissing)
    #expect(error.description.contains("apt-get install age"))
    #expect(throws: PackageError.ageMissing) { try Age.search(bench.folder + "::.") }
    #expect(try Age.search(bench.folder + ":/usr/bin") == "/usr/bin/age")
  }
}
