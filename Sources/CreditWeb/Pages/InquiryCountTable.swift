import CreditCore
import CreditPlatform

/// Our inquiries beside the bureau's own count, day by day (R72): what no log of ours could show.
struct InquiryCountTable {
  var overview: ComplianceOverview

  func write(_ words: Wording, to html: inout HTML) {
    let counts = overview.inquiryCounts
    let days = ComplianceOverview.inquiryDays
    guard !counts.isEmpty else {
      html.paragraph(
        words(
          "最近 \(days) 天还没有对过账。", "Nothing was compared in the last \(days) days."), .warning)
      return
    }
    let breaks = counts.filter { !$0.agrees }
    html.paragraph(
      breaks.isEmpty
        ? words("对过的 \(counts.count) 天全部一致。", "All \(counts.count) days compared agree.")
        : words(
          "\(counts.count) 天中有 \(breaks.count) 天不一致，须查明。",
          "\(breaks.count) of \(counts.count) days do not agree; find out why."),
      breaks.isEmpty ? .good : .warning)
    if let gap = missing(counts) {
      html.paragraph(
        words("\(gap) 起没有对账结果。", "There is no result since \(gap)."), .warning)
    }
    html.table(
      HTMLTable(
        words("按日", "By day"),
        [
          words("日期", "Day"), words("一致", "Both have"),
          words("只有征信中心有", "Only the bureau has"), words("只有我们有", "Only we have"),
          words("结论", "Result"),
        ], amounts: [1],
        rows: counts.map { count in
          [
            .init(words.day(count.day)), .init("\(count.equal)"),
            numbers(count.bureauOnly), numbers(count.oursOnly),
            .init(
              count.agrees ? words("一致", "Agrees") : words("不一致", "Does not agree"),
              count.agrees ? .good : .warning),
          ]
        }))
  }

  /// Message numbers name no person.
  private func numbers(_ numbers: [String]) -> HTMLTable.Cell {
    numbers.isEmpty
      ? .init("—", .quiet) : .init(numbers.prefix(8).joined(separator: " "), .warning)
  }

  /// The first day after the newest result that is over and was not compared.
  private func missing(_ counts: [InquiryCount]) -> CivilDate? {
    guard let newest = counts.first?.day else { return nil }
    let next = newest.adding(days: 1)
    return next < overview.today.adding(days: -1) ? next : nil
  }
}
