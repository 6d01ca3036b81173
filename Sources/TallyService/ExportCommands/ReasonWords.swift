import CreditCore
import CreditWeb
import Scoring

/// The words for a decision's reason codes, the same on the page and in the copy of one's data.
enum ReasonWords {
  /// Those of the model.
  static let texts: [String: BilingualText] = {
    var texts: [String: BilingualText] = [:]
    for code in ReasonCode.allCases {
      let text = ReasonText(code)
      texts[code.rawValue] = BilingualText(zh: text.chinese, en: text.english)
    }
    return texts
  }()

  static func words(_ code: String) -> BilingualText { DecisionWords.text(code, model: texts) }
}
