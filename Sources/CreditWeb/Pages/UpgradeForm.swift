import CreditCore
import CreditPlatform

/// What the buttons of an offered increase send: `answer=…&number=…`. Both come from fixed sets, so
/// nothing needs unescaping.
struct UpgradeForm {
  /// The borrower's choice.
  enum Answer: String {
    case agree
    case refuse
  }

  private let values: [Substring: Substring]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    var values: [Substring: Substring] = [:]
    for pair in String(decoding: bytes.prefix(512), as: UTF8.self).split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    self.values = values
    self.bytes = bytes
  }

  var answer: Answer? { values["answer"].flatMap { Answer(rawValue: String($0)) } }

  /// The same form sent twice is one answer.
  func key(_ name: String, _ answer: Answer) -> RequestKey? {
    guard let number = values["number"].flatMap({ Int64($0) }), number >= 0 else { return nil }
    return RequestKey("\(name)-\(number)-\(answer.rawValue)", body: bytes)
  }
}
