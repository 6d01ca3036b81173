/// A table of texts; on narrow screens each row becomes a card.
struct HTMLTable {
  struct Column {
    var title: String
    var isAmount = false
  }

  struct Cell {
    var text: String
    var tone: Tone?
    var href: String?

    init(_ text: String, _ tone: Tone? = nil, href: String? = nil) {
      self.text = text
      self.tone = tone
      self.href = href
    }
  }

  /// How a text is meant; the text itself always says it too.
  enum Tone: String {
    case good
    case warning
    case quiet
  }

  var caption: String
  var columns: [Column]
  var rows: [[Cell]]

  /// - Parameter amounts: the titles of the columns that hold amounts.
  init(_ caption: String, _ columns: [String], amounts: Set<Int> = [], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns.enumerated().map { Column(title: $1, isAmount: amounts.contains($0)) }
    self.rows = rows
  }
}

extension HTML {
  mutating func table(_ table: HTMLTable) {
    element(.table) { html in
      html.element(.caption, text: table.caption)
      html.element(.thead) {
        $0.element(.tr) { row in
          for column in table.columns { row.element(.th, .scope("col"), text: column.title) }
        }
      }
      html.element(.tbody) { body in
        for cells in table.rows {
          body.element(.tr) { row in
            for (column, cell) in zip(table.columns, cells) { row.cell(cell, in: column) }
          }
        }
      }
    }
  }

  private mutating func cell(_ cell: HTMLTable.Cell, in column: HTMLTable.Column) {
    let classes = [column.isAmount ? "amount" : nil, cell.tone?.rawValue].compactMap { $0 }
    element(.td, .class(classes.joined(separator: " ")), .column(column.title)) { html in
      if let href = cell.href {
        html.element(.a, .href(href), text: cell.text)
      } else {
        html.text(cell.text)
      }
    }
  }
}
