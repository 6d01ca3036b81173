import Foundation
import TallyService
import Testing

/// What a finished demo leaves for people who trust nobody.
@Suite("What a demo leaves behind", .serialized, .timeLimit(.minutes(20)))
struct DemoEvidenceTests {
  @Test("R59 every inquiry has two receipts that verify without any database")
  func receipts() async throws {
    let demo = try await FinishedDemo.shared()
    let inquiries = try #require(demo.count("inquiries"))
    let alone = try TemporaryFolder(copying: demo.folder.path, part: "receipts")
    let key = demo.folder.path + "/log/vkey"
    let files = try alone.files(in: "receipts")
    #expect(Int64(files.count) == 2 * inquiries)
    var types: [String: Int64] = [:]
    for file in files {
      let verdict = try LogCommands.verify(receipt: file, key: key, witnesses: [], quorum: 0)
      #expect(verdict.isGood)
      let entry = try #require(try JSONDocument(Data(verdict.document)).object("entry"))
      types[try #require(entry.text("type")), default: 0] += 1
    }
    #expect(types == ["inquiryIntent": inquiries, "inquiryResult": inquiries])
  }

  @Test("R59 a receipt of which one character was changed does not verify")
  func changedReceipt() async throws {
    let demo = try await FinishedDemo.shared()
    let copy = try TemporaryFolder(copying: demo.folder.path, part: "receipts")
    let file = try #require(try copy.files(in: "receipts").first)
    var bytes = try Data(contentsOf: URL(filePath: file))
    // The second last character but the line end belongs to the checkpoint's signature.
    let place = bytes.count - 12
    bytes[place] = bytes[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    try bytes.write(to: URL(filePath: file))
    let verdict = try LogCommands.verify(
      receipt: file, key: demo.folder.path + "/log/vkey", witnesses: [], quorum: 0)
    #expect(!verdict.isGood)
  }

  @Test("R59 a changed entry makes the audit of the log fail and is named")
  func changedEntry() async throws {
    let demo = try await FinishedDemo.shared()
    let copy = try TemporaryFolder(copying: demo.folder.path, part: "log")
    #expect(try LogCommands.audit(copy.path, key: nil, remembered: []).isGood)
    let bundle = copy.path + "/log/tile/entries/000"
    var bytes = try Data(contentsOf: URL(filePath: bundle))
    // The length of the first entry stands in two bytes before it: the change hits entry 0.
    bytes[20] ^= 1
    try bytes.write(to: URL(filePath: bundle))
    let verdict = try LogCommands.audit(copy.path, key: nil, remembered: [])
    #expect(!verdict.isGood)
    let document = try JSONDocument(Data(verdict.document))
    #expect(document.flag("ok") == false)
    #expect(document.object("first")?.number("index") == 0)
  }

  @Test("R63 no name, number, phone or card stands in clear in database, log, keys or receipts")
  func nothingInClear() async throws {
    let demo = try await FinishedDemo.shared()
    let needles = Set(try OutsideRecords(data: demo.folder.path).people.flatMap(\.needles))
    #expect(needles.count >= 4 * FinishedDemo.borrowers - 4)
    let list = try TemporaryFolder()
    let patterns = list.path + "/needles"
    try needles.joined(separator: "\n").write(toFile: patterns, atomically: true, encoding: .utf8)
    let grep = Program(path: "/usr/bin/grep")
    let words = ["-r", "-l", "-a", "-F", "-f", patterns]
    let platform = try await grep.run(
      words + ["--exclude-dir=sandbox", "--exclude-dir=reports", demo.folder.path])
    #expect(String(decoding: platform.output, as: UTF8.self) == "")
    #expect(platform.status == 1 && platform.errors == "")
    // The same search finds them where they may stand: the sandbox and the demo's plain files.
    for part in ["sandbox", "reports"] {
      let found = try await grep.run(words + ["\(demo.folder.path)/\(part)"])
      #expect(found.status == 0, "the search finds nothing even in \(part)")
    }
    let names = demo.folder.names
    #expect(names.contains { $0.hasPrefix("tally.sqlite") } && names.contains("log/checkpoint"))
  }

  @Test("keys are readable by their owner only")
  func keyModes() async throws {
    let demo = try await FinishedDemo.shared()
    let names = demo.folder.names.filter { $0.hasPrefix("keys/") && $0.hasSuffix(".key") }
    #expect(names.count >= 4)
    for name in names {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: "\(demo.folder.path)/\(name)")
      let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
      #expect(mode & 0o077 == 0, "\(name)")
    }
  }
}
