/// Something told to the bureau about a dispute: a disclosure of its own, with permit and log
/// entry.
public struct DisputeMessage: Hashable, Sendable {
  public var disclosure: Int64
  public var kind: DisputeMessageKind
  /// The day the bureau took it; `nil` while it is on its way.
  public var settledOn: CivilDate?

  public init(disclosure: Int64, kind: DisputeMessageKind, settledOn: CivilDate? = nil) {
    self.disclosure = disclosure
    self.kind = kind
    self.settledOn = settledOn
  }
}

/// The messages of spec bureau 2.8. The raw values are stored.
public enum DisputeMessageKind: String, Sendable, CaseIterable, FieldValue {
  /// 添加标注 (`psAddTagReq`): the data are disputed.
  case mark
  /// 添加标注 with the borrower's own statement.
  case statement
  /// 核查结果 (`psObjCheckResultReq`).
  case checkResult = "check-result"
  /// 更正结果 (`psObjCorrectResultReq`).
  case correctionResult = "correction-result"
  /// 删除标注 (`psDelTagReq`).
  case unmark

  /// The kind of disclosure it is: only what sets a mark names the person.
  public var disclosureKind: DisclosureKind {
    switch self {
    case .mark, .statement: .disputeMark
    case .checkResult, .correctionResult, .unmark: .disputeResult
    }
  }
}

/// What the bureau answered to a message about a dispute.
public enum DisputeMessageAnswer: Hashable, Sendable {
  /// It took the message; of a mark, its number.
  case taken(ObjectionNumber?)
  /// It did not take it.
  case refused
}

extension DisputeMessage: Coded {
  public init(_ f: inout Fields, _ v: DisputeMessage?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), kind: try f("kind", v?.kind),
      settledOn: try f.optional("settledOn", v?.settledOn))
  }
}
