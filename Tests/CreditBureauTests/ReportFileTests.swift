import CreditBureau
import CreditCore
import Testing

@Suite("Report file")
struct ReportFileTests {
  private func writer(_ type: ReportRecordType = .account) throws -> ReportFileWriter {
    try #require(
      ReportFileWriter(
        provider: try Samples.provider(), recordType: type, serial: 7,
        generatedAt: Samples.generatedAt))
  }

  @Test("the name has 30 characters and reads back")
  func name() throws {
    let file = try writer().finish()
    #expect(file.name.description == "D10133000000192026110121000070")
    #expect(file.name.description.utf8.count == 30)
    #expect(ReportFileName("D10133000000192026110121000070.txt") == file.name)
    #expect(ReportFileName("D10133000000192026130121000070") == nil)
    #expect(ReportFileName("D10133000000192026110199900070") == nil)
    #expect(ReportFileName("D1013300000019202611012100007") == nil)
  }

  @Test("the header has 50 characters; every line ends with CR LF")
  func bytes() throws {
    var writer = try writer()
    let first = try Samples.lineMonth()
    var second = first
    second.accountCode += "B"
    try writer.append(first)
    try writer.append(second)
    let file = writer.finish()
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "A0502102.0.0  D10133000000192026110102030400000002\r\n"
        + "\(first.text)\r\n\(second.text)\r\n"
    )
    #expect(file.bytes.firstIndex(of: 0x0D) == 50)
    #expect(file.recordCount == 2)
  }

  @Test("a record of another type, twice the same, or with problems is refused and changes nothing")
  func refusals() throws {
    var writer = try writer()
    let record = try Samples.lineMonth()
    try writer.append(record)
    let before = writer.finish()
    let basic = try Samples.basicInformation()
    #expect(throws: ReportFileError.otherRecordType(.basicInformation)) {
      try writer.append(basic)
    }
    var changed = record
    changed.monthly?.balance = 1
    #expect(throws: ReportFileError.duplicate(of: 0)) { try writer.append(changed) }
    changed.accountCode = "X1013300000019LINE0001"
    #expect(
      throws: ReportFileError.refused([RecordProblem(fbCode: "ABE002", element: "AcctCode")])
    ) { try writer.append(changed) }
    var late = record
    late.reportedOn = try Samples.day("2026-11-02")
    #expect(
      throws: ReportFileError.refused([RecordProblem(fbCode: "ABR001", element: "RptDate")])
    ) { try writer.append(late) }
    #expect(writer.finish() == before)
  }

  @Test("a serial number has three digits")
  func serial() throws {
    #expect(
      ReportFileWriter(
        provider: try Samples.provider(), recordType: .account, serial: 1000,
        generatedAt: Samples.generatedAt) == nil)
  }
}
