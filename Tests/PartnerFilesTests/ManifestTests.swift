import PartnerFiles
import Testing
import TransparencyLog

@Suite("Signed manifests that must not be believed", .timeLimit(.minutes(20)))
struct ManifestTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let error: PackageError

    var testDescription: String { "\(old) → \(new)" }
  }

  static let changes = [
    Change(
      old: "package/1", new: "package/2",
      error: .malformed("the format is not tallystick.package/1")),
    Change(old: "approver staff-0042\n", new: "", error: .approverMissing),
    Change(old: "purge-by 2027-10-05\n", new: "", error: .malformed("line 10: no proper purge-by")),
    Change(old: "2027-10-05", new: "2027-02-29", error: .malformed("line 10: no proper purge-by")),
    Change(old: "2027-10-05", new: "2026-10-18", error: .purgeBeforeExpiry),
    Change(old: "2026-10-19T08", new: "2026-10-05T08", error: .expiryNotAfterCreation),
    Change(old: "sequence 1", new: "sequence 0", error: .badField("sequence")),
    Change(old: "sequence 1", new: "sequence +1", error: .malformed("line 14 of the manifest")),
    Change(old: "sequence 1", new: "sequence 01", error: .malformed("line 14 of the manifest")),
    Change(old: "disclosure 512\n", new: "", error: .badField("disclosure")),
    Change(
      old: "disclosure 512", new: "disclosure 512\ndisclosure 512", error: .badField("disclosure")),
    Change(old: "file ", new: "note a\nfile ", error: .malformed("line 13 of the manifest")),
    Change(old: "repayments.csv", new: "../repayments.csv", error: .badName(file: 1)),
    Change(old: "repayments.csv", new: "/etc/passwd", error: .badName(file: 1)),
    Change(old: "repayments.csv", new: "..", error: .badName(file: 1)),
    Change(old: "repayments.csv", new: "a\\b", error: .badName(file: 1)),
    Change(
      old: "scenario S3a", new: "scenario S3a x", error: .malformed("line 6: no proper scenario")),
    Change(old: "sender lender", new: "sender other", error: .wrongSender),
    Change(old: "partner.repayments/1", new: "partner.other/1", error: .unknownSchema(file: 1)),
  ]

  @Test(
    "R18 a manifest that lacks a field or breaks a rule is refused though signed",
    arguments: changes)
  func refused(change: Change) throws {
    let bench = try PartnerBench()
    let note = try bench.note { text in
      #expect(text.contains(change.old))
      return text.replacing(change.old, with: change.new, maxReplacements: 1)
    }
    try bench.expectRefused(change.error, nil, bench.container(note, PartnerBench.rows))
  }

  @Test("the unchanged manifest of these tests opens")
  func control() throws {
    let bench = try PartnerBench()
    try bench.open(nil, bench.container(bench.note(), PartnerBench.rows))
    #expect(try bench.read("out/repayments.csv") == PartnerBench.rows)
  }

  @Test(
    "two files of one name are refused, in another case or composition too",
    arguments: [
      ("b.csv", "b.csv"), ("b.csv", "B.CSV"), ("Ä.csv", "ä.csv"), ("\u{E9}", "e\u{301}"),
    ])
  func duplicates(first: String, second: String) throws {
    let bench = try PartnerBench()
    let empty = FileDigest(of: [])
    let note = try bench.note([]) { text in
      text.replacing("repayments.csv", with: first)
        + "file 0 \(empty) partner.repayments/1 \(second)\n"
    }
    try bench.expectRefused(.duplicateName(file: 2), nil, bench.container(note, []))
    #expect(throws: PackageError.duplicateName(file: 2)) {
      try bench.seal(bench.request([(first, [1]), (second, [2])]))
    }
  }

  @Test("sizes that together go over the limit or over all numbers are refused before the files")
  func tooLarge() throws {
    let bench = try PartnerBench()
    for size in ["1073741825", "9223372036854775807"] {
      let note = try bench.note { $0.replacing("file 20 ", with: "file \(size) ") }
      try bench.expectRefused(.tooLarge(limit: 1 << 30), nil, bench.container(note, []))
    }
    var rules = bench.rules()
    rules.limits.bytes = 19
    try bench.expectRefused(
      .tooLarge(limit: 19), rules, bench.container(bench.note(), PartnerBench.rows))
  }

  @Test("a sender that is not trusted, and a witness's key, are refused")
  func signers() throws {
    let bench = try PartnerBench()
    let stranger = try NoteSigner.generate(name: "lender.example", type: .ed25519)
    try bench.expectRefused(
      .notSigned, nil, bench.container(bench.note(by: stranger), PartnerBench.rows))
    let witness = try NoteSigner.generate(name: "lender.example", type: .cosignature)
    var rules = bench.rules()
    rules.signers.append(witness.verifier)
    try bench.expectRefused(
      .notSigned, rules, bench.container(bench.note(by: witness), PartnerBench.rows))
  }

  @Test("the text of a manifest reads back equal")
  func readsBack() throws {
    let bench = try PartnerBench()
    let manifest = try bench.seal().manifest
    #expect(try PackageManifest(text: manifest.text) == manifest)
  }
}
