import CreditCore
import HTTPTypes
import Hummingbird
import NIOCore

/// A request's JSON object with lists and objects in it, read strictly.
struct NestedBody {
  let bytes: [UInt8]
  private let fields: [String: JSONNode]

  /// - Throws: ``Problem`` naming what can't be used.
  init(_ request: Request, fields known: Set<String>) async throws {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }
    guard type?.lowercased() == "application/json" else { throw Problem.field("Content-Type") }
    let buffer = try await request.body.collect(upTo: AppContext.largestBody)
    let bytes = Array(buffer.readableBytesView)
    try self.init(try? JSONParser.parse(bytes), "body", known, bytes)
  }

  private init(
    _ node: JSONNode?, _ name: String, _ known: Set<String>, _ bytes: [UInt8] = []
  ) throws(Problem) {
    guard case .object(let fields) = node, fields.keys.allSatisfy(known.contains) else {
      throw .field(name)
    }
    self.bytes = bytes
    self.fields = fields
  }

  func has(_ name: String) -> Bool { fields[name] != nil }

  /// An object in the object; `nil` when it is missing.
  func part(_ name: String, _ known: Set<String>) throws(Problem) -> NestedBody? {
    guard let node = fields[name] else { return nil }
    return try NestedBody(node, name, known)
  }

  func text(_ name: String, most: Int = 200) throws(Problem) -> String {
    guard case .text(let text) = fields[name], (1...most).contains(text.utf8.count) else {
      throw .field(name)
    }
    return text
  }

  func optionalText(_ name: String) throws(Problem) -> String? {
    has(name) ? try text(name) : nil
  }

  func ordinal(_ name: String) throws(Problem) -> Int64? {
    guard let node = fields[name] else { return nil }
    guard case .int(let value) = node, value > 0 else { throw .field(name) }
    return value
  }

  func day(_ name: String) throws(Problem) -> CivilDate {
    guard let day = CivilDate(try text(name)) else { throw .field(name) }
    return day
  }

  /// Names of the register's fields, at least one.
  func shareFields(_ name: String) throws(Problem) -> [ShareField] {
    guard case .array(let nodes) = fields[name], (1...32).contains(nodes.count) else {
      throw .field(name)
    }
    var found: [ShareField] = []
    for node in nodes {
      guard case .text(let text) = node, let field = ShareField(rawValue: text),
        !found.contains(field)
      else { throw .field(name) }
      found.append(field)
    }
    return found
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String>>(
    _ name: String, _ type: Word.Type
  ) throws(Problem) -> Word {
    guard let word = Word(rawValue: try text(name)) else { throw .field(name) }
    return word
  }
}
