import Foundation
import PartnerFiles
import Testing

@Suite("The sequence ledger", .timeLimit(.minutes(20)))
struct LedgerTests {
  @Test(
    "a ledger that can't be read stops sealing and opening",
    arguments: [
      "", "tallystick.sequences.sealed/1", "other\n", "tallystick.sequences.opened/1\n",
      "tallystick.sequences.sealed/1\nlender.example partner.example\n",
      "tallystick.sequences.sealed/1\nlender.example partner.example 2-1\n",
      "tallystick.sequences.sealed/1\nlender.example partner.example 1,2\n",
      "tallystick.sequences.sealed/1\nlender.example partner.example 01\n",
      "tallystick.sequences.sealed/1\nlender.example partner.example 0\n",
      "tallystick.sequences.sealed/1\na b 1\na b 2\n",
      "tallystick.sequences.sealed/1\nlender.example partner.example 9223372036854775807\n",
    ])
  func damaged(text: String) throws {
    let bench = try PartnerBench()
    _ = try bench.write(Array(text.utf8), "sealed")
    #expect(throws: PackageError.ledgerDamaged) { try bench.seal() }
    #expect(!bench.exists("package.age"))
    #expect(try bench.read("sealed") == Array(text.utf8))
  }

  @Test("an opening with a ledger of the other kind releases nothing")
  func kinds() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let opener = PackageOpener(
      age: PartnerBench.age, identity: bench.identity, rules: bench.rules())
    #expect(throws: PackageError.ledgerDamaged) {
      try opener.open(
        bench.package, into: bench.out,
        ledger: SequenceLedger(bench.folder + "/sealed", kind: .opened))
    }
    try bench.expectNothing()
  }

  @Test("the file is plain text with ranges of numbers")
  func text() throws {
    let bench = try PartnerBench()
    let start = "tallystick.sequences.sealed/1\nlender.example partner.example "
    _ = try bench.write(Array((start + "1-7,9\n").utf8), "sealed")
    #expect(try bench.seal().manifest.sequence == 10)
    #expect(try bench.read("sealed") == Array((start + "1-7,9-10\n").utf8))
  }

  @Test("sealings at the same time get different numbers")
  func concurrent() async throws {
    let bench = try PartnerBench()
    let request = try bench.request()
    let (ledger, folder) = (bench.sealedLedger, bench.folder)
    let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
      for place in 1...8 {
        group.addTask {
          try PackageSealer(age: PartnerBench.age, ledger: ledger)
            .seal(request, into: folder + "/\(place).age").manifest.sequence
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == Array(1...8))
    #expect(try bench.leftovers() == [])
  }

  @Test("a package opened twice at the same time is released once")
  func race() async throws {
    let bench = try PartnerBench()
    try bench.seal()
    let opener = PackageOpener(
      age: PartnerBench.age, identity: bench.identity, rules: bench.rules())
    let (package, out, ledger) = (bench.package, bench.out, bench.openedLedger)
    let results = await withTaskGroup(of: PackageError?.self) { group in
      for place in 1...6 {
        group.addTask {
          do throws(PackageError) {
            _ = try opener.open(package, into: out + "-\(place)", ledger: ledger)
            return nil
          } catch { return error }
        }
      }
      return await group.reduce(into: [PackageError?]()) { $0.append($1) }
    }
    #expect(results.count { $0 == nil } == 1)
    #expect(results.count { $0 == .replayed } == 5)
    let released = (1...6).filter { bench.exists("out-\($0)") }
    #expect(released.count == 1)
  }
}
