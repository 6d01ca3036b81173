import CreditCore

/// Puts a section together.
struct ReportSectionBuilder {
  private(set) var section: ReportView.Section

  init(_ part: ReportSection, _ zh: String, _ en: String) {
    section = ReportView.Section(part: part, title: BilingualText(zh: zh, en: en))
  }

  mutating func line(_ zh: String, _ en: String, _ value: BilingualText) {
    section.lines.append(ReportView.Line(label: BilingualText(zh: zh, en: en), value: value))
  }

  mutating func line(_ zh: String, _ en: String, _ value: Money?) {
    line(zh, en, ReportWords.amount(value))
  }

  mutating func line<Table>(_ zh: String, _ en: String, _ value: ReportCode<Table>?) {
    line(zh, en, ReportWords.code(value))
  }

  mutating func line(_ zh: String, _ en: String, _ value: (some CustomStringConvertible)?) {
    line(zh, en, ReportWords.text(value))
  }

  mutating func note(_ zh: String, _ en: String) {
    section.notes.append(BilingualText(zh: zh, en: en))
  }

  /// A table with a row for each value; none where there are no values.
  mutating func table<Value>(
    _ zh: String, _ en: String, of values: [Value],
    columns: [(zh: String, en: String, cell: (Value) -> BilingualText)]
  ) {
    guard !values.isEmpty else { return }
    section.tables.append(
      ReportView.Table(
        caption: BilingualText(zh: zh, en: en),
        columns: columns.map { BilingualText(zh: $0.zh, en: $0.en) },
        rows: values.map { value in columns.map { $0.cell(value) } }))
  }
}
