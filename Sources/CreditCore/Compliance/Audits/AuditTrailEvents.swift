/// An internal audit was filed (R73, N58).
public struct AuditFiled: DeskEvent {
  public static let kind = "audit.filed/1"
  public var audit: FiledAudit

  public init(audit: FiledAudit) {
    self.audit = audit
  }

  public init(_ f: inout Fields, _ v: AuditFiled?) throws(CodecError) {
    audit = try f("audit", v?.audit)
  }

  public func apply(to state: AuditTrail?) -> AuditTrail? {
    var trail = state ?? AuditTrail()
    trail.filed = audit.ordinal
    trail.newest.removeAll { $0.kind == audit.kind }
    var kept = audit
    kept.findings = []
    trail.newest.append(kept)
    return trail
  }
}
