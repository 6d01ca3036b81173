/// 按段删除请求记录 (213, 223, 233): one segment, taken out of all reports of a range of days.
enum SegmentDeletion<Kind: SubjectKind>: RecordType {
  static var rule: RecordRule {
    RecordRule(
      type: Kind.family + "3", root: Kind.rootPrefix + "Del",
      segments: [
        .flat([
          .recordType, .item("DelRecCode", .ownIdentifier, 60), .item("DelSgmtCode", .text, 1),
          .item("DelStartDate", .date, 10).orEmpty(), .item("DelEndDate", .date, 10).orEmpty(),
        ])
      ])
  }

  static func identityKey(_ record: CheckedRecord) -> String {
    ["DelRecCode", "DelSgmtCode", "DelStartDate", "DelEndDate"].map { record["B", $0] }
      .joined(separator: "|")
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    // 待删除段段标 is a code table of its own for each kind.
    findings.require(
      Kind.deletable.contains(record["B", "DelSgmtCode"]), .wrongValue, "DelSgmtCode")
    let (from, to) = range(record)
    let isStated = !(record["B", "DelStartDate"].isEmpty && record["B", "DelEndDate"].isEmpty)
    findings.require(isStated, .deletionUnbounded, "DelStartDate", with: ["DelEndDate"])
    findings.require(from <= to, .deletionRange, "DelEndDate", with: ["DelStartDate"])
  }

  /// First and last 信息报告日期 to delete; a missing end is open.
  private static func range(_ record: CheckedRecord) -> (from: String, to: String) {
    let to = record["B", "DelEndDate"]
    return (record["B", "DelStartDate"], to.isEmpty ? "9999-12-31" : to)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard
      let stored = Kind.find(
        record["B", "DelRecCode"], "DelRecCode", or: .deletedUnknown, in: database, &findings)
    else { return }
    let (from, to) = range(record)
    Kind.checkDeletion(from: from, to: to, of: stored, &findings)
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "DelRecCode"]
    let (from, to) = range(record)
    database[keyPath: Kind.stored][code]?.history.delete(
      record["B", "DelSgmtCode"], from: from, to: to)
    database[keyPath: Kind.stored][code]?.rebuild()
  }
}
