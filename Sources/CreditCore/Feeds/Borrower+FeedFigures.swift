extension Borrower {
  /// What a feed tells of a period: every account that was open in it, as known now (R85, R96).
  ///
  /// - Parameters:
  ///   - from: nothing that was done before this day is counted (R81).
  ///   - through: the cut-off; balances are those of its end.
  public func feedAccounts(
    from: CivilDate, through: CivilDate, _ detail: FeedDetail
  ) -> [FeedAccount] {
    let told = loans.filter { loan in
      guard let start = loan.startedOn, start <= through else { return false }
      return loan.settledOn.map { $0 >= from } ?? true
    }
    let cash: [FeedAccount] =
      switch detail {
      case .contract:
        told.compactMap { cashAccount(of: [$0], contract: $0.ordinal, from, through) }
      case .product:
        [cashAccount(of: told, contract: agreement?.ordinal ?? 0, from, through)]
          .compactMap { $0 }
      }
    return cash + [purchaseAccount(from, through)].compactMap { $0 }
  }

  private func cashAccount(
    of loans: [Loan], contract: Int64, _ from: CivilDate, _ through: CivilDate
  ) -> FeedAccount? {
    guard let openedOn = loans.compactMap(\.startedOn).min() else { return nil }
    let drawn = loans.filter { $0.startedOn.map { (from...through).contains($0) } ?? false }
    let positions = loans.compactMap { try? $0.position(on: through) }
    // What is owed rises on the days of payouts only, so its peak is at the end of one of them, or
    // of the first day.
    let days = Set([from] + drawn.compactMap(\.startedOn))
    let peak = days.map { day in loans.lazy.map { $0.outstandingPrincipal(on: day) }.sum() }.max()
    let isClosed = loans.allSatisfy { $0.settledOn.map { $0 <= through } ?? false }
    return FeedAccount(
      product: .cash, contract: contract, openedOn: openedOn, drawCount: Int64(drawn.count),
      drawn: drawn.lazy.map(\.terms.principal).sum(), peakUse: peak ?? .zero,
      positions: positions, isClosed: isClosed,
      loanClass: loans.filter(\.isActive).map(\.servicing.loanClass).max() ?? .normal,
      contracts: Int64(loans.count))
  }

  private func purchaseAccount(_ from: CivilDate, _ through: CivilDate) -> FeedAccount? {
    guard let line = purchaseLine, line.openedOn <= through,
      line.closedOn.map({ $0 >= from }) ?? true
    else { return nil }
    let bought = line.purchases.filter { (from...through).contains($0.on) }
    let days = Set([from] + bought.map(\.on))
    return FeedAccount(
      product: .purchase, contract: line.ordinal, openedOn: line.openedOn,
      drawCount: Int64(bought.count), drawn: bought.lazy.map(\.amount).sum(),
      peakUse: days.map { line.position(on: $0).figures.principal }.max() ?? .zero,
      positions: [line.position(on: through)],
      isClosed: line.closedOn.map { $0 <= through } ?? false,
      loanClass: line.servicing.loanClass, contracts: 1)
  }

  /// What the books hold as principal of the accounts that a feed row told, less what it says:
  /// zero, or the row must not leave (R20).
  ///
  /// - Parameter day: the cut-off, to whose end the books were brought.
  public func feedDifference(_ accounts: [FeedAccount], on day: CivilDate) -> Money {
    var books = Money.zero
    var told = Money.zero
    for loan in loans where loan.startedOn != nil {
      books += principal(of: loan.servicing, loan.outstandingPrincipal, on: day)
    }
    if let line = purchaseLine {
      books += principal(
        of: line.servicing, { line.position(on: $0).figures.principal }, on: day)
    }
    for account in accounts { told += account.balance }
    return books - told
  }

  /// The booked principal, taken back to the cut-off where the books are ahead of it.
  private func principal(
    of servicing: Servicing, _ known: (CivilDate) -> Money, on day: CivilDate
  ) -> Money {
    guard servicing.bookedOn > day else { return servicing.booked.principal }
    return servicing.booked.principal - (known(servicing.bookedOn) - known(day))
  }
}

extension FeedAccount {
  fileprivate init(
    product: Product, contract: Int64, openedOn: CivilDate, drawCount: Int64, drawn: Money,
    peakUse: Money, positions: [AccountPosition], isClosed: Bool, loanClass: LoanClass,
    contracts: Int64
  ) {
    let days = Int64(positions.map(\.daysOverdue).max() ?? 0)
    self.product = product
    self.contract = contract
    self.openedOn = openedOn
    self.drawCount = drawCount
    self.drawn = drawn
    self.peakUse = peakUse
    self.loanClass = loanClass
    self.contracts = contracts
    balance = positions.lazy.map(\.figures.principal).sum()
    status = isClosed ? .closed : days > 0 ? .overdue : .open
    daysOverdue = isClosed ? 0 : days
    overdue = isClosed ? .zero : positions.lazy.map(\.overdueTotal).sum()
  }
}
