/// How one payment is divided over what is owed (清偿抵充; 民法典 560 and 561, A3, A4).
public struct Allocation: Hashable, Sendable {
  /// One part of the debt.
  public struct Owed: Hashable, Sendable {
    /// What the part is for.
    public var kind: OwedKind
    /// How much of it is owed.
    public var amount: Money
    /// When it is due; nil for what is due at once.
    public var dueOn: CivilDate?

    /// A part of the debt.
    public init(_ kind: OwedKind, _ amount: Money, dueOn: CivilDate? = nil) {
      self.kind = kind
      self.amount = amount
      self.dueOn = dueOn
    }
  }

  /// What each part gets, at the position of the part in the debt given.
  public let paid: [Money]
  /// What remains of the payment when everything is paid.
  public let left: Money
  private let kinds: [OwedKind]

  /// Divides `amount`: kind by kind in `order`, within a kind what is due earlier first, and what
  /// was given first where that is equal. Kinds that `order` leaves out come last, lawfully
  /// ordered among themselves.
  public init(_ amount: Money, over owed: [Owed], order: [OwedKind] = OwedKind.lawfulOrder) {
    let wanted = order + OwedKind.lawfulOrder.filter { !order.contains($0) }
    var paid = [Money](repeating: .zero, count: owed.count)
    var left = amount
    for kind in wanted {
      let positions = owed.indices.filter { owed[$0].kind == kind }
      let ordered = positions.sorted { first, second in
        let (day, other) = (owed[first].dueOn?.dayNumber, owed[second].dueOn?.dayNumber)
        return (day ?? .min, first) < (other ?? .min, second)
      }
      for position in ordered where paid[position].isZero {
        let part = min(left, owed[position].amount)
        paid[position] = part
        left -= part
      }
    }
    self.paid = paid
    self.left = left
    self.kinds = owed.map(\.kind)
  }

  /// What all parts of one kind get together.
  public func paid(_ kind: OwedKind) -> Money {
    var sum = Money.zero
    for position in paid.indices where kinds[position] == kind { sum += paid[position] }
    return sum
  }
}
