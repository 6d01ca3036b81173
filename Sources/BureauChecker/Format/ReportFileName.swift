/// The 30 characters of a report file's name, taken apart.
public struct ReportFileName: Sendable, Hashable {
  /// 数据提供机构区段码, 14 characters.
  public let provider: String
  /// 文件生成日期, `yyyyMMdd`.
  public let generatedOn: String
  /// 信息记录类型.
  public let recordType: String
  /// The whole name without extension.
  public let text: String

  /// - Parameter text: the name; anything from the first `.` on is left out.
  /// - Returns: `nil` when the name is not of the form of an original (not feedback) file.
  public init?(_ text: String) {
    let stem = String(text.prefix { $0 != "." })
    let bytes = Array(stem.utf8)
    guard bytes.count == 30,
      bytes[..<14].allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }),
      bytes[14...].allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[25] == 0x30, bytes[29] == 0x30
    else { return nil }
    let part = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    provider = part(0..<14)
    generatedOn = part(14..<22)
    recordType = part(22..<25)
    guard ReportDay(generatedOn) != nil else { return nil }
    self.text = stem
  }
}
