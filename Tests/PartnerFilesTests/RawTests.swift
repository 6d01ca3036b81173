import Foundation
import PartnerFiles
import Testing

@Suite("Bare age files", .timeLimit(.minutes(20)))
struct RawTests {
  private func opener(_ bench: PartnerBench) -> RawOpener {
    RawOpener(age: PartnerBench.age, identity: bench.identity)
  }

  @Test("what the stock age made opens to its bytes", arguments: [0, 1, 65_536, 200_000])
  func opens(count: Int) throws {
    let bench = try PartnerBench()
    for options in [[], ["-a"]] {
      let path = try bench.encrypt(noise(count), options)
      try opener(bench).open(path, into: bench.out)
      #expect(try bench.read("out") == noise(count))
      var handed: [UInt8] = []
      try opener(bench).open(path, temporary: bench.folder) { handed += $0 }
      #expect(handed == noise(count))
    }
    #expect(try bench.leftovers() == [])
  }

  @Test("a cut file hands on no byte and leaves an older result alone")
  func cut() throws {
    let bench = try PartnerBench()
    let whole = try bench.encrypt(noise(200_000))
    let bytes = try bench.read("stock.age")
    let path = try bench.write(Array(bytes.dropLast()), "cut.age")
    _ = try bench.write([7], "out")
    #expect(throws: PackageError.notDecrypted) { try opener(bench).open(path, into: bench.out) }
    #expect(try bench.read("out") == [7])
    #expect(throws: PackageError.notDecrypted) {
      try opener(bench).open(path, temporary: bench.folder) { (_: [UInt8]) in
        Issue.record("a byte was handed on")
      }
    }
    #expect(try bench.leftovers() == [])
    try opener(bench).open(whole, into: bench.out)
    #expect(try bench.read("out") == noise(200_000))
  }

  @Test("a file for another key, and one that is no age file, are told apart")
  func others() throws {
    let bench = try PartnerBench()
    _ = try PartnerBench.makeIdentity(bench.folder + "/other.key")
    let path = try bench.encrypt([1])
    let other = RawOpener(age: PartnerBench.age, identity: bench.folder + "/other.key")
    #expect(throws: PackageError.wrongIdentity) { try other.open(path, into: bench.out) }
    let plain = try bench.write(noise(100), "plain")
    #expect(throws: PackageError.notDecrypted) { try opener(bench).open(plain, into: bench.out) }
    try bench.expectNothing()
  }
}
