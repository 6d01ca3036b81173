/// Why a policy can't be built or doesn't answer.
public enum PolicyError: Error, Sendable, Hashable {
  /// Days between two items of a key have no value; the first such day.
  case gap(PolicyKey, LenderType?, on: CivilDate)
  /// Two items of a key hold on the same day; the first such day.
  case overlap(PolicyKey, LenderType?, on: CivilDate)
  /// An item ends before it begins.
  case endsBeforeBeginning(PolicyKey, LenderType?, from: CivilDate)
  /// The value is of another kind than the key's.
  case wrongKind(PolicyKey, expected: PolicyValue.Kind)
  /// The value can't be used; says why.
  case invalid(PolicyKey, String)
  /// An item lacks its citation or approver.
  case unsourced(PolicyKey, from: CivilDate)
  /// No value holds on the day.
  case missing(PolicyKey, LenderType, on: CivilDate)
}

extension PolicyError {
  /// The key at fault.
  public var key: PolicyKey {
    switch self {
    case .gap(let key, _, _), .overlap(let key, _, _), .endsBeforeBeginning(let key, _, _),
      .wrongKind(let key, _), .invalid(let key, _), .unsourced(let key, _),
      .missing(let key, _, _):
      key
    }
  }

  /// A stable code.
  public var code: String {
    switch self {
    case .gap: "policy.gap"
    case .overlap: "policy.overlap"
    case .endsBeforeBeginning: "policy.ends-before-beginning"
    case .wrongKind: "policy.wrong-kind"
    case .invalid: "policy.invalid"
    case .unsourced: "policy.unsourced"
    case .missing: "policy.missing"
    }
  }
}

extension PolicyError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .gap(let key, let lender, let day):
      "\(Self.name(key, lender)) has no value on \(day): close the gap between its items."
    case .overlap(let key, let lender, let day):
      "\(Self.name(key, lender)) has two values on \(day): end the earlier item the day before."
    case .endsBeforeBeginning(let key, let lender, let day):
      "\(Self.name(key, lender)): the item from \(day) ends before it begins."
    case .wrongKind(let key, let kind): "\(key.rawValue) needs a value of kind \(kind.rawValue)."
    case .invalid(let key, let why): "\(key.rawValue): \(why)."
    case .unsourced(let key, let day):
      "\(key.rawValue): the item from \(day) needs a citation and an approver."
    case .missing(let key, let lender, let day):
      "\(key.rawValue) has no value for \(lender.rawValue) on \(day): add an item for that day."
    }
  }

  private static func name(_ key: PolicyKey, _ lender: LenderType?) -> String {
    key.rawValue + (lender.map { " for \($0.rawValue)" } ?? "")
  }
}
