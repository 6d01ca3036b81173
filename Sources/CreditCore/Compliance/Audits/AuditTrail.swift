/// The one stream of internal audits: how many were filed, and the newest of each kind.
public struct AuditTrail: Hashable, Sendable {
  public var filed: Int64
  /// The newest of each kind, without its findings, which stand in the event and the report.
  public var newest: [FiledAudit]

  public init(filed: Int64 = 0, newest: [FiledAudit] = []) {
    self.filed = filed
    self.newest = newest
  }

  public func newest(_ kind: AuditKind) -> FiledAudit? { newest.first { $0.kind == kind } }

  /// The audit that is due on a day, the one of the law first; `nil` when none is. The first of
  /// each kind is due at once.
  public func due(
    on day: CivilDate, _ terms: ComplianceTerms, statutoryMonths: Int64
  ) -> AuditKind? {
    let statutory = newest(.statutory)?.on.adding(months: Int(statutoryMonths))
    if statutory.map({ $0 <= day }) ?? true { return .statutory }
    // The audit of the law samples too.
    let last = newest.map(\.on).max()
    let periodic = last?.adding(days: Int(terms.internalAuditDays))
    return periodic.map { $0 <= day } ?? true ? .periodic : nil
  }
}

extension AuditTrail: Coded {
  public init(_ f: inout Fields, _ v: AuditTrail?) throws(CodecError) {
    self.init(filed: try f("filed", v?.filed), newest: try f.list("newest", v?.newest))
  }
}

extension AuditTrail: DeskStream {
  public static var streamKind: StreamKind { .audit }

  public static var events: [any DeskEvent<AuditTrail>.Type] { [AuditFiled.self] }

  /// Files an audit: its number follows on the one before, and it looks no further ahead than
  /// today.
  public static func decide(
    _ command: FiledAudit, _ state: AuditTrail?, _ context: DeskContext
  ) throws(DeskRefusal) -> [any DeskEvent<AuditTrail>] {
    guard command.ordinal == (state?.filed ?? 0) + 1, command.on <= context.businessDate else {
      throw .auditOutOfOrder
    }
    return [AuditFiled(audit: command)]
  }
}
