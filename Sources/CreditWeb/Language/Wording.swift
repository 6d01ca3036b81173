public import CreditCore

/// Writes texts, amounts and days in one language.
public struct Wording: Sendable, Hashable {
  public let language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// The text in this language.
  public func callAsFunction(_ text: BilingualText) -> String {
    language == .zh ? text.zh : text.en
  }

  func callAsFunction(_ zh: String, _ en: String) -> String {
    language == .zh ? zh : en
  }

  /// `1,234.56 元` or `CNY 1,234.56`.
  public func amount(_ money: Money) -> String {
    let text = Wording.grouped(money)
    return language == .zh ? text + " 元" : "CNY " + text
  }

  /// `2026-10-05`, in both languages.
  public func day(_ day: CivilDate) -> String { day.description }

  /// A percentage without trailing zeros, such as `14.6%`.
  public func percent(_ rate: Rate) -> String { rate.percentText + "%" }

  /// An annual rate or cost with two digits, rounded half up, such as `15.48%`.
  public func annualPercent(_ rate: Rate) -> String {
    let hundredths = Rounding.halfUp.divide(Int128(rate.partsPerBillion), by: 100_000)
    return Money(fen: Int64(hundredths)).description + "%"
  }

  private static func grouped(_ money: Money) -> String {
    let plain = Array(money.description.utf8)
    let sign = plain.first == UInt8(ascii: "-") ? 1 : 0
    let whole = plain.count - 3
    var text: [UInt8] = []
    for (position, byte) in plain.enumerated() {
      let left = whole - position
      if position > sign, position < whole, left % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension BilingualText {
  init(_ zh: String, _ en: String) {
    self.init(zh: zh, en: en)
  }
}
