import BureauChecker
import CreditBureau
import Testing

@Suite("Feedback queue")
struct FeedbackQueueTests {
  /// The checker's answer to a file of three records of which the second and third are wrong.
  private func answer(serial: Int = 1) throws -> CreditBureau.FeedbackFile {
    let samples = try RecordSamples()
    let good = samples.account(.nonRevolving, .monthEnd)
    var late = samples.lateLoan()
    late.accountCode += "L"
    late.monthly?.overdueTotal = 0
    var open = samples.account(.nonRevolving, .closed)
    open.accountCode += "O"
    open.monthly?.balance = 1
    let (name, bytes) = try Checking.file(
      .account, [good, late, open].map(\.document), serial: serial)
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

  @Test("refused records wait by code until they are settled; a file read twice adds nothing")
  func queue() throws {
    var queue = FeedbackQueue()
    let first = try answer()
    queue.add(first)
    queue.add(first)
    queue.add(try answer(serial: 2))
    #expect(queue.entries.count == 4)
    let groups = queue.groups
    #expect(groups.map(\.fbCode) == ["BLE019", "BLE020", "BLE026"])
    #expect(groups.map(\.entries.count) == [2, 2, 2])
    let late = try #require(groups.first)
    #expect(late.meaning?.english == "an overdue account has no overdue periods or amount")
    #expect(late.meaning?.scope == .item)
    #expect(late.elements.map(\.element) == ["RpyStatus"])
    #expect(late.elements.map(\.count) == [2])
    let place = try #require(late.entries.first)
    #expect(place.file.direction == .original)
    let wasThere = queue.settle(file: place.file, recordIndex: place.recordIndex)
    #expect(wasThere)
    let isThere = queue.settle(file: place.file, recordIndex: place.recordIndex)
    #expect(!isThere)
    #expect(queue.entries.count == 3)
    #expect(queue.groups.map(\.fbCode) == ["BLE026", "BLE019", "BLE020"])
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
