/// Rules that hold for the records of every type.
enum CommonRules {
  /// Days that may lie after the report: what is agreed, and the range of a deletion.
  private static let planned: Set<String> = [
    "DueDate", "SpecEndDate", "ConExpDate", "CcExpDate", "IDDueDate", "DelStartDate",
    "DelEndDate", "RptDate",
  ]

  /// 信息报告日期 not after the file's generation, and no business date after 信息报告日期. A report
  /// date that is too early breaks the second rule at many dates: it is told once.
  static func check(
    _ record: CheckedRecord, generated: ReportDay, _ findings: inout Findings
  ) {
    guard let reported = record.day("B", "RptDate") else { return }
    findings.require(reported <= generated, .reportedBeforeItHappened, "RptDate")
    let late = record.segments.values.lazy.flatMap { [$0.items] + $0.groups }
      .compactMap { lateDate($0, reported) }
    if let first = late.min() { findings.add(.datedAfterReport, first) }
  }

  /// The first business date after the report, by name.
  private static func lateDate(_ items: [String: String], _ reported: ReportDay) -> String? {
    var late: String?
    for (name, value) in items where isBusinessDate(name, value) {
      guard let day = ReportDay(value), day > reported else { continue }
      late = min(late ?? name, name)
    }
    return late
  }

  private static func isBusinessDate(_ name: String, _ value: String) -> Bool {
    value.utf8.count == 10 && !planned.contains(name)
      && (name.hasSuffix("Date") || name == "DOB" || name == "RepayPrd")
  }
}
