/// Something written or handed in about a dispute: its text is sealed.
public struct DisputePaper: Hashable, Sendable {
  public var kind: DisputePaperKind
  public var sealed: SealedRef
  public var on: CivilDate

  public init(kind: DisputePaperKind, sealed: SealedRef, on: CivilDate) {
    self.kind = kind
    self.sealed = sealed
    self.on = on
  }
}

/// What a paper is. The raw values are stored.
public enum DisputePaperKind: String, Sendable, CaseIterable, FieldValue {
  /// What the borrower, or the bureau for them, says is wrong.
  case claim
  /// Evidence: a receipt, a bank statement, a judgment.
  case evidence
  /// 附件: what the bureau handed on with an objection, as it came.
  case attachment
  /// Our own evidence, which goes to the bureau with a correction.
  case proof
  /// 书面答复: our answer.
  case answer
  /// 本人声明: what the borrower wants to be said beside the data (N23).
  case statement
}

extension DisputePaper: Coded {
  public init(_ f: inout Fields, _ v: DisputePaper?) throws(CodecError) {
    self.init(
      kind: try f("kind", v?.kind), sealed: try f("sealed", v?.sealed), on: try f("on", v?.on))
  }
}
