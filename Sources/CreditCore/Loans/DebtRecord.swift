/// What staff decided about a debt, of a loan and of the purchase line alike.
struct DebtRecord {
  /// Sorted by (day, ordinal).
  var changes: [LoanChange]
  var badDebt: BadDebt?
  /// What waits for a second person.
  var proposal: LoanProposal?
}

extension Borrower {
  /// What was decided about the debt of a contract that is owed on; `nil` of one that is not.
  func openDebt(_ contract: Int64) -> DebtRecord? {
    if let line = purchaseLine, line.ordinal == contract {
      guard line.closedOn == nil else { return nil }
      return DebtRecord(changes: line.changes, badDebt: line.badDebt, proposal: line.proposal)
    }
    guard let loan = loan(contract), loan.isActive else { return nil }
    return DebtRecord(changes: loan.changes, badDebt: loan.badDebt, proposal: loan.proposal)
  }

  /// The same where something waits for a second person, whatever became of the debt since.
  func openProposal(_ contract: Int64) -> LoanProposal? {
    purchaseLine?.ordinal == contract ? purchaseLine?.proposal : loan(contract)?.proposal
  }

  mutating func updateDebt(_ contract: Int64, _ change: (inout DebtRecord) -> Void) {
    if var line = purchaseLine, line.ordinal == contract {
      var record = DebtRecord(
        changes: line.changes, badDebt: line.badDebt, proposal: line.proposal)
      change(&record)
      (line.changes, line.badDebt, line.proposal) =
        (record.changes, record.badDebt, record.proposal)
      purchaseLine = line
    } else {
      updateLoan(contract) {
        var record = DebtRecord(changes: $0.changes, badDebt: $0.badDebt, proposal: $0.proposal)
        change(&record)
        ($0.changes, $0.badDebt, $0.proposal) = (record.changes, record.badDebt, record.proposal)
      }
    }
  }

  mutating func add(_ change: LoanChange, to contract: Int64) {
    updateDebt(contract) { $0.changes.insert(change) }
  }

  /// A change of a contract's debt, of today.
  func change(_ contract: Int64, on day: CivilDate, _ what: LoanChangeKind) -> LoanChange {
    let count = openDebt(contract)?.changes.count ?? 0
    let bookedOn = bookedServicing(of: contract)?.bookedOn ?? day
    return LoanChange(ordinal: Int64(count) + 1, on: max(day, bookedOn), what: what)
  }
}
