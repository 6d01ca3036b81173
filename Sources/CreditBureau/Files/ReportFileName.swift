public import CreditCore

/// The 30-character name of a report file (报文文件名), without its extension.
public struct ReportFileName: Hashable, Sendable, CustomStringConvertible {
  /// The last character of the name (反馈标识).
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case original = "0"
    /// Feedback: every record stored.
    case allStored = "1"
    /// Feedback: the whole file refused.
    case refused = "2"
    /// Feedback: some records stored, some refused.
    case partlyStored = "3"
  }

  /// Who reports (positions 1–14).
  public var provider: ProviderCode
  /// The day the file was made (positions 15–22).
  public var generatedOn: CivilDate
  /// The one type of record in it (positions 23–25).
  public var recordType: ReportRecordType
  /// 0–999; a name is never used twice (F0000601).
  public var serial: Int
  /// Whether it is a report or which feedback (position 30).
  public var direction: Direction

  /// - Returns: `nil` when the serial number is not 0–999.
  public init?(
    provider: ProviderCode, generatedOn: CivilDate, recordType: ReportRecordType, serial: Int,
    direction: Direction = .original
  ) {
    guard (0...999).contains(serial) else { return nil }
    self.provider = provider
    self.generatedOn = generatedOn
    self.recordType = recordType
    self.serial = serial
    self.direction = direction
  }

  /// Reads a name with or without the extension `.txt`; `nil` for any other text.
  public init?(_ text: String) {
    let name = text.hasSuffix(".txt") ? String(text.dropLast(4)) : text
    let bytes = Array(name.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    guard bytes.count == 30, bytes[25] == UInt8(ascii: "0"),
      let provider = try? ProviderCode(part(0..<14)),
      let date = CivilDate("\(part(14..<18))-\(part(18..<20))-\(part(20..<22))"),
      let type = ReportRecordType(rawValue: part(22..<25)),
      bytes[26..<29].allSatisfy({ (0x30...0x39).contains($0) }), let serial = Int(part(26..<29)),
      let direction = Direction(rawValue: part(29..<30))
    else { return nil }
    self.init(
      provider: provider, generatedOn: date, recordType: type, serial: serial,
      direction: direction)
  }

  /// The 30 characters.
  public var description: String {
    "\(provider)\(generatedOn.eightDigits)\(recordType)0\(serial.padded(3))\(direction.rawValue)"
  }
}
