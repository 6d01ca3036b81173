/// What leaves the state and comes back: `joined(with:)` undoes `without(_:)`, to the byte.
extension Borrower {
  /// How many days closed things stay in the state, since most of what is put right is young. It
  /// says how fast commands are, never what they lead to.
  public static let daysKept = 31

  /// What may leave after a day was closed; `nil` while it is too little to be worth a part.
  public func closedPart(on day: CivilDate) -> ClosedPart? {
    let limit = min(day, closedDay).adding(days: -Borrower.daysKept)
    let loans = loans.filter { loan in
      loan.endedOn.map { $0 <= limit } ?? false && mayLeave(loan)
    }
    let line = linePart(through: limit)
    guard !loans.isEmpty || line != nil else { return nil }
    let contracts = loans.map(\.ordinal)
    let accounts = bureauStanding?.accounts ?? []
    return ClosedPart(
      loans: loans, papers: papers.filter { $0.on <= limit && mayLeave($0) },
      consents: consents.filter { $0.givenOn <= limit && mayLeave($0) },
      notices: notices.filter(mayLeave), line: line,
      accounts: accounts.enumerated().filter { contracts.contains($0.element.contract) }.map {
        ClosedPart.PlacedAccount(place: Int64($0.offset), account: $0.element)
      })
  }

  /// The state without what left; `nil` when it does not hold exactly that any more, or some of it
  /// is open again.
  ///
  /// - Parameter parts: where it is then.
  public func without(_ part: ClosedPart, parts range: PartRange) -> Borrower? {
    guard
      part.loans.allSatisfy({ loan($0.ordinal) == $0 && mayLeave($0) }),
      part.papers.allSatisfy({ papers.contains($0) && mayLeave($0) }),
      part.consents.allSatisfy({ consents.contains($0) && mayLeave($0) }),
      part.notices.allSatisfy({ notices.contains($0) && mayLeave($0) }),
      part.accounts.allSatisfy({ placed in
        let accounts = bureauStanding?.accounts ?? []
        return accounts.indices.contains(Int(placed.place))
          && accounts[Int(placed.place)] == placed.account
      })
    else { return nil }
    var state = self
    if let line = part.line {
      guard let rest = state.without(line) else { return nil }
      state = rest
    }
    let left = (
      loans: Set(part.loans.map(\.ordinal)), papers: Set(part.papers.map(\.ordinal)),
      consents: Set(part.consents.map(\.ordinal)), notices: Set(part.notices.map(\.ordinal))
    )
    let places = Set(part.accounts.map { Int($0.place) })
    state.loans.removeAll { left.loans.contains($0.ordinal) }
    state.papers.removeAll { left.papers.contains($0.ordinal) }
    state.consents.removeAll { left.consents.contains($0.ordinal) }
    state.notices.removeAll { left.notices.contains($0.ordinal) }
    if let accounts = state.bureauStanding?.accounts, !places.isEmpty {
      state.bureauStanding?.accounts =
        accounts.enumerated().filter { !places.contains($0.offset) }.map(\.element)
    }
    state.parts = range
    return state
  }

  /// The whole state: what is here with what left, in the order in which it left.
  public func joined(with parts: [ClosedPart]) -> Borrower {
    var whole = parts.reversed().reduce(self) { $0.joined(with: $1) }
    whole.purchaseLine?.past = nil
    whole.parts = nil
    return whole
  }

  private func joined(with part: ClosedPart) -> Borrower {
    var state = self
    state.loans = (part.loans + loans).sorted { $0.ordinal < $1.ordinal }
    state.papers = (part.papers + papers).sorted { $0.ordinal < $1.ordinal }
    state.consents = (part.consents + consents).sorted { $0.ordinal < $1.ordinal }
    state.notices = (part.notices + notices).sorted { $0.ordinal < $1.ordinal }
    for placed in part.accounts {
      state.bureauStanding?.accounts.insert(placed.account, at: Int(placed.place))
    }
    if let line = part.line { state.take(back: line) }
    return state
  }

  /// The whole state after a command that saw it, without what had left before; `nil` when some of
  /// that changed or is open again: then all of it stays here until it is closed again.
  public func without(_ parts: [ClosedPart], parts range: PartRange) -> Borrower? {
    var state = self
    for part in parts {
      guard let next = state.without(part, parts: range) else { return nil }
      state = next
    }
    state.parts = range
    return state
  }
}

extension Loan {
  /// The day after which nothing more is due of it: the settlement, or the draw whose payout
  /// failed.
  fileprivate var endedOn: CivilDate? {
    switch stage {
    case .settled(_, let on): on
    case .cancelled: drawnOn
    case .awaitingPayout, .active: nil
    }
  }
}
