/// How much of the line is in use and free (design 5, limit).
public struct LimitUse: Hashable, Sendable {
  /// The contract's limit, less every cut that holds.
  public var granted: Money
  public var used: Money
  /// What of the use is owed of a live temporary limit, on top of what is granted (H20).
  public var temporary = Money.zero
  /// What can still be used of the temporary limit.
  public var temporaryLeft = Money.zero

  /// What may still be used of the general limit; a cut may leave less than nothing, which only
  /// blocks new use.
  public var general: Money { max(.zero, granted - (used - temporary)) }

  /// What may still be used in all.
  public var available: Money { general + temporaryLeft }
}

extension Borrower {
  /// Use of the whole line, or of one product's share, at the end of `day`: outstanding principal
  /// and holds, of payouts that are not confirmed and of merchants' orders that are not posted.
  public func limitUse(of product: Product? = nil, on day: CivilDate) -> LimitUse {
    let cash = loans.lazy.map { $0.hold + ($0.isActive ? $0.outstandingPrincipal(on: day) : .zero) }
      .sum()
    let purchase =
      purchaseLine.map { $0.position(on: day).figures.principal + $0.holds(on: day) } ?? .zero
    let granted = openAgreement?.granted(product, on: day) ?? .zero
    let temporary = openAgreement?.limits.liveTemporary(on: day)
    let owed = temporary?.use.owed(of: purchase) ?? .zero
    let left = temporary?.left ?? .zero
    return switch product {
    case .cash: LimitUse(granted: granted, used: cash)
    case .purchase:
      LimitUse(granted: granted, used: purchase, temporary: owed, temporaryLeft: left)
    case nil:
      LimitUse(granted: granted, used: cash + purchase, temporary: owed, temporaryLeft: left)
    }
  }

  /// What a product may still use: the least of its own share and the whole line, and for purchases
  /// what is left of a temporary limit.
  public func available(_ product: Product, on day: CivilDate) -> Money {
    let own = limitUse(of: product, on: day)
    return min(own.general, limitUse(on: day).general) + own.temporaryLeft
  }
}

extension Loan {
  /// Principal owed at the end of `day`, due or not.
  public func outstandingPrincipal(on day: CivilDate) -> Money {
    // Terms that give no schedule are refused when the loan is drawn.
    (try? position(on: day))?.figures.principal ?? .zero
  }
}
