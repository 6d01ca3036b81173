import CreditCore
import CreditPlatform
import Hummingbird

/// What a search form asks for, read strictly: codes and days only, nothing personal.
struct DisclosureQuery: Hashable {
  var filter = DisclosureFilter()
  /// Where the page begins: only what came before this.
  var before: Int64?

  /// - Throws: ``Problem`` naming the parameter that can't be used.
  init(_ request: Request) throws(Problem) {
    func value(_ name: String) -> String? {
      let text = request.uri.queryParameters[name[...]].map(String.init)
      return text?.isEmpty == false ? text : nil
    }
    filter.scenario = try Self.code(value("scenario"), "scenario", SharingScenario.init)
    filter.purpose = try Self.code(value("purpose"), "purpose", SharingPurpose.init)
    filter.recipient = try Self.code(value("recipient"), "recipient", Self.recipient)
    filter.from = try Self.code(value("from"), "from") { CivilDate($0) }
    filter.to = try Self.code(value("to"), "to") { CivilDate($0) }
    before = try Self.code(value("before"), "before") { Int64($0).flatMap { $0 > 0 ? $0 : nil } }
  }

  private static func code<Value>(
    _ text: String?, _ name: String, _ read: (String) -> Value?
  ) throws(Problem) -> Value? {
    guard let text else { return nil }
    guard let value = read(text) else { throw .field(name) }
    return value
  }

  /// An id of the sharing register, also one that is no longer on the list.
  static func recipient(_ text: String) -> String? {
    let isID = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isID && (1...64).contains(text.utf8.count) ? text : nil
  }

  /// The parameters of a link that asks for the same.
  var parameters: String {
    let parts: [(String, String?)] = [
      ("scenario", filter.scenario?.rawValue), ("purpose", filter.purpose?.rawValue),
      ("recipient", filter.recipient), ("from", filter.from?.description),
      ("to", filter.to?.description),
    ]
    return parts.compactMap { name, value in value.map { "&\(name)=\($0)" } }.joined()
  }
}
