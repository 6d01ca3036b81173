import Foundation

/// One JSON document as a program reads it.
struct JSONDocument {
  private let members: [String: Any]

  /// - Throws: when the bytes are not exactly one JSON object.
  init(_ bytes: Data) throws {
    guard let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
      throw CocoaError(.propertyListReadCorrupt)
    }
    members = object
  }

  func text(_ name: String) -> String? { members[name] as? String }

  func flag(_ name: String) -> Bool? { members[name] as? Bool }

  func number(_ name: String) -> Int64? { (members[name] as? NSNumber)?.int64Value }

  func list(_ name: String) -> [JSONDocument] {
    (members[name] as? [[String: Any]] ?? []).map { JSONDocument(members: $0) }
  }

  func object(_ name: String) -> JSONDocument? {
    (members[name] as? [String: Any]).map { JSONDocument(members: $0) }
  }

  var names: [String] { members.keys.sorted() }

  private init(members: [String: Any]) { self.members = members }
}
