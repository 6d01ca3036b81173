/// The books' balances of every contract equal what its terms and facts give on the day they were
/// booked (R20).
public struct BooksEqualLoans: Invariant {
  public let name = "books-equal-loans"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    var balances: [Int64: [BookAccount: Money]] = [:]
    for posting in history.steps.lazy.flatMap(\.recorded.postings) {
      balances[posting.contract, default: [:]][posting.account, default: .zero] += posting.amount
    }
    let state = history.stored
    let contracts =
      state.loans.filter { $0.startedOn != nil }.map { ($0.ordinal, $0.servicing) }
      + (state.purchaseLine.map { [($0.ordinal, $0.servicing)] } ?? [])
    for (contract, servicing) in contracts {
      let books = balances[contract] ?? [:]
      let figures = state.position(of: contract, on: servicing.bookedOn)?.figures
      let outside = servicing.suspension ?? Suspension(since: servicing.bookedOn)
      finding.expect(
        figures == servicing.booked
          && books[.principal] ?? .zero == servicing.booked.inBooks.principal
          && books[.interestReceivable] ?? .zero
            == servicing.booked.inBooks.interest - outside.interest
          && books[.penaltyReceivable] ?? .zero
            == servicing.booked.inBooks.penalty - outside.penalty
          && books[.suspendedInterest] ?? .zero == outside.interest + outside.penalty
          && books[.creditBalance] ?? .zero == -servicing.booked.credit
          && books[.refundPayable] ?? .zero == -servicing.booked.refundsOpen,
        "contract \(contract)")
    }
    return finding
  }
}
