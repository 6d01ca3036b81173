/// Joint loans as they are told: each funder's account by itself, with its share of every figure.
extension Borrower {
  /// The loan whose account a number is: its own, or that of one funder's part.
  public func fundedLoan(_ account: Int64) -> Loan? {
    loan(account) ?? loans.first { loan in loan.parts.contains { $0.account == account } }
  }

  /// A funder's part by its account; `nil` where the lender funds the loan alone.
  public func fundedPart(_ account: Int64) -> FundedPart? {
    for loan in loans {
      if let part = loan.parts.first(where: { $0.account == account }) { return part }
    }
    return nil
  }

  /// The contract behind an account: the loan of a funder's part, else itself.
  func root(of account: Int64) -> Int64 { fundedLoan(account)?.ordinal ?? account }

  /// A part that is another funder's, with what was told of it.
  func partOfOther(_ account: Int64) -> FundedPart? {
    loan(account) == nil ? fundedPart(account) : nil
  }

  /// The accounts of all loans, those of other funders that we report among them.
  var cashAccounts: [Int64] {
    loans.flatMap { loan in
      [loan.ordinal]
        + loan.parts.filter { $0.account != loan.ordinal && $0.isReportedHere }.map(\.account)
    }
  }

  /// An amount of a loan as an account tells it.
  func share(_ amount: Money, of account: Int64) -> Money {
    guard let parts = fundedLoan(account)?.parts,
      let place = parts.firstIndex(where: { $0.account == account })
    else { return amount }
    return parts.split(amount)[place]
  }

  /// A loan's figures as an account tells them.
  func share(_ figures: AccountFigures, of account: Int64) -> AccountFigures {
    guard fundedPart(account) != nil else { return figures }
    var part = figures
    part.amount = share(figures.amount, of: account)
    part.balance = share(figures.balance, of: account)
    part.overdueTotal = share(figures.overdueTotal, of: account)
    part.overduePrincipal = share(figures.overduePrincipal, of: account)
    part.overdueByAge = figures.overdueByAge.map { share($0, of: account) }
    part.due = share(figures.due, of: account)
    part.paid = share(figures.paid, of: account)
    part.lastPaid = figures.lastPaid.map { share($0, of: account) }
    part.specials = figures.specials.map { share($0, of: account) }
    return part
  }

  func share(_ fact: SpecialTransactionFact, of account: Int64) -> SpecialTransactionFact {
    var fact = fact
    fact.amount = share(fact.amount, of: account)
    return fact
  }

  /// Whose account a row tells.
  func funding(of row: ReportRow) -> RowFunding? {
    guard row.record.isOfAccount, let part = fundedPart(row.contract) else { return nil }
    return RowFunding(provider: part.provider, perMillion: part.perMillion)
  }

  mutating func updatePart(_ account: Int64, _ change: (inout ReportedAccount) -> Void) {
    for index in loans.indices {
      guard let place = loans[index].parts.firstIndex(where: { $0.account == account }) else {
        continue
      }
      change(&loans[index].parts[place].reported)
    }
  }
}
