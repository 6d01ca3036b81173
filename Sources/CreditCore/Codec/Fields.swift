/// Reads or writes the fields of one object: each stored type states its fields **once**, in
/// `init(_:_:)`, and that one function serves both directions (design 3, encoding).
///
/// The form is compact JSON over UTF-8 with integers only. Unknown fields are ignored on reading;
/// fields that are `nil` are left out.
public struct Fields: Sendable {
  private enum Mode: Sendable { case writing, reading }

  private let mode: Mode
  private var writer = JSONWriter()
  private var object: [String: JSONNode] = [:]

  /// Starts an empty object to write.
  init() {
    mode = .writing
    writer.beginObject()
  }

  /// Starts an object inside what a writer has; ``finish(into:)`` gives it back.
  fileprivate init(within writer: inout JSONWriter) {
    mode = .writing
    self.writer = JSONWriter(lent: ())
    swap(&self.writer, &writer)
    self.writer.beginObject()
  }

  fileprivate mutating func finish(into writer: inout JSONWriter) {
    self.writer.endObject()
    swap(&self.writer, &writer)
  }

  /// Reads from a parsed object.
  init(_ object: [String: JSONNode]) {
    mode = .reading
    self.object = object
  }

  /// The finished object's bytes.
  mutating func finish() -> [UInt8] {
    writer.endObject()
    return writer.bytes
  }

  /// A field that is always there.
  ///
  /// - Parameter value: the value to write; not looked at when reading.
  public mutating func callAsFunction<V: FieldValue>(
    _ name: String, _ value: V?
  ) throws(CodecError) -> V {
    guard let result = try optional(name, value) else { throw .missing(name) }
    return result
  }

  /// A field that may be missing.
  public mutating func optional<V: FieldValue>(
    _ name: String, _ value: V?
  ) throws(CodecError) -> V? {
    switch mode {
    case .writing:
      guard let value else { return nil }
      writer.key(name)
      value.write(to: &writer)
      return value
    case .reading:
      guard let node = object[name] else { return nil }
      guard let value = try V(node) else { throw .wrongType(name) }
      return value
    }
  }

  /// A list; written even when it is empty.
  public mutating func list<V: FieldValue>(
    _ name: String, _ values: [V]?
  ) throws(CodecError) -> [V] {
    switch mode {
    case .writing:
      let values = values ?? []
      writer.key(name)
      writer.beginArray()
      for value in values {
        writer.element()
        value.write(to: &writer)
      }
      writer.endArray()
      return values
    case .reading:
      guard case .array(let nodes) = object[name] else { throw .missing(name) }
      var values: [V] = []
      values.reserveCapacity(nodes.count)
      for node in nodes {
        guard let value = try V(node) else { throw .wrongType(name) }
        values.append(value)
      }
      return values
    }
  }

  /// A list that is left out when it is empty.
  public mutating func listIfAny<V: FieldValue>(
    _ name: String, _ values: [V]?
  ) throws(CodecError) -> [V] {
    switch mode {
    case .writing where values?.isEmpty ?? true: return []
    case .reading where object[name] == nil: return []
    case .writing, .reading: return try list(name, values)
    }
  }
}

/// Why stored bytes could not be read. The names are field names, never values.
public enum CodecError: Error, Hashable, Sendable {
  case notJSON(offset: Int)
  case missing(String)
  case wrongType(String)
  case unknownKind(String)
}

/// Something that can stand in a field.
public protocol FieldValue: Sendable {
  /// - Returns: `nil` when the node is of another type or out of range.
  init?(_ node: JSONNode) throws(CodecError)
  func write(to writer: inout JSONWriter)
}

/// A stored type that states its fields once.
public protocol Coded: FieldValue {
  /// - Parameter value: the value to write; `nil` when reading.
  init(_ fields: inout Fields, _ value: Self?) throws(CodecError)
}

extension Coded {
  public init?(_ node: JSONNode) throws(CodecError) {
    guard case .object(let object) = node else { return nil }
    var fields = Fields(object)
    try self.init(&fields, nil)
  }

  public func write(to writer: inout JSONWriter) {
    var fields = Fields(within: &writer)
    // Writing reads back what it was given, so it can't throw.
    _ = try? Self(&fields, self)
    fields.finish(into: &writer)
  }

  /// The object's bytes.
  public func encoded() -> [UInt8] {
    var fields = Fields()
    // Writing reads back what it was given, so it can't throw.
    _ = try? Self(&fields, self)
    return fields.finish()
  }

  /// Reads what ``encoded()`` wrote, by this or an earlier version of the program.
  public init(encoded bytes: [UInt8]) throws(CodecError) {
    let node = try JSONParser.parse(bytes)
    guard let value = try Self(node) else { throw .wrongType("object") }
    self = value
  }
}
