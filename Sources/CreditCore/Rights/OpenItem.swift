/// Something that keeps a credit contract from being closed (R124).
public struct OpenItem: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A loan that is not paid in full, instalments to come included.
    case loan
    /// Purchases, billed or not billed yet.
    case purchases
    /// A merchant's order that is not posted: its amount is held (H21).
    case order
    /// A payout on its way: its amount is held.
    case payout
    /// A debit on its way: its money may be coming.
    case debit
    /// An application that is being handled at this moment.
    case application
  }

  public var kind: Kind
  /// The contract, or the application.
  public var ordinal: Int64
  /// What it takes to clear it today; zero where no payment does.
  public var amount: Money

  public init(_ kind: Kind, _ ordinal: Int64, _ amount: Money = .zero) {
    self.kind = kind
    self.ordinal = ordinal
    self.amount = amount
  }
}

extension Borrower {
  /// Everything that has to come to its end before the contract can be closed.
  public func openItems(on day: CivilDate) -> [OpenItem] {
    var items: [OpenItem] = []
    for loan in loans {
      if loan.isActive {
        let payoff = (try? loan.position(on: max(day, loan.servicing.bookedOn)))?.payoff
        items.append(OpenItem(.loan, loan.ordinal, payoff ?? loan.terms.principal))
      } else if loan.hold.isPositive {
        items.append(OpenItem(.payout, loan.ordinal))
      }
    }
    if let line = purchaseLine {
      let position = line.position(on: max(day, line.servicing.bookedOn))
      if !position.isClear { items.append(OpenItem(.purchases, line.ordinal, position.payoff)) }
      items += line.orders.lazy.filter { $0.hold(on: day).isPositive }.map {
        OpenItem(.order, $0.ordinal)
      }
    }
    items += disclosures.filter { $0.kind == .debit && $0.stage != .intended }.map {
      OpenItem(.debit, $0.subject)
    }
    items += applications.filter { $0.stage == .inquiring || $0.stage == .deciding }.map {
      OpenItem(.application, $0.ordinal)
    }
    return items
  }
}
