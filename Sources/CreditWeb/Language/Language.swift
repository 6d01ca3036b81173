/// The languages of the pages: Chinese first, English second.
public enum Language: String, Sendable, CaseIterable {
  case zh
  case en

  /// The tag for `<html lang>`.
  public var tag: String { self == .zh ? "zh-CN" : "en" }

  public var other: Language { self == .zh ? .en : .zh }

  /// The language of a request: what the address asks for, then the browser's wish, then Chinese.
  ///
  /// - Parameters:
  ///   - parameter: the value of `?lang=`.
  ///   - accept: the header `Accept-Language`; at most 512 bytes of it are looked at.
  public init(parameter: String?, accept: String?) {
    if let asked = parameter.flatMap(Language.init(rawValue:)) {
      self = asked
      return
    }
    var best: (language: Language, weight: Int)?
    for entry in (accept ?? "").prefix(512).split(separator: ",") {
      let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      let tag = parts.first?.split(separator: "-").first?.lowercased()
      guard let language = tag.flatMap(Language.init(rawValue:)) else { continue }
      let weight = parts.dropFirst().first.map(Language.weight) ?? 1000
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    self = best?.language ?? .zh
  }

  /// `q=0.85` in thousandths; 0 for anything else.
  private static func weight(_ text: String) -> Int {
    guard text.hasPrefix("q=") else { return 0 }
    let digits = text.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = digits.first.flatMap({ Int($0) }), whole >= 0, digits.count <= 2 else {
      return 0
    }
    let fraction = digits.count == 2 ? digits[1].prefix(3) : ""
    let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
    return min(1000, min(whole, 1) * 1000 + (Int(padded).map { max(0, $0) } ?? 0))
  }
}
