/// How many events of a class there were, and how many were sampled and checked.
public struct AuditCount: Hashable, Sendable {
  public var kind: AuditClass
  public var seen: Int64
  public var sampled: Int64
  public var findings: Int64

  public init(kind: AuditClass, seen: Int64, sampled: Int64, findings: Int64) {
    self.kind = kind
    self.seen = seen
    self.sampled = sampled
    self.findings = findings
  }
}

extension AuditCount: Coded {
  public init(_ f: inout Fields, _ v: AuditCount?) throws(CodecError) {
    self.init(
      kind: try f("class", v?.kind), seen: try f("seen", v?.seen),
      sampled: try f("sampled", v?.sampled), findings: try f("findings", v?.findings))
  }
}
