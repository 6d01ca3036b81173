import CreditCore
import CreditPlatform

/// A stored cost table as one document in Chinese and English: the same bytes whenever it is
/// printed (N2).
struct CostDocument {
  let bytes: [UInt8]

  init(_ stored: StoredCost, lender: BilingualText) {
    var html = HTML()
    html.ownMarkup("<!doctype html>\n")
    html.element(.html, .lang("zh-CN")) { root in
      root.element(.head) { head in
        head.void(.meta, .charset("utf-8"))
        head.element(.title, text: CostTableBlock.title.zh)
        head.void(.meta, .name("author"), .content(lender.zh))
        head.void(.meta, .name("dcterms.created"), .content("\(stored.cost.confirmedAt)"))
      }
      root.element(.body) { body in
        for language in Language.allCases {
          let words = Wording(language)
          body.element(.section, .lang(language.tag)) { section in
            section.element(.h1, text: words(CostTableBlock.title))
            CostTableBlock(table: stored.cost.table, lender: lender).write(words, to: &section)
            // The place in the log comes later and would change the bytes.
            var known = stored
            known.logIndex = nil
            section.facts(known.facts(words))
          }
        }
      }
    }
    bytes = html.bytes
  }
}
