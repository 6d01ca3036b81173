/// What 按段删除请求记录 (213 and 223) have in common.
enum SegmentDeletion {
  static func rule(type: String, root: String) -> RecordRule {
    RecordRule(
      type: type, root: root,
      segments: [
        SegmentRule(
          letter: "B", element: nil,
          items: [
            .item("InfRecType", .text, 3), .item("DelRecCode", .ownIdentifier, 60),
            .item("DelSgmtCode", .text, 1), .item("DelStartDate", .date, 10).orEmpty(),
            .item("DelEndDate", .date, 10).orEmpty(),
          ])
      ])
  }

  static func identityKey(_ record: CheckedRecord) -> String {
    ["DelRecCode", "DelSgmtCode", "DelStartDate", "DelEndDate"].map { record["B", $0] }
      .joined(separator: "|")
  }

  static func check(_ record: CheckedRecord, letters: String, _ findings: inout Findings) {
    let letter = record["B", "DelSgmtCode"]
    findings.require(
      letter.count == 1 && letters.contains(letter), .deletionLetter, "DelSgmtCode")
    let (from, to) = range(record)
    let isStated = !(record["B", "DelStartDate"].isEmpty && record["B", "DelEndDate"].isEmpty)
    findings.require(isStated && from <= to, .deletionRange, "DelStartDate")
  }

  /// First and last 信息报告日期 to delete; a missing end is open.
  static func range(_ record: CheckedRecord) -> (from: String, to: String) {
    let to = record["B", "DelEndDate"]
    return (record["B", "DelStartDate"], to.isEmpty ? "9999-12-31" : to)
  }
}
