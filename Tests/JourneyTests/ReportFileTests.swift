import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

/// The report files of a demo, as the lender sees them afterwards. They travelled with SM4.
@Suite("Report files after the fact", .serialized, .timeLimit(.minutes(20)))
struct ReportFileTests {
  private func files(_ folder: String) async throws -> [JSONDocument] {
    let json = try await BureauFilesRun.run(
      Settings(data: folder), month: nil, withdraw: nil, json: true)
    return try JSONDocument(Data(json)).list("files")
  }

  @Test("R20 R84 R97 each file adds up to the ledger, shows its score, its owner and who sent it")
  func figures() async throws {
    let demo = try await FinishedDemo.shared()
    let copy = try TemporaryFolder(copying: demo.folder.path)
    let files = try await files(copy.path)
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.text("stage") == "stored" && file.number("refused") == 0)
      #expect(file.number("leftOut") == 0 && file.text("difference") == "0.00")
      #expect(file.text("owner") == LenderSettings.demo.profile.providerCode)
      #expect(file.text("submittedBy") == file.text("owner"))
      #expect((0...1000).contains(file.number("completeness") ?? -1))
    }
    // Of persons only what must be said is told; of accounts everything.
    let scores = Set(files.compactMap { $0.number("completeness") })
    #expect(scores == [0, 1000])
    #expect(files.compactMap { $0.number("rows") }.reduce(0, +) == demo.count("reportRecords"))
    let loans = files.filter { ($0.text("name") ?? "").dropFirst(22).hasPrefix("210") }
    #expect(loans.contains { $0.text("balance") != "0.00" })
  }

  @Test("R21 in the demo the bureau takes files only with its key, which is for its owner alone")
  func key() async throws {
    let demo = try await FinishedDemo.shared()
    let key = "\(demo.folder.path)/sandbox/report-files.key"
    let attributes = try FileManager.default.attributesOfItem(atPath: key)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(try String(contentsOfFile: key, encoding: .utf8).count == 32)
  }

  @Test(
    "R20 a month's files, built again, have the bytes that were sent, and building changes nothing")
  func rebuilt() async throws {
    let demo = try await FinishedDemo.shared()
    let copy = try TemporaryFolder(copying: demo.folder.path)
    let sent = try await files(copy.path).compactMap { $0.text("name") }
    let months = Set(
      sent.map { name in
        let day = Array(name)[14..<20]
        return String(day[14..<18]) + "-" + String(day[18..<20])
      })
    var built: [String: Data] = [:]
    for month in months.sorted() {
      let out = "\(copy.path)/out"
      for _ in 1...2 {
        let json = try await BureauBuildRun.run(
          Settings(data: copy.path), day: nil, month: month, out: out)
        for file in try JSONDocument(Data(json)).list("files") {
          let name = try #require(file.text("name"))
          if sent.contains(name) { #expect(file.flag("sameAsPlanned") == true, "\(name)") }
          let bytes = try Data(contentsOf: URL(filePath: "\(out)/\(name).txt"))
          #expect(built[name] == nil || built[name] == bytes)
          #expect(file.number("bytes") == Int64(bytes.count))
          built[name] = bytes
        }
      }
    }
    for name in sent {
      let kept = try Data(contentsOf: URL(filePath: "\(copy.path)/reports/\(name).txt"))
      #expect(built[name] == kept, "\(name)")
    }
    #expect(try await files(copy.path).compactMap { $0.text("name") } == sent)
  }

  @Test("R21 the queue of a demo is empty, and says so")
  func queue() async throws {
    let demo = try await FinishedDemo.shared()
    let copy = try TemporaryFolder(copying: demo.folder.path)
    let json = try await BureauQueueRun.run(Settings(data: copy.path), json: true)
    #expect(try JSONDocument(Data(json)).list("codes").isEmpty)
    let table = try await BureauQueueRun.run(Settings(data: copy.path), json: false)
    #expect(String(decoding: table, as: UTF8.self) == "No row waits.\n")
  }
}
