import CreditCore
import CreditPlatform

/// What the complaint form sends: `cause=…&number=…`, both from fixed sets, so nothing of it
/// needs unescaping.
struct ComplaintForm {
  private var values: [Substring: Substring] = [:]

  init(_ bytes: [UInt8]) {
    for pair in String(decoding: bytes.prefix(256), as: UTF8.self).split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
  }

  var cause: ComplaintCause? {
    values["cause"].flatMap { ComplaintCause(rawValue: String($0)) }
  }

  /// The number of the complaint and its cause as the key: the same form sent twice opens one
  /// complaint, another cause opens another.
  func key(_ cause: ComplaintCause, _ body: [UInt8]) -> RequestKey? {
    guard let number = values["number"].flatMap({ Int64($0) }), number > 0 else { return nil }
    return RequestKey("complaint-\(number)-\(cause.rawValue)", body: body)
  }
}
