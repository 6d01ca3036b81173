import BureauChecker
import CreditBureau
import Testing

@Suite("Answers to files")
struct FeedbackAnswerTests {
  /// The checker's answer to a file of three records of which the second and third are wrong.
  private func answer() throws -> CreditBureau.FeedbackFile {
    let samples = try RecordSamples()
    let good = samples.account(.nonRevolving, .monthEnd)
    var late = samples.lateLoan()
    late.accountCode += "L"
    late.monthly?.overdueTotal = 0
    var open = samples.account(.nonRevolving, .closed)
    open.accountCode += "O"
    open.monthly?.balance = 1
    let (name, bytes) = try Checking.file(
      .account, [good, late, open].map(\.document), serial: 1)
    let answer = BureauChecker.FeedbackFile(
      for: ReportFileChecker().validate(bytes, name: name))
    return try CreditBureau.FeedbackFile.parse(name: answer.name, bytes: answer.bytes)
  }

  @Test("R21 an answer tells which records were stored, which refused, and whose they are")
  func answers() throws {
    let answer = try answer()
    #expect(answer.result == .partlyStored)
    #expect((0..<4).map { answer.stored(recordAt: $0) } == [true, false, false, false])
    let samples = try RecordSamples()
    #expect(answer.refusalsByRecord[1]?.businessCode == samples.code + "D10001L")
    #expect(answer.refusalsByRecord[2]?.problems.map(\.fbCode) == ["BLE026"])
    #expect(answer.fileProblems.isEmpty)
  }

  @Test("a file that was refused whole says why")
  func wholeFile() throws {
    let (name, _) = try Checking.file(.account, [])
    let answer = BureauChecker.FeedbackFile.notDecompressed(name: name)
    let read = try CreditBureau.FeedbackFile.parse(name: answer.name, bytes: answer.bytes)
    #expect(read.fileProblems.map(\.fbCode) == ["ABF001"])
    #expect(!read.stored(recordAt: 0))
  }

  @Test("every code in the table has words in both languages, and its letter says what it is about")
  func words() throws {
    #expect(FeedbackMeaning.codes.count > 120)
    for code in FeedbackMeaning.codes {
      let meaning = try #require(FeedbackMeaning(of: code))
      #expect(!meaning.chinese.isEmpty)
      #expect(!meaning.english.isEmpty)
      #expect(meaning.scope != nil)
    }
    #expect(FeedbackMeaning(of: "ABE999") == nil)
  }
}
