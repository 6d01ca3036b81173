import CreditCore

/// The wording that both views share.
enum ReportWords {
  /// The same in both languages.
  static func same(_ text: String) -> BilingualText { BilingualText(zh: text, en: text) }

  /// Stands where the report says nothing.
  static let nothing = same("—")

  /// Whole yuan with groups of three digits.
  static func amount(_ amount: Money?) -> BilingualText {
    guard let amount else { return nothing }
    let yuan = grouped(amount.wholeYuan)
    return BilingualText(zh: "\(yuan) 元", en: "CNY \(yuan)")
  }

  static func text(_ value: (some CustomStringConvertible)?) -> BilingualText {
    value.map { same($0.description) } ?? nothing
  }

  /// A code's meaning; an unknown code is shown as it came, so that nothing is hidden.
  static func code<Table>(_ code: ReportCode<Table>?) -> BilingualText {
    guard let code else { return nothing }
    guard case .unknown(let text) = code else { return code.words }
    return BilingualText(zh: "未知代码“\(text)”", en: "unknown code “\(text)”")
  }

  /// An institution: two capital letters are the bureau's mask for a name and need the type.
  static func institution(
    _ name: String?, _ type: ReportCode<ReportCodes.InstitutionType>?
  ) -> BilingualText {
    guard let name else { return code(type) }
    guard name.utf8.count == 2, name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return same(name)
    }
    guard let type else { return same("“\(name)”") }
    return BilingualText(zh: "\(type.words.zh)“\(name)”", en: "\(type.words.en) “\(name)”")
  }

  /// Hundredths of a percent as a percentage, rounded down to whole percents.
  static func percent(_ hundredths: Int?) -> BilingualText {
    hundredths.map { same("\($0 / 100)%") } ?? nothing
  }

  /// The first and the last character; the first only of a name of two or three.
  static func masked(_ text: String?) -> String? {
    guard let text, let first = text.first, let last = text.last else { return nil }
    let stars = String(repeating: "*", count: max(1, min(text.count, 20) - 2))
    return text.count <= 4 ? "\(first)\(stars)" : "\(first)\(stars)\(last)"
  }

  private static func grouped(_ number: Int64) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
