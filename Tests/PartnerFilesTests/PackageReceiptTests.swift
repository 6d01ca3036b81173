import Foundation
import PartnerFiles
import Testing
import TransparencyLog

@Suite("The recipient's receipt", .timeLimit(.minutes(20)))
struct PackageReceiptTests {
  @Test("R18 the recipient signs that it has opened exactly this package, and the sender can tell")
  func signed() throws {
    let bench = try PartnerBench()
    let sealed = try bench.seal()
    let path = bench.folder + "/receipt"
    try bench.open(receipt: ReceiptOrder(path: path, key: bench.partner))
    let receipt = try PackageReceipt(
      bench.read("receipt"), signedBy: [bench.partner.verifier], for: sealed.digest)
    #expect(receipt.recipient.text == "partner.example")
    #expect(receipt.sender.text == "lender.example")
    #expect(receipt.sequence == 1)
    #expect(receipt.package == sealed.digest)
    #expect(receipt.opened == PartnerBench.inTime)
    #expect(try bench.leftovers() == [])
  }

  @Test("a receipt for another package, by another key or with another text is refused")
  func refused() throws {
    let bench = try PartnerBench()
    let digest = try bench.seal().digest
    try bench.open(receipt: ReceiptOrder(path: bench.folder + "/receipt", key: bench.partner))
    let bytes = try bench.read("receipt")
    let key = bench.partner.verifier
    #expect(throws: PackageError.receiptForOther) {
      try PackageReceipt(bytes, signedBy: [key], for: FileDigest(of: [1]))
    }
    #expect(throws: PackageError.notSigned) {
      try PackageReceipt(bytes, signedBy: [bench.lender.verifier], for: digest)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(throws: PackageError.badSignature) {
      try PackageReceipt(
        Array(text.replacing("sequence 1", with: "sequence 2").utf8), signedBy: [key])
    }
    #expect(throws: PackageError.malformedReceipt("no signed note")) {
      try PackageReceipt([1, 2, 3], signedBy: [key])
    }
    // Another trusted recipient can't sign in the first one's name.
    let other = try NoteSigner.generate(name: "other.example", type: .ed25519)
    let note = try #require(text.range(of: "\n\n")).lowerBound
    let forged = try SignedNote(signing: text[..<note] + "\n", by: [other])
    #expect(throws: PackageError.notSigned) {
      try PackageReceipt(Array(forged.encoded.utf8), signedBy: [other.verifier, key])
    }
  }

  @Test("a receipt that can't be written or signed stops the opening before it begins")
  func early() throws {
    let bench = try PartnerBench()
    try bench.seal()
    let there = try bench.write([1], "receipt")
    #expect(throws: PackageError.targetExists) {
      try bench.open(receipt: ReceiptOrder(path: there, key: bench.partner))
    }
    #expect(throws: PackageError.badField("receipt key")) {
      try bench.open(receipt: ReceiptOrder(path: bench.folder + "/new", key: bench.lender))
    }
    try bench.expectNothing()
    #expect(!bench.exists("opened"))
    #expect(!bench.exists("new"))
  }

  @Test("an opening that is refused writes no receipt")
  func none() throws {
    let bench = try PartnerBench()
    try bench.seal()
    #expect(throws: PackageError.expired) {
      try bench.open(
        bench.rules(now: PartnerBench.expires),
        receipt: ReceiptOrder(path: bench.folder + "/receipt", key: bench.partner))
    }
    #expect(!bench.exists("receipt"))
    try bench.expectNothing()
  }
}
