import CreditCore

/// Two versions of a paper side by side: what went is struck out on the left, what came is marked
/// on the right, and a word says it too.
struct VersionTable {
  private let old: Paper
  private let new: Paper
  private let oldTitle: BilingualText

  /// - Parameter oldTitle: what the older version is to the reader; `nil` for what they signed.
  init(_ old: Paper, _ new: Paper, oldTitle: BilingualText? = nil) {
    self.old = old
    self.new = new
    self.oldTitle =
      oldTitle ?? BilingualText("您签署的 \(old.version) 版", "You signed \(old.version)")
  }

  func write(_ words: Wording, to html: inout HTML) {
    let columns = [
      words("差异", "Difference"), words(oldTitle),
      words("现行 \(new.version) 版", "Today's \(new.version)"),
    ]
    html.element(.table) { table in
      table.element(.caption, text: words("逐段对照", "Paragraph by paragraph"))
      table.element(.thead) {
        $0.element(.tr) { row in
          for column in columns { row.element(.th, .scope("col"), text: column) }
        }
      }
      table.element(.tbody) { body in
        for step in steps(words) { VersionTable.row(step, columns, words, to: &body) }
      }
    }
  }

  /// Title, paragraphs and items in one language.
  private func steps(_ words: Wording) -> [TextStep] {
    let needs = (words("必要", "necessary"), words("可选", "optional"))
    func items(_ paper: Paper) -> [String] {
      paper.items.map { "\(words($0.text)) [\($0.isNecessary ? needs.0 : needs.1)]" }
    }
    return TextDiff.steps(from: [words(old.title)], to: [words(new.title)])
      + TextDiff.steps(
        from: TextDiff.paragraphs(of: words(old.body)),
        to: TextDiff.paragraphs(of: words(new.body)))
      + TextDiff.steps(from: items(old), to: items(new))
  }

  private static func row(
    _ step: TextStep, _ columns: [String], _ words: Wording, to html: inout HTML
  ) {
    let (label, left, right): (String, [TextStep], [TextStep]) =
      switch step {
      case .same(let text): (words("相同", "Same"), [.same(text)], [.same(text)])
      case .removed(let text): (words("删除", "Removed"), [.removed(text)], [])
      case .added(let text): (words("新增", "Added"), [], [.added(text)])
      case .changed(let from, let to):
        (
          words("修改", "Changed"), TextDiff.runs(from: from, to: to),
          TextDiff.runs(from: from, to: to)
        )
      }
    html.element(.tr) { row in
      row.element(.td, .column(columns[0]), text: label)
      row.element(.td, .column(columns[1])) { cell in
        for run in left {
          switch run {
          case .same(let text): cell.text(text)
          case .removed(let text): cell.element(.del, text: text)
          case .added, .changed: continue
          }
        }
      }
      row.element(.td, .column(columns[2])) { cell in
        for run in right {
          switch run {
          case .same(let text): cell.text(text)
          case .added(let text): cell.element(.ins, text: text)
          case .removed, .changed: continue
          }
        }
      }
    }
  }
}
