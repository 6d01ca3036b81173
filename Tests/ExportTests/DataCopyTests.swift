import CreditCore
import CreditPlatform
import Foundation
import Testing

@Suite("Copy of one's data", .timeLimit(.minutes(20)))
struct DataCopyTests {
  @Test("N50 the copy holds the person, the papers, the choices and the requests, in one document")
  func contents() async throws {
    let world = try await ExportWorld()
    try await world.choose()
    try await world.perform(.requestIdentityCheck)
    try await world.perform(.complain(.cost))
    let copy = try object(try await world.copy())
    let person = try #require(copy["person"] as? [String: Any])
    #expect(person["name"] as? String == "王小明")
    #expect(person["idNumber"] as? String == ExportWorld.idNumber)
    #expect(person["bankCard"] as? String == "6222020000000000000")
    let papers = list(copy, "papers").compactMap { $0["kind"] as? String }
    #expect(papers == ["service_agreement", "personal_information", "bureau_authorisation"])
    let consents = list(copy, "consents")
    #expect(
      consents.compactMap { $0["item"] as? String } == ["processing", "inquiry", "reporting"])
    #expect(consents[1]["endedBecause"] as? String == "withdrawn")
    #expect(list(copy, "sharingConsents").count == 2)
    #expect(list(copy, "declined").compactMap { $0["scenario"] as? String } == ["S3d", "S4"])
    #expect(list(copy, "grants").first?["recipient"] as? String == "云渡支付有限公司")
    #expect(list(copy, "complaints").first?["cause"] as? String == "cost")
    #expect(list(copy, "disclosures").first?["recipient"] as? String == "明证核验技术有限公司")
    let others = list(copy, "otherRecords").compactMap { $0["kind"] as? String }
    #expect(others.contains("paper.refused/1"))
    #expect(!others.contains { $0.hasPrefix("identity.") || $0.hasPrefix("disclosure.") })
    await world.close()
  }

  @Test("N50 the copy is the same whenever it is made, and goes on over its pages")
  func pages() async throws {
    let world = try await ExportWorld()
    let count = Int(DataCopy.page) + 3
    for number in 0..<count {
      try await world.perform(.complain(number == 0 ? .cost : .other))
    }
    var copy = try await DataCopy(of: world.borrower, from: world.platform) {
      BilingualText(zh: $0, en: $0)
    }
    var parts: [[UInt8]] = []
    while let part = try await copy.next() { parts.append(part) }
    let numbers = list(try object(parts.flatMap { $0 }), "complaints").compactMap {
      $0["number"] as? Int
    }
    #expect(numbers == Array(1...count))
    let largest = parts.map(\.count).max() ?? 0
    let whole = parts.map(\.count).reduce(0, +)
    #expect(parts.count > 10 && largest < whole)
    #expect(try await world.copy() == world.copy())
    await world.close()
  }

  @Test("N50 what happens while a copy is read is not in it")
  func oneMoment() async throws {
    let world = try await ExportWorld()
    var copy = try await DataCopy(of: world.borrower, from: world.platform) {
      BilingualText(zh: $0, en: $0)
    }
    try await world.perform(.complain(.cost))
    try await world.perform(.requestIdentityCheck)
    var bytes: [UInt8] = []
    while let part = try await copy.next() { bytes += part }
    let read = try object(bytes)
    #expect(list(read, "complaints").isEmpty && list(read, "disclosures").isEmpty)
    let later = try object(try await world.copy())
    #expect(list(later, "complaints").count == 1 && list(later, "disclosures").count == 1)
    await world.close()
  }
}
