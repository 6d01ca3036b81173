import CreditBureau
import CreditCore

extension HTML {
  /// A report made ready for reading: its parts under headings, as the view has them.
  mutating func report(_ view: ReportView, _ words: Wording) {
    element(.nav, .label(words("报告的各部分", "Parts of the report"))) { nav in
      nav.element(.ul) { list in
        for section in view.sections {
          list.element(.li) {
            $0.element(.a, .href("#" + section.part.rawValue), text: words(section.title))
          }
        }
      }
    }
    for section in view.sections {
      element(.section, .id(section.part.rawValue)) { html in
        html.element(.h2, text: words(section.title))
        for note in section.notes { html.paragraph(words(note)) }
        if !section.lines.isEmpty {
          html.facts(section.lines.map { (name: words($0.label), value: words($0.value)) })
        }
        for table in section.tables {
          html.table(
            HTMLTable(
              words(table.caption), table.columns.map { words($0) },
              rows: table.rows.map { row in row.map { HTMLTable.Cell(words($0)) } }))
        }
      }
    }
  }
}
