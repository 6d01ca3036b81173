import CreditCore
import CreditPlatform
import Hummingbird

/// How many borrowers agreed to reporting, by product, wave and day, and why the others are not
/// reported (R99, R101, R102). It holds counts only.
struct CoveragePage {
  private static let title = BilingualText("报送授权覆盖", "Coverage of the authorisation to report")

  var day: CivilDate
  /// The counts of `day`.
  var counts: [CoverageCount]
  /// The counts of earlier month ends, newest first.
  var history: [(day: CivilDate, counts: [CoverageCount])]

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(CoveragePage.title) { html in
      html.facts([(words("日期", "Day"), words.day(day))])
      for product in Product.allCases {
        let coverage = CoverageOfProduct(product, of: counts)
        html.element(.section, .labelled(by: product.rawValue)) { section in
          section.element(
            .h2, .id(product.rawValue), text: words(RolloutWords.product(product)))
          guard coverage.borrowers() > 0 else {
            section.paragraph(words("还没有借款人。", "There are no borrowers yet."))
            return
          }
          write(coverage, words, to: &section)
        }
      }
      writeHistory(words, to: &html)
    }
  }

  private func write(_ coverage: CoverageOfProduct, _ words: Wording, to html: inout HTML) {
    let standings = CoverageStanding.allCases
    html.table(
      HTMLTable(
        words("按批次", "By wave"),
        [words("批次", "Wave"), words("人数", "Borrowers")]
          + standings.map { words(RolloutWords.standing($0)) },
        amounts: Set(1...standings.count + 1),
        rows: coverage.waves.map { wave in
          [
            HTMLTable.Cell(wave.isEmpty ? words("批次未到", "Before their wave") : wave),
            .init("\(coverage.borrowers(wave: wave))"),
          ] + standings.map { .init("\(coverage.borrowers($0, wave: wave))") }
        }))
    html.table(
      HTMLTable(
        words("未报送的原因", "Not reported, by reason"),
        [words("原因", "Reason"), words("人数", "Borrowers")], amounts: [1],
        rows: coverage.reasons.map { line in
          let known = CoverageReason(rawValue: line.reason).map { RolloutWords.reason($0) }
          return [.init(known.map { words($0) } ?? line.reason), .init("\(line.borrowers)")]
        }))
  }

  private func writeHistory(_ words: Wording, to html: inout HTML) {
    html.table(
      HTMLTable(
        words("已同意的比例", "Share that agreed"),
        [words("日期", "Day")] + Product.allCases.map { words(RolloutWords.product($0)) },
        amounts: Set(1...Product.allCases.count),
        rows: history.map { point in
          [HTMLTable.Cell(words.day(point.day))]
            + Product.allCases.map { product in
              let coverage = CoverageOfProduct(product, of: point.counts)
              return .init(
                "\(coverage.borrowers(.agreed)) / \(coverage.borrowers())")
            }
        }))
  }
}
