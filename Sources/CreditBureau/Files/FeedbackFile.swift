import CreditCore
import Foundation

/// Why a feedback file can't be read. Nothing of its content is told.
public enum FeedbackError: Error, Hashable, Sendable {
  /// The name is not that of a feedback file.
  case badName
  /// The first line is not a header of 72 characters, or names another file than the name does.
  case badHeader
  /// A line can't be read; lines count from 1, the header being line 1.
  case badLine(Int)
  /// The lines do not fit the header's counts.
  case countsDiffer
}

/// The bureau's answer to a report file (反馈文件): what was stored, and what was refused and why.
public struct FeedbackFile: Hashable, Sendable {
  /// What became of the file as a whole.
  public enum Result: Hashable, Sendable {
    case stored
    case partlyStored
    case refused
  }

  /// One record that was refused (`FbInf`).
  public struct RefusedRecord: Hashable, Sendable {
    /// The record's line in the original file (`ErrRecId`); the header is line 1.
    public var line: Int
    /// The feedback codes, each with the element at fault or `0000` (`FbCode`, `FbMsg`).
    public var problems: [RecordProblem]
    /// The account's, agreement's or other code in the record that came back (`ErrRec`), where it
    /// has one: it must be that of the record at this line.
    public var businessCode: String?

    /// The record's place in the original file, counted from 0; negative for the header.
    public var recordIndex: Int { line - 2 }
  }

  /// The feedback file's own name: the original's but for the last character.
  public var name: ReportFileName
  /// What became of the whole file.
  public var result: Result
  /// Records the bureau stored.
  public var storedCount: Int
  /// Records the bureau refused.
  public var refusedCount: Int
  /// The refusals, in the order of the file.
  public var refused: [RefusedRecord]

  /// The refusals by their record's place in the original file, counted from 0. A file that was
  /// refused whole stored none, whatever is listed here.
  public var refusalsByRecord: [Int: RefusedRecord] {
    Dictionary(refused.map { ($0.recordIndex, $0) }) { first, _ in first }
  }

  /// Whether the bureau stored the record at this place of the original file, counted from 0.
  public func stored(recordAt index: Int) -> Bool {
    guard result != .refused, (0..<(storedCount + refusedCount)).contains(index) else {
      return false
    }
    return !refused.contains { $0.recordIndex == index }
  }

  /// Why the whole file was refused; empty when it was not, or when records of it were at fault.
  public var fileProblems: [RecordProblem] {
    result == .refused ? refused.filter { $0.recordIndex < 0 }.flatMap(\.problems) : []
  }

  /// Reads a feedback file that was decrypted and unpacked.
  ///
  /// - Parameter name: the file's name, with or without `.txt`.
  public static func parse(name: String, bytes: [UInt8]) throws(FeedbackError) -> FeedbackFile {
    guard let fileName = ReportFileName(name) else { throw .badName }
    let result: Result
    switch fileName.direction {
    case .original: throw .badName
    case .allStored: result = .stored
    case .refused: result = .refused
    case .partlyStored: result = .partlyStored
    }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    guard let header = lines.first else { throw .badHeader }
    let (stored, refusedCount) = try counts(Array(header), of: fileName)
    var refused: [RefusedRecord] = []
    for (index, line) in lines.dropFirst().enumerated() {
      refused.append(try refusedRecord(Array(line), at: index + 2))
    }
    let lineNumbers = Set(refused.map(\.line))
    let isInFile = refused.allSatisfy { $0.recordIndex < stored + refusedCount }
    guard lineNumbers.count == refused.count, isInFile else { throw .countsDiffer }
    let fits =
      switch result {
      case .stored: refusedCount == 0 && refused.isEmpty
      case .partlyStored:
        refusedCount > 0 && refused.count == refusedCount
          && refused.allSatisfy { $0.recordIndex >= 0 }
      case .refused: stored == 0
      }
    guard fits else { throw .countsDiffer }
    return FeedbackFile(
      name: fileName, result: result, storedCount: stored, refusedCount: refusedCount,
      refused: refused)
  }

  /// The two counts at positions 59–65 and 66–72 of the header.
  private static func counts(
    _ header: [UInt8], of name: ReportFileName
  ) throws(FeedbackError) -> (stored: Int, refused: Int) {
    // A file that could not be opened has no header that the answer could repeat.
    let isSame =
      header.count == 72 && header[4..<7].elementsEqual(name.recordType.rawValue.utf8)
      && header[14..<28].elementsEqual(name.provider.description.utf8)
    guard header.count == 72, isSame || name.direction == .refused,
      let stored = number(header[58..<65]), let refused = number(header[65..<72])
    else { throw .badHeader }
    return (stored, refused)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func refusedRecord(
    _ line: [UInt8], at place: Int
  ) throws(FeedbackError) -> RefusedRecord {
    // The refused record comes back as Base64, so a line may be a third longer than what was sent.
    guard let root = try? XMLTreeParser.parse(line, maximumBytes: 14_000_000),
      let info = root.name == "FbInf" ? root : root.child("FbInf"),
      let record = info.value("ErrRecId").flatMap({ Int($0) }), record >= 0
    else { throw .badLine(place) }
    var problems: [RecordProblem] = []
    for entry in info.children("ErrInf") {
      guard let code = entry.value("FbCode"), code.utf8.count <= 10 else { throw .badLine(place) }
      problems.append(RecordProblem(fbCode: code, element: tagName(entry.value("FbMsg"))))
    }
    let stated = info.value("FbErrNum").flatMap { Int($0) } ?? problems.count
    guard !problems.isEmpty, stated == problems.count else { throw .badLine(place) }
    return RefusedRecord(
      line: record, problems: problems, businessCode: businessCode(info.value("ErrRec")))
  }

  /// The code in the record that came back as Base64; `nil` when it can't be read or has none.
  private static func businessCode(_ text: String?) -> String? {
    guard let text, let bytes = Data(base64Encoded: text),
      let root = try? XMLTreeParser.parse(Array(bytes), maximumBytes: 10_000_000),
      let record = root.children.first
    else { return nil }
    for node in [record] + record.children {
      for name in codeElements {
        guard let code = node.value(name), code.utf8.count <= 60 else { continue }
        return code
      }
    }
    return nil
  }

  private static let codeElements = [
    "AcctCode", "ContractCode", "CcCode", "ModRecCode", "DelRecCode", "OdBnesCode",
  ]

  /// The element at fault; anything but a tag's name could be personal data and becomes `0000`.
  private static func tagName(_ text: String?) -> String {
    guard let text, (1...40).contains(text.utf8.count),
      text.utf8.allSatisfy({
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == UInt8(ascii: "_")
      })
    else { return "0000" }
    return text
  }
}
