/// One record as the checker read it: items by segment letter and element name.
public struct CheckedRecord: Sendable, Hashable {
  /// The items of one segment, and its repeated parts in order.
  public struct Segment: Sendable, Hashable {
    /// Element name to value; a present but empty item has the value "".
    public internal(set) var items: [String: String] = [:]
    /// The repeated parts, in file order.
    public internal(set) var groups: [[String: String]] = []
  }

  /// 信息记录类型, such as `210`.
  public let type: String
  /// 段标 to segment; flat records have the one segment `B`.
  public internal(set) var segments: [String: Segment] = [:]

  init(type: String) {
    self.type = type
  }

  /// An item's value, or "" when it is absent.
  public subscript(letter: String, name: String) -> String {
    segments[letter]?.items[name] ?? ""
  }

  /// Whether the segment is in the record.
  public func has(_ letter: String) -> Bool { segments[letter] != nil }

  /// An amount or count, or `nil` when absent, empty or not a number.
  func number(_ letter: String, _ name: String) -> Int? { Int(self[letter, name]) }

  /// A day, or `nil` when absent, empty or impossible.
  func day(_ letter: String, _ name: String) -> ReportDay? { ReportDay(self[letter, name]) }

  /// 姓名, 证件类型 and 证件号码 of the base segment as one key.
  var personKey: String {
    Self.personKey(name: self["B", "Name"], type: self["B", "IDType"], number: self["B", "IDNum"])
  }

  /// The person with 信息来源编码.
  var sourceKey: String { "\(personKey)|\(self["B", "InfSurcCode"])" }

  /// The segments beside the base one, as the day's report.
  var report: ReportHistory.Report {
    ReportHistory.Report(
      day: self["B", "RptDate"], time: self["B", "RptDateCode"],
      segments: segments.filter { $0.key != "B" })
  }

  /// The three identifying items of a person as one key.
  public static func personKey(name: String, type: String, number: String) -> String {
    "\(type)|\(number)|\(name)"
  }
}
