extension Int64: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .int(let value) = node else { return nil }
    self = value
  }

  public func write(to writer: inout JSONWriter) { writer.int(self) }
}

extension Bool: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .bool(let value) = node else { return nil }
    self = value
  }

  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension String: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let value) = node else { return nil }
    self = value
  }

  public func write(to writer: inout JSONWriter) { writer.text(self) }
}

extension Money: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .int(let value) = node else { return nil }
    self.init(fen: value)
  }

  public func write(to writer: inout JSONWriter) { writer.int(fen) }
}

extension Rate: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .int(let value) = node else { return nil }
    self.init(partsPerBillion: value)
  }

  public func write(to writer: inout JSONWriter) { writer.int(partsPerBillion) }
}

extension CivilDate: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .int(let value) = node, let day = Int32(exactly: value) else { return nil }
    self.init(dayNumber: day)
  }

  public func write(to writer: inout JSONWriter) { writer.int(Int64(dayNumber)) }
}

extension YearMonth: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .int(let value) = node, let index = Int32(exactly: value) else { return nil }
    self.init(index: index)
  }

  public func write(to writer: inout JSONWriter) { writer.int(Int64(index)) }
}

extension Instant: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .int(let value) = node else { return nil }
    self.init(microseconds: value)
  }

  public func write(to writer: inout JSONWriter) { writer.int(microseconds) }
}

extension StreamID: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let text) = node, let bytes = Hex.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }

  public func write(to writer: inout JSONWriter) { writer.text(Hex.text(bytes)) }
}

extension FieldValue where Self: RawRepresentable, RawValue: FieldValue {
  public init?(_ node: JSONNode) throws(CodecError) {
    guard let raw = try RawValue(node) else { return nil }
    self.init(rawValue: raw)
  }

  public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}
