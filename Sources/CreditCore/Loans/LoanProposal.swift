/// What somebody of the staff wants done about a debt, until another one agrees or not: two persons
/// for what costs the lender money.
public struct LoanProposal: Hashable, Sendable {
  public var what: LoanMeasure
  public var reason: LoanMeasureReason
  public var by: DeskCode
  public var on: CivilDate

  public init(what: LoanMeasure, reason: LoanMeasureReason, by: DeskCode, on: CivilDate) {
    self.what = what
    self.reason = reason
    self.by = by
    self.on = on
  }
}

/// What takes two persons.
public enum LoanMeasure: Hashable, Sendable {
  /// 减免.
  case reduce(Reduction)
  /// 呆账认定.
  case recogniseBadDebt
  /// 核销.
  case writeOff
}

/// Why. The raw values are stored.
public enum LoanMeasureReason: String, Sendable, CaseIterable, FieldValue {
  /// 生活困难: the borrower can't pay all of it.
  case hardship
  /// 协商: a settlement with the borrower.
  case settlement
  /// 差错: the lender's own mistake.
  case ownMistake = "own-mistake"
  /// 催收无果: collection brought nothing.
  case uncollectible
  /// 死亡, 失踪.
  case deceased
  /// 司法: by a court's decision.
  case court
}

extension LoanProposal: Coded {
  public init(_ f: inout Fields, _ v: LoanProposal?) throws(CodecError) {
    self.init(
      what: try f("what", v?.what), reason: try f("reason", v?.reason), by: try f("by", v?.by),
      on: try f("on", v?.on))
  }
}

extension LoanMeasure: Coded {
  public init(_ f: inout Fields, _ v: LoanMeasure?) throws(CodecError) {
    let parts: (Int64, Reduction?)? =
      switch v {
      case nil: nil
      case .reduce(let reduction): (0, reduction)
      case .recogniseBadDebt: (1, nil)
      case .writeOff: (2, nil)
      }
    let code = try f("code", parts?.0)
    let reduction = try f.optional("reduction", parts?.1)
    switch (code, reduction) {
    case (0, let reduction?): self = .reduce(reduction)
    case (1, nil): self = .recogniseBadDebt
    case (2, nil): self = .writeOff
    default: throw .wrongType("measure")
    }
  }
}
