/// Rules that hold for the records of every type.
enum CommonRules {
  /// Days that may lie after the report: what is agreed, and the range of a deletion.
  private static let planned: Set<String> = [
    "DueDate", "SpecEndDate", "ConExpDate", "DelStartDate", "DelEndDate", "RptDate",
  ]

  /// 信息报告日期 not after the file's generation, and no business date after 信息报告日期.
  static func check(_ record: CheckedRecord, generated: ReportDay, _ findings: inout Findings) {
    guard let reported = record.day("B", "RptDate") else { return }
    findings.require(reported <= generated, .reportedBeforeItHappened, "RptDate")
    for letter in record.segments.keys.sorted() {
      guard let segment = record.segments[letter] else { continue }
      for items in [segment.items] + segment.groups {
        for (name, value) in items.sorted(by: { $0.key < $1.key }) {
          guard name.hasSuffix("Date") || name == "DOB", !planned.contains(name),
            let day = ReportDay(value)
          else { continue }
          findings.require(day <= reported, .datedAfterReport, name)
        }
      }
    }
  }
}
