import CreditBureau
import Foundation
import Testing

/// One file for each kind of record, account type and report time: what we write stays the same.
/// `RECORD_SNAPSHOTS=1` writes the files of new kinds; one that is there is never written again.
@Suite("Golden files of records")
struct GoldenRecordTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Golden")

  private static func file(_ name: String) -> URL {
    folder.appending(path: name.replacing(" ", with: "-") + ".xml")
  }

  private static let names = ((try? RecordSamples().all()) ?? [:]).keys.sorted()

  @Test("each record is written byte for byte as its golden file", arguments: names)
  func golden(name: String) throws {
    let record = try #require(try RecordSamples().all()[name])
    let url = Self.file(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1",
      !FileManager.default.fileExists(atPath: url.path)
    {
      try Data(record.document + [0x0A]).write(to: url)
    }
    let stored = try Array(Data(contentsOf: url))
    #expect(String(decoding: stored, as: UTF8.self) == record.text + "\n")
  }

  @Test("no sample has a problem, and the checker finds none", arguments: names)
  func right(name: String) throws {
    let record = try #require(try RecordSamples().all()[name])
    #expect(record.problemTexts.isEmpty)
    guard try Checking.knows(record.recordType) else { return }
    #expect(try Checking.codes(of: record).isEmpty)
  }

  @Test("R119 every record type and every account type at every report time has a golden file")
  func complete() throws {
    let samples = try RecordSamples().all()
    #expect(Set(samples.values.map(\.recordType)) == Set(ReportRecordType.allCases))
    for type in AccountType.allCases where type != .semiCreditCard && type != .collection {
      for time in AccountReportTime.allCases { #expect(samples["210 \(type) \(time)"] != nil) }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(samples.keys.map { Self.file($0).lastPathComponent }))
  }
}
