import CreditBureau
import Testing

@Suite("Feedback file")
struct FeedbackFileTests {
  private let stem = "D1013300000019202611012100007"

  private func header(_ stored: String, _ refused: String) -> String {
    "A0722102.0.0  D10133000000192026110102030410000003" + "00000000" + stored + refused
  }

  private func parse(_ name: String, _ lines: [String]) throws(FeedbackError) -> FeedbackFile {
    try FeedbackFile.parse(name: name, bytes: Array(lines.joined(separator: "\r\n").utf8))
  }

  private let refusal =
    "<Document><FbInf><FbErrNum>2</FbErrNum><ErrRecId>3</ErrRecId><ErrRec>PERv</ErrRec>"
    + "<ErrInf><FbCode>BLE019</FbCode><FbMsg>TotOverd</FbMsg></ErrInf>"
    + "<ErrInf><FbCode>BLR006</FbCode><FbMsg>0000</FbMsg></ErrInf></FbInf></Document>"

  @Test("a file that was stored whole has no refusals")
  func stored() throws {
    let file = try parse(stem + "1.txt", [header("0000003", "0000000"), ""])
    #expect(file.result == .stored)
    #expect(file.storedCount == 3)
    #expect(file.refused.isEmpty)
  }

  @Test("a file that was partly stored tells line, code and element of each refusal")
  func partly() throws {
    let file = try parse(stem + "3", [header("0000002", "0000001"), refusal, ""])
    #expect(file.result == .partlyStored)
    #expect(file.refusedCount == 1)
    let record = try #require(file.refused.first)
    #expect(record.line == 3)
    #expect(record.recordIndex == 1)
    #expect(
      record.problems == [
        RecordProblem(fbCode: "BLE019", element: "TotOverd"),
        RecordProblem(fbCode: "BLR006", element: "0000"),
      ])
  }

  @Test("a file that was refused whole stored nothing")
  func refused() throws {
    let file = try parse(stem + "2.txt", [header("0000000", "0000003")])
    #expect(file.result == .refused)
    #expect(throws: FeedbackError.countsDiffer) {
      try parse(stem + "2.txt", [header("0000001", "0000002")])
    }
  }

  @Test("what is not a feedback file is refused")
  func malformed() throws {
    let good = header("0000002", "0000001")
    #expect(throws: FeedbackError.badName) { try parse(stem + "0.txt", [good]) }
    #expect(throws: FeedbackError.badName) { try parse("feedback", [good]) }
    #expect(throws: FeedbackError.badHeader) { try parse(stem + "3", [""]) }
    #expect(throws: FeedbackError.badHeader) { try parse(stem + "3", [good + "0", refusal]) }
    #expect(throws: FeedbackError.badHeader) {
      try parse(stem + "3", [header("000000x", "0000001"), refusal])
    }
    #expect(throws: FeedbackError.badLine(2)) { try parse(stem + "3", [good, "<FbInf>"]) }
    #expect(throws: FeedbackError.badLine(2)) {
      try parse(stem + "3", [good, "<FbInf><ErrRecId>3</ErrRecId></FbInf>"])
    }
    #expect(throws: FeedbackError.countsDiffer) { try parse(stem + "3", [good]) }
  }

  @Test("a message that is no tag's name is not kept, for it may be personal data")
  func message() throws {
    let line =
      "<FbInf><ErrRecId>2</ErrRecId><ErrInf><FbCode>ABE004</FbCode>"
      + "<FbMsg>林小满</FbMsg></ErrInf></FbInf>"
    let file = try parse(stem + "3", [header("0000002", "0000001"), line])
    #expect(file.refused.first?.problems == [RecordProblem(fbCode: "ABE004", element: "0000")])
  }
}
