/// Everything reported under one code, by 信息报告日期. What the bureau shows of an account or an
/// agreement is built from it, so that a correction or deletion changes exactly what it names.
struct ReportHistory: Sendable {
  /// What one day's report brought.
  struct Report: Sendable {
    let day: String
    /// 报告时点说明代码; "" for what a correction added.
    let time: String
    var segments: [String: CheckedRecord.Segment]
  }

  /// Oldest first, each day once.
  private(set) var reports: [Report] = []

  /// 信息报告日期 of the newest report, or "".
  var newestDay: String { reports.last?.day ?? "" }

  func has(day: String) -> Bool { reports.contains { $0.day == day } }

  /// The newest segment of that letter.
  func newest(_ letter: String) -> CheckedRecord.Segment? {
    reports.last { $0.segments[letter] != nil }?.segments[letter]
  }

  mutating func add(_ report: Report) {
    let place = reports.lastIndex { $0.day < report.day }.map { $0 + 1 } ?? 0
    reports.insert(report, at: place)
  }

  /// Puts a segment in place of the one reported on that day, or adds it.
  mutating func replace(_ letter: String, with segment: CheckedRecord.Segment, on day: String) {
    if let place = reports.firstIndex(where: { $0.day == day }) {
      reports[place].segments[letter] = segment
    } else {
      add(Report(day: day, time: "", segments: [letter: segment]))
    }
  }

  /// Takes out a segment from the reports of these days; a report that held nothing else goes.
  mutating func delete(_ letter: String, from: String, to: String) {
    for place in reports.indices.reversed()
    where reports[place].day >= from && reports[place].day <= to {
      guard reports[place].segments.removeValue(forKey: letter) != nil else { continue }
      if reports[place].segments.isEmpty { reports.remove(at: place) }
    }
  }

  /// Changes each report's segments, and forgets a report that holds nothing any more.
  mutating func change(_ body: (inout Report) -> Void) {
    for place in reports.indices { body(&reports[place]) }
    reports.removeAll { $0.segments.isEmpty }
  }
}
