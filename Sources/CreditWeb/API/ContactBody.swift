import CreditCore
import CreditPlatform
import Hummingbird

/// A contact about a debt as a program or a form states it.
struct ContactBody {
  /// The names that a plan has in a call.
  static let planFields: Set<String> = [
    "kind", "at", "collector", "agency", "third", "way", "people", "purpose",
  ]
  /// What a contact that was made has beside.
  static let outcomeFields: Set<String> = ["outcome", "toldDebt", "conduct", "recording"]

  /// Reads the text of a field; `nil` when it is missing.
  var text: (String) throws -> String?
  /// The present moment, where none is stated.
  var now: Instant

  init(_ body: NestedBody, now: Instant) {
    text = { name in
      switch name {
      case "third", "way", "people": try body.ordinal(name).map { "\($0)" }
      default: try body.optionalText(name)
      }
    }
    self.now = now
  }

  init(_ form: FormFields, now: Instant) {
    text = { form[$0] }
    self.now = now
  }

  func plan() throws -> ContactPlan {
    ContactPlan(
      kind: try need("kind", ContactKind.init(rawValue:)),
      at: try value("at", Instant.init(chinaMinute:)) ?? now,
      by: Collector(
        agency: try value("agency") { DeskCode($0) },
        code: try need("collector") { DeskCode($0) }), third: try number("third"),
      way: try number("way") ?? 1, people: try number("people") ?? 1,
      purpose: try value("purpose", ThirdPersonPurpose.init(rawValue:)))
  }

  func record() throws -> RecordContact {
    RecordContact(
      plan: try plan(), outcome: try need("outcome", ContactOutcome.init(rawValue:)),
      toldDebt: try value("toldDebt") { ["yes": true, "no": false][$0] } ?? false,
      conduct: try conduct(), recording: try value("recording") { DeskCode($0) })
  }

  /// Banned conduct: words with spaces between.
  func conduct() throws -> [BannedConduct] {
    try text("conduct").map { text in
      try text.split(separator: " ").map { word in
        guard let conduct = BannedConduct(rawValue: String(word)) else {
          throw Problem.field("conduct")
        }
        return conduct
      }
    } ?? []
  }

  func need<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value {
    guard let value = try value(name, read) else { throw Problem.field(name) }
    return value
  }

  private func value<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
    guard let text = try text(name) else { return nil }
    guard let value = read(text) else { throw Problem.field(name) }
    return value
  }

  private func number(_ name: String) throws -> Int64? {
    try value(name) { text in Int64(text).flatMap { (1...1_000).contains($0) ? $0 : nil } }
  }
}
