import CreditCore

extension JSONNode {
  /// The one form of a value that is signed: members sorted by their names' UTF-8 bytes, nothing
  /// between the tokens. Whoever parses a document and writes it again like this has the same
  /// bytes, however it was laid out on the way.
  var canonical: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.raw(Array("null".utf8))
    case .bool(let value): writer.bool(value)
    case .int(let value): writer.int(value)
    case .text(let value): writer.text(value)
    case .array(let nodes):
      writer.beginArray()
      for node in nodes {
        writer.element()
        node.write(to: &writer)
      }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      let names = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for name in names {
        guard let node = members[name] else { continue }
        writer.key(name)
        node.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// A member of an object.
  subscript(_ name: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The text, where this is one.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The integer, where this is one.
  var integer: Int64? {
    guard case .int(let value) = self else { return nil }
    return value
  }

  /// The elements, where this is a list; none otherwise.
  var elements: [JSONNode] {
    guard case .array(let nodes) = self else { return [] }
    return nodes
  }
}
