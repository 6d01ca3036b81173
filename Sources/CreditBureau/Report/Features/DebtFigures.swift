public import CreditCore

/// What a person owes, and how much of their limits is used.
public struct DebtFigures: Hashable, Sendable {
  /// The sum of all balances.
  public var balance: Money
  /// The balances of loans.
  public var loanBalance: Money
  /// What falls due in a month on open accounts; where no account states it, the bureau's average
  /// of six months.
  public var monthlyDue: Money
  /// The limits of open cards. A limit that several cards share counts once.
  public var cardLimit: Money
  /// What is used of them.
  public var cardUsed: Money
  /// The used part of the cards' limits in hundredths of a percent; `nil` without a limit.
  public var cardUtilisation: Int?
  /// The used part of the open credit agreements' limits in hundredths of a percent; `nil` without
  /// a limit.
  public var agreementUtilisation: Int?
  /// The balance of others' debts that the person answers for.
  public var guaranteed: Money

  init(_ report: PersonalReport) {
    let open = report.accounts.filter { !$0.isClosed }
    balance = report.accounts.compactMap(\.balance).sum()
    loanBalance = report.accounts.filter(\.isLoan).compactMap(\.balance).sum()
    let due = open.compactMap(\.monthly?.due)
    monthlyDue =
      due.isEmpty ? (report.credit?.loans ?? []).compactMap(\.averageDue).sum() : due.sum()
    let cards = open.filter(\.isCard)
    cardLimit = DebtFigures.limit(of: cards)
    cardUsed = cards.compactMap { $0.monthly?.used ?? $0.balance }.sum()
    cardUtilisation = DebtFigures.share(cardUsed, of: cardLimit)
    let agreements = report.agreements.filter { $0.state?.entry != .ended }
    agreementUtilisation = DebtFigures.share(
      agreements.compactMap(\.used).sum(), of: agreements.compactMap(\.limit).sum())
    guaranteed = report.responsibilities.compactMap(\.balance).sum()
  }

  /// Cards of one institution that state the same shared limit have it together.
  private static func limit(of cards: [AccountDetail]) -> Money {
    var shared: [String: Money] = [:]
    var limit = Money.zero
    for card in cards {
      if let amount = card.basics.sharedLimit, amount.isPositive,
        let institution = card.basics.institution
      {
        shared[institution] = max(shared[institution] ?? .zero, amount)
      } else {
        limit += card.basics.creditLimit ?? .zero
      }
    }
    return limit + shared.values.sum()
  }

  /// Hundredths of a percent, rounded down.
  private static func share(_ part: Money, of whole: Money) -> Int? {
    guard whole.isPositive else { return nil }
    return Int(clamping: Int128(part.fen) * 10_000 / Int128(whole.fen))
  }
}
