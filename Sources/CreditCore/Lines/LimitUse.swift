/// How much of the line is in use and free (design 5, limit).
public struct LimitUse: Hashable, Sendable {
  public var granted: Money
  public var used: Money

  /// What may still be used; a cut may leave less than nothing, which only blocks new use.
  public var available: Money { max(.zero, granted - used) }
}

extension Borrower {
  /// Use of the whole line, or of one product's share, at the end of `day`: outstanding principal
  /// and holds of payouts that are not confirmed.
  public func limitUse(of product: Product? = nil, on day: CivilDate) -> LimitUse {
    let offer = openAgreement?.offer
    let cash = loans.lazy.map { $0.hold + ($0.isActive ? $0.outstandingPrincipal(on: day) : .zero) }
      .sum()
    let purchase = purchaseLine?.position(on: day).figures.principal ?? .zero
    return switch product {
    case .cash: LimitUse(granted: offer?.cashLimit ?? .zero, used: cash)
    case .purchase: LimitUse(granted: offer?.purchaseLimit ?? .zero, used: purchase)
    case nil: LimitUse(granted: offer?.limit ?? .zero, used: cash + purchase)
    }
  }

  /// What a product may still use: the least of its own share and the whole line.
  public func available(_ product: Product, on day: CivilDate) -> Money {
    min(limitUse(of: product, on: day).available, limitUse(on: day).available)
  }
}

extension Loan {
  /// Principal owed at the end of `day`, due or not.
  public func outstandingPrincipal(on day: CivilDate) -> Money {
    // Terms that give no schedule are refused when the loan is drawn.
    (try? position(on: day))?.figures.principal ?? .zero
  }
}
