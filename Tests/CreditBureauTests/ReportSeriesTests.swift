import CreditBureau
import CreditCore
import Foundation
import Testing

@Suite("Report file series")
struct ReportSeriesTests {
  private typealias Series = ReportFileSeries<MemorySink>

  private func series(
    _ sink: MemorySink, from mark: Series.Mark = .init(nextSerial: 7), limit: Int = 1_000_000
  ) throws -> Series {
    ReportFileSeries(
      provider: try Samples.provider(), recordType: .account, from: mark,
      generatedAt: Samples.generatedAt, limit: limit, sink: sink)
  }

  private func records(_ count: Int) throws -> [AccountRecord] {
    let record = try Samples.lineMonth()
    return (0..<count).map { number in
      var other = record
      other.accountCode += "\(number)"
      return other
    }
  }

  @Test("a series writes what a writer in memory writes, in pieces")
  func sameBytes() throws {
    let sink = MemorySink()
    var series = try series(sink)
    var writer = try #require(
      ReportFileWriter(
        provider: try Samples.provider(), recordType: .account, serial: 7,
        generatedAt: Samples.generatedAt))
    for record in try records(300) {
      try series.append(record)
      try writer.append(record)
    }
    let last = try series.finish()
    let part = try #require(last)
    let file = writer.finish()
    #expect(sink.files == [file.name.description: file.bytes])
    #expect(part.name == file.name)
    #expect(part.recordCount == 300)
    let optional = try Samples.lineMonth().completeness.optional
    #expect(part.completeness.optional == 300 * optional)
    #expect(sink.longestPiece < file.bytes.count / 2)
    let after = try series.finish()
    #expect(after == nil)
  }

  @Test("a full file is followed by the next, under a name of its own; nothing is left over")
  func splits() throws {
    let sink = MemorySink()
    var series = try series(sink, limit: 4)
    var parts: [Series.Part] = []
    for record in try records(8) {
      if let part = try series.append(record) { parts.append(part) }
    }
    let last = try series.finish()
    #expect(last == nil)
    #expect(parts.map(\.recordCount) == [4, 4])
    #expect(parts.map(\.name.serial) == [7, 8])
    #expect(parts.map(\.mark.recordsTaken) == [4, 8])
    #expect(sink.files.count == 2)
  }

  @Test("R120 building again gives the same files, also when it is taken up at a mark")
  func resumes() throws {
    let whole = MemorySink()
    var first = try series(whole, limit: 4)
    var mark = Series.Mark(nextSerial: 7)
    var all = try records(10)
    all[1].person.name = ""
    for record in all {
      do {
        if let part = try first.append(record), part.name.serial == 7 { mark = part.mark }
      } catch {
        #expect(error == .refused([RecordProblem(fbCode: "ABE000", element: "Name")]))
      }
    }
    _ = try first.finish()
    #expect(mark.recordsTaken == 5)
    let rest = MemorySink()
    var second = try series(rest, from: mark, limit: 4)
    for record in all.dropFirst(mark.recordsTaken) { try second.append(record) }
    _ = try second.finish()
    #expect(whole.files.count == 3)
    #expect(rest.files == whole.files.filter { !$0.key.hasSuffix("00070") })
  }

  @Test("a record twice, of another type, off by policy, or that can't be written is refused")
  func refusals() throws {
    let sink = MemorySink()
    var series = try series(sink)
    let record = try Samples.lineMonth()
    try series.append(record)
    #expect(
      throws: ReportFileError.refused([RecordProblem(fbCode: "ABR002", element: "0000")])
    ) { try series.append(record) }
    let basic = try Samples.basicInformation()
    #expect(throws: ReportFileError.otherRecordType(.basicInformation)) {
      try series.append(basic)
    }
    var family = ReportFileSeries(
      provider: try Samples.provider(), recordType: .family, from: .init(nextSerial: 1000),
      generatedAt: Samples.generatedAt, sink: sink)
    let relation = try #require(try RecordSamples().small()["120"] as? FamilyRecord)
    #expect(throws: ReportFileError.noSerialLeft) { try family.append(relation) }
    var off = try #require(
      ReportFileWriter(
        provider: try Samples.provider(), recordType: .family, serial: 1,
        generatedAt: Samples.generatedAt))
    #expect(throws: ReportFileError.offByPolicy(.family)) { try off.append(relation) }
    sink.isBroken = true
    #expect(throws: ReportFileError.notWritten(.inputOutput)) { _ = try series.finish() }
  }

  @Test("an empty series leaves no file")
  func empty() throws {
    let sink = MemorySink()
    var series = try series(sink)
    var nameless = try Samples.lineMonth()
    nameless.person.name = ""
    #expect(throws: ReportFileError.self) { try series.append(nameless) }
    let last = try series.finish()
    #expect(last == nil)
    #expect(sink.files.isEmpty)
  }

  @Test("only the families of 120, 230 and 510 are off by policy")
  func offByPolicy() {
    let off = ReportRecordType.allCases.filter(\.isOffByPolicy).map(\.rawValue)
    #expect(off == ["120", "230", "231", "232", "233", "234", "510", "511", "514"])
  }
}

@Suite("Report folder")
struct ReportFolderTests {
  /// A stand-in for the bureau's cipher: it turns every bit over and marks both ends.
  private static let cipher = ReportCipher(
    encrypt: { _ throws(ReportCipherError) in .init(add: { $0.map { ~$0 } }, finish: { [1] }) },
    decrypt: { _ throws(ReportCipherError) in
      .init(add: { $0.dropLast().map { ~$0 } }, finish: { [] })
    })

  private func inFolder(_ work: (URL, inout ReportFolder) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "report-folder-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var sink = ReportFolder(folder)
    try work(folder, &sink)
  }

  @Test("a file appears whole, packed and encrypted the same each time, and opens again")
  func packs() throws {
    try inFolder { url, folder in
      var series = ReportFileSeries(
        provider: try Samples.provider(), recordType: .account, from: .init(nextSerial: 7),
        generatedAt: Samples.generatedAt, sink: folder)
      var record = try Samples.lineMonth()
      for number in 0..<2000 {
        record.accountCode = Samples.providerText + "L\(number)"
        try series.append(record)
      }
      let before = try FileManager.default.contentsOfDirectory(atPath: url.path)
      #expect(before == ["D10133000000192026110121000070.txt.part"])
      let last = try series.finish()
      let part = try #require(last)
      let plain = try Array(Data(contentsOf: folder.plainFile(part.name)))
      #expect(plain.count > 1 << 20)
      #expect(String(decoding: plain.prefix(52).suffix(9), as: UTF8.self) == "0002000\r\n")
      try folder.pack(part.name, Self.cipher)
      let packed = try Array(Data(contentsOf: folder.packedFile(part.name)))
      #expect(packed.count < plain.count / 10)
      #expect(try Self.cipher.open(packed, of: part.name, limit: 1 << 24) == plain)
      try folder.pack(part.name, Self.cipher)
      #expect(try Array(Data(contentsOf: folder.packedFile(part.name))) == packed)
      let after = try FileManager.default.contentsOfDirectory(atPath: url.path)
      #expect(after.sorted() == ["\(part.name).enc", "\(part.name).txt"])
    }
  }

  @Test("what can't be decrypted, unpacked or found is refused")
  func refusals() throws {
    let name = try #require(ReportFileName("D10133000000192026110121000073"))
    #expect(throws: ReportFolderError.gzip(.malformed)) {
      try Self.cipher.open([1, 2, 3], of: name, limit: 100)
    }
    let deaf = ReportCipher(
      encrypt: { _ throws(ReportCipherError) in throw .badKey },
      decrypt: { _ throws(ReportCipherError) in throw .badKey })
    #expect(throws: ReportFolderError.cipher(.badKey)) {
      try deaf.open([1], of: name, limit: 100)
    }
    try inFolder { _, folder in
      #expect(throws: ReportFolderError.missing) { try folder.pack(name, Self.cipher) }
      #expect(throws: ReportFolderError.missing) { try folder.append([1]) }
    }
  }
}
