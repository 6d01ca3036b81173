/// 特殊交易: something about a loan that the bureau hears of in the month-end record of its month
/// (bureau 1.6, segment K).
public struct SpecialTransactionFact: Hashable, Sendable {
  public var kind: Kind
  public var on: CivilDate
  public var amount: Money
  /// 到期日期变更月数: by how many months the last due day moved; less when it came earlier.
  public var months: Int64

  /// The bureau's codes.
  public enum Kind: Int64, Sendable, CaseIterable, FieldValue {
    /// 展期.
    case extended = 1
    /// 提前还款.
    case repaidEarly = 4
    /// 提前结清.
    case settledEarly = 5
    /// 债务减免.
    case reduced = 11
    /// 核销.
    case writtenOff = 15
  }

  public init(kind: Kind, on: CivilDate, amount: Money, months: Int64 = 0) {
    self.kind = kind
    self.on = on
    self.amount = amount
    self.months = months
  }
}

extension SpecialTransactionFact: Coded {
  public init(_ f: inout Fields, _ v: SpecialTransactionFact?) throws(CodecError) {
    self.init(
      kind: try f("kind", v?.kind), on: try f("on", v?.on), amount: try f("amount", v?.amount),
      months: try f("months", v?.months))
  }
}

extension Loan {
  /// What there was of the kind up to a day, one of a kind and day (BLR023).
  public func specials(through day: CivilDate) -> [SpecialTransactionFact] {
    var found: [SpecialTransactionFact] = []
    for change in changes where change.on <= day {
      switch change.what {
      case .replanned(let replan) where replan.reason == .extension:
        let left = (try? position(on: change.on).figures.principal) ?? .zero
        found.append(
          SpecialTransactionFact(
            kind: .extended, on: change.on, amount: left, months: replan.months))
      case .replanned: break
      case .reduced(let reduction):
        found.append(
          SpecialTransactionFact(kind: .reduced, on: change.on, amount: reduction.total))
      }
    }
    if let off = badDebt?.writtenOffOn, off <= day {
      let owed = (try? position(on: off).figures.owed) ?? .zero
      found.append(SpecialTransactionFact(kind: .writtenOff, on: off, amount: owed))
    }
    return (found + earlyRepayments(through: day)).merged
  }

  /// Payments that brought principal of later instalments, or settled the loan before its end.
  private func earlyRepayments(through day: CivilDate) -> [SpecialTransactionFact] {
    let end = (try? plan(on: day))?.last?.dueOn
    return payments.standing.filter { $0.on <= day }.compactMap { payment in
      guard let end, payment.on < end,
        let before = try? position(on: payment.on.adding(days: -1)),
        let after = try? position(on: payment.on)
      else { return nil }
      if after.isClear, before.remaining > 1 {
        return SpecialTransactionFact(
          kind: .settledEarly, on: payment.on, amount: payment.amount,
          months: -Int64(payment.on.month.months(to: end.month)))
      }
      let early = before.notYetDue - after.notYetDue - (before.next?.principal ?? .zero)
      guard early.isPositive else { return nil }
      return SpecialTransactionFact(kind: .repaidEarly, on: payment.on, amount: early)
    }
  }
}

extension PurchaseLine {
  /// 减免 and 核销 up to a day; of the others the codes of an R1 account know none that there are.
  func specials(through day: CivilDate) -> [SpecialTransactionFact] {
    var found: [SpecialTransactionFact] = []
    for change in changes where change.on <= day {
      guard case .reduced(let reduction) = change.what else { continue }
      found.append(
        SpecialTransactionFact(kind: .reduced, on: change.on, amount: reduction.total))
    }
    if let off = badDebt?.writtenOffOn, off <= day {
      found.append(
        SpecialTransactionFact(
          kind: .writtenOff, on: off, amount: position(on: off).figures.owed))
    }
    return found.merged
  }
}

extension [SpecialTransactionFact] {
  /// One of a kind and day (BLR023), by day.
  fileprivate var merged: [SpecialTransactionFact] {
    var found: [SpecialTransactionFact] = []
    for fact in self {
      if let known = found.firstIndex(where: { $0.kind == fact.kind && $0.on == fact.on }) {
        // Several payments of one day were measured over the whole day.
        if fact.kind != .repaidEarly { found[known].amount += fact.amount }
        found[known].months = Swift.max(found[known].months, fact.months)
      } else {
        found.append(fact)
      }
    }
    return found.sorted { ($0.on, $0.kind.rawValue) < ($1.on, $1.kind.rawValue) }
  }
}
