/// One rule that a sampled event broke; it names the event and nothing else.
public struct AuditFinding: Hashable, Sendable {
  public var kind: AuditClass
  public var rule: AuditRule
  public var event: EventName

  public init(kind: AuditClass, rule: AuditRule, event: EventName) {
    self.kind = kind
    self.rule = rule
    self.event = event
  }
}

/// The public name of an event, as it stands in its log entry.
public struct EventName: Hashable, Sendable {
  /// 16 bytes.
  public let bytes: [UInt8]

  /// - Returns: `nil` unless there are exactly 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }
}

extension EventName: CustomStringConvertible {
  public var description: String { Hex.text(bytes) }
}

extension EventName: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let text) = node, let bytes = Hex.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }

  public func write(to writer: inout JSONWriter) { writer.text(Hex.text(bytes)) }
}

extension AuditFinding: Coded {
  public init(_ f: inout Fields, _ v: AuditFinding?) throws(CodecError) {
    self.init(
      kind: try f("class", v?.kind), rule: try f("rule", v?.rule), event: try f("event", v?.event))
  }
}
