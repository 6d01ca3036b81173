import Foundation
import PartnerFiles
import Testing
import TransparencyLog

@Suite("A process killed at each step", .timeLimit(.minutes(20)))
struct CrashTests {
  @Test("killed between ledger and release: nothing is out, and the number is used for good")
  func open() async throws {
    let bench = try PartnerBench()
    try bench.seal()
    let (folder, vkey) = (bench.folder, bench.lender.verifier.text)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [folder = folder as String, vkey = vkey as String] in
      let rules = OpenRules(
        signers: [try NoteVerifierKey(vkey)], recipient: token("partner.example"),
        schemas: [PartnerBench.schema], now: PartnerBench.inTime)
      _ = try PackageOpener(
        age: PartnerBench.age, identity: folder + "/partner.key", rules: rules,
        beforeStep: { _ in raise(SIGKILL) }
      ).open(
        folder + "/package.age", into: folder + "/out",
        ledger: SequenceLedger(folder + "/opened", kind: .opened))
    }
    #expect(!bench.exists("out"))
    #expect(
      try bench.openedLedger.holds(
        1, sender: token("lender.example"), recipient: token("partner.example")))
    // What the killed process had decrypted is still there, and goes with the next opening.
    #expect(try bench.leftovers().count == 1)
    #expect(throws: PackageError.replayed) { try bench.open() }
    try bench.expectNothing()
  }

  @Test("killed while sealing: no package is there, and its number is never given out again")
  func seal() async throws {
    let bench = try PartnerBench()
    _ = try bench.request()
    let (folder, secret, key) = (bench.folder, bench.lender.secretText, bench.partnerKey.text)
    for isLate in [false, true] {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          folder = folder as String, secret = secret as String, key = key as String,
          isLate = isLate as Bool,
        ] in
        let request = SealRequest(
          signer: try NoteSigner(secret), recipient: token("partner.example"),
          keys: [try #require(AgeRecipient(key))], purpose: token("p"), scenario: token("S3a"),
          approver: token("staff-0042"), created: PartnerBench.created,
          expires: PartnerBench.expires, purgeBy: day("2027-10-05"), disclosures: [512],
          files: [.init(path: folder + "/source-0", name: "a", schema: PartnerBench.schema)])
        let ledger = SequenceLedger(folder + "/sealed", kind: .sealed)
        let sealer = PackageSealer(age: PartnerBench.age, ledger: ledger) { step in
          if step == (isLate ? .rename : .write) { raise(SIGKILL) }
        }
        _ = try sealer.seal(request, into: folder + "/package.age")
      }
      #expect(!bench.exists("package.age"))
    }
    #expect(try bench.seal().manifest.sequence == 3)
    #expect(try bench.leftovers() == [])
  }
}
