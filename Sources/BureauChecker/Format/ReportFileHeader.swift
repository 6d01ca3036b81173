/// The first line of a report file (文件头), 50 characters.
struct ReportFileHeader: Sendable {
  static let length = 50

  let recordType: String
  let version: String
  let template: String
  let provider: String
  let generated: String
  let feedbackFlag: String
  let records: Int

  /// - Returns: `nil` when length, start, time or count are wrong.
  init?(_ line: some Collection<UInt8>) {
    let bytes = Array(line)
    guard bytes.count == Self.length, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return nil
    }
    let part = { (from: Int, to: Int) in String(decoding: bytes[(from - 1)..<to], as: UTF8.self) }
    guard part(1, 4) == "A050", ReportDay(part(29, 36)) != nil,
      bytes[36..<42].allSatisfy({ (0x30...0x39).contains($0) }), part(37, 38) < "24",
      part(39, 40) < "60", part(41, 42) < "60",
      bytes[43...].allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(part(44, 50))
    else { return nil }
    recordType = part(5, 7)
    version = part(8, 12)
    template = part(13, 14)
    provider = part(15, 28)
    generated = part(29, 42)
    feedbackFlag = part(43, 43)
    records = count
  }

  /// The day of 文件生成时间.
  var generatedOn: String { String(generated.prefix(8)) }
}
