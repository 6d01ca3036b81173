import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing
import TransparencyLog

@Suite("Consent record", .timeLimit(.minutes(20)))
struct ConsentRecordTests {
  @Test("R72 the record says what was given, withdrawn and refused, each with terms and text")
  func contents() async throws {
    let world = try await ExportWorld()
    try await world.choose()
    try await world.publish()
    let file = try object(try await world.installation.signedConsentRecord(of: world.borrower))
    let record = try #require(file["record"] as? [String: Any])
    let subject = try #require(record["dpv:hasDataSubject"] as? [String: Any])
    #expect(subject["dpv:hasIdentifier"] as? String == world.reference)
    let processes = list(record, "dpv:hasProcess")
    func statuses(_ about: String) -> [[String]] {
      processes.filter { $0["tally:about"] as? String == about }.map { process in
        list(process, "dpv:hasConsentStatus").compactMap { ($0["@type"] as? [String])?.first }
      }
    }
    #expect(statuses("processing") == [["dpv:ConsentGiven"]])
    #expect(statuses("inquiry") == [["dpv:ConsentGiven", "dpv:ConsentWithdrawn"]])
    #expect(statuses("debit") == [["dpv:ConsentRefused"]])
    #expect(statuses("S1b") == [["dpv:ConsentGiven"]])
    #expect(statuses("S3d") == [["dpv:ConsentGiven", "dpv:ConsentWithdrawn"]])
    #expect(statuses("S4") == [["dpv:ConsentRefused"]])
    #expect(statuses("S5") == [["dpv:ConsentGiven"]])
    let needed = [
      "dpv:hasPurpose", "dpv:hasPersonalData", "dpv:hasRecipient", "dpv:hasLegalBasis",
      "dpv:hasStorageCondition", "dpv:hasJurisdiction", "dpv:hasConsentControl",
      "dpv:hasNecessity", "dpv:hasConsequence", "dpv:hasNotice",
    ]
    for process in processes {
      for name in needed {
        // A paper's own handling names the recipients of scenario S1a, so no list is empty.
        let isThere = (process[name] as? [Any])?.isEmpty == false || process[name] is String
        #expect(isThere, "\(process["tally:about"] ?? "") has no \(name)")
      }
    }
    let entities = list(record, "dpv:hasEntity").compactMap { $0["dpv:hasName"] as? String }
    #expect(entities.contains("云渡支付有限公司") && entities.contains("金融信用信息基础数据库"))
    await world.close()
  }

  @Test("R103 an optional item is marked as such, with no effect on the credit when refused")
  func necessity() async throws {
    let world = try await ExportWorld()
    try await world.choose()
    let file = try object(try await world.installation.signedConsentRecord(of: world.borrower))
    let record = try #require(file["record"] as? [String: Any])
    var needs: [String: String] = [:]
    var effects: [String: String] = [:]
    for process in list(record, "dpv:hasProcess") {
      let about = try #require(process["tally:about"] as? String)
      needs[about] = process["dpv:hasNecessity"] as? String
      effects[about] =
        list(process, "dpv:hasConsequence").first?["dpv:hasIdentifier"] as? String
    }
    #expect(needs["reporting"] == "dpv:Required" && needs["S1b"] == "dpv:Optional")
    #expect(
      effects["S1b"] == "none" && effects["S3d"] == "none" && effects["S4"] == "surface_hidden")
    await world.close()
  }

  @Test("R59 the record verifies offline with the log's key, and every tampering is caught")
  func verification() async throws {
    let world = try await ExportWorld()
    try await world.choose()
    try await world.publish()
    let bytes = try await world.installation.signedConsentRecord(of: world.borrower)
    let key = try #require(try world.installation.log.publishedKey()).text
    let good = try ConsentCommands.verify(file: bytes, key: key)
    #expect(good.isGood, "\(String(decoding: good.document, as: UTF8.self))")
    let facts = try object(good.document)
    #expect(facts["borrower"] as? String == world.reference)
    // Every act but the refusal of a paper stands in the log.
    #expect(facts["provenEvents"] as? Int == 9)
    #expect(facts["statesWithoutReceipt"] as? Int == 1)

    let other = try NoteSigner.generate(name: "log.other.example", type: .ed25519)
    #expect(
      try code(ConsentCommands.verify(file: bytes, key: other.verifier.text))
        == "signature.invalid")
    let text = String(decoding: bytes, as: UTF8.self)
    let changes = [
      ("dpv:ConsentWithdrawn", "dpv:ConsentGiven", "signature.invalid"),
      (#""dpv:hasIdentifier":"none""#, #""dpv:hasIdentifier":"some""#, "signature.invalid"),
      (#""opening":""#, #""opening":"00"#, "receipt.other"),
      (#"\"how\":\"own-page\""#, #"\"how\":\"signing-bundle\""#, "receipt.other"),
      (#""receipts":["#, #""receipt":["#, "receipt.missing"),
      ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2", "receipt.invalid"),
    ]
    for (from, to, expected) in changes {
      let range = try #require(text.range(of: from), "\(from) is not in the file")
      let changed = text.replacingCharacters(in: range, with: to)
      let verdict = try ConsentCommands.verify(file: Array(changed.utf8), key: key)
      #expect(try !verdict.isGood && code(verdict) == expected, "\(from)")
    }
    await world.close()
  }

  @Test("R59 a layout of its own does not break the signature")
  func layout() async throws {
    let world = try await ExportWorld()
    try await world.publish()
    let bytes = try await world.installation.signedConsentRecord(of: world.borrower)
    let key = try #require(try world.installation.log.publishedKey()).text
    let pretty = try JSONSerialization.data(
      withJSONObject: try object(bytes), options: [.prettyPrinted])
    #expect(try ConsentCommands.verify(file: Array(pretty), key: key).isGood)
    await world.close()
  }

  @Test("a record of nobody is refused, and a file that is none is not valid")
  func nobody() async throws {
    let world = try await ExportWorld()
    let key = try #require(try world.installation.log.publishedKey()).text
    await #expect(throws: PlatformError.self) {
      _ = try await world.installation.signedConsentRecord(of: StreamID(high: 1, low: 2))
    }
    for file in ["", "{}", "[1]", #"{"record":{},"signature":{"value":"x"}}"#] {
      #expect(try !ConsentCommands.verify(file: Array(file.utf8), key: key).isGood)
    }
    await world.close()
  }

  private func code(_ verdict: LogVerdict) throws -> String? {
    try object(verdict.document)["code"] as? String
  }
}
