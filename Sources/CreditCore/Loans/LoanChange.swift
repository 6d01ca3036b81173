/// Something agreed on or granted after the contract: a fact of its day, placed by the order of
/// its recording among those of the same day, and after that day's payments.
public struct LoanChange: Hashable, Sendable {
  /// Counts the changes of one loan.
  public var ordinal: Int64
  public var on: CivilDate
  public var what: LoanChangeKind

  public init(ordinal: Int64, on: CivilDate, what: LoanChangeKind) {
    self.ordinal = ordinal
    self.on = on
    self.what = what
  }
}

/// What a change of a loan changes.
public enum LoanChangeKind: Hashable, Sendable {
  /// Principal that is not due yet falls due on other days.
  case replanned(Replan)
  /// 减免: a part of the debt is forgiven.
  case reduced(Reduction)
}

extension LoanChange: Coded {
  public init(_ f: inout Fields, _ v: LoanChange?) throws(CodecError) {
    let ordinal = try f("ordinal", v?.ordinal)
    let on = try f("on", v?.on)
    var (replan, reduction): (Replan?, Reduction?)
    switch v?.what {
    case nil: break
    case .replanned(let known): replan = known
    case .reduced(let known): reduction = known
    }
    replan = try f.optional("replan", replan)
    reduction = try f.optional("reduction", reduction)
    switch (replan, reduction) {
    case (let replan?, nil): self.init(ordinal: ordinal, on: on, what: .replanned(replan))
    case (nil, let reduction?): self.init(ordinal: ordinal, on: on, what: .reduced(reduction))
    default: throw .wrongType("change")
    }
  }
}

extension [LoanChange] {
  /// Puts a change in its place by (day, ordinal).
  mutating func insert(_ change: LoanChange) {
    let place = firstIndex { ($0.on, $0.ordinal) > (change.on, change.ordinal) } ?? endIndex
    insert(change, at: place)
  }
}
