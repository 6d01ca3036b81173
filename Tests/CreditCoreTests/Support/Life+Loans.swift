import CreditCore
import Testing

extension Life {
  private static let people = (1...9).compactMap { DeskCode("staff-\($0)") }

  /// A member of the staff by number.
  static func staff(_ number: Int) -> DeskCode { people[number - 1] }

  /// Commands of every kind about a loan.
  static func loanCommands(on contract: Int64) -> [BorrowerCommand] {
    let reduction = Reduction(penalty: Money(fen: 1), principal: Money(fen: 2))
    let wishes: [ReplanWish] = [.extend(months: 1), .moveDueDay(to: 20), .lowerInstalments]
    return wishes.map { .loan(.replan(ReplanLoan(contract: contract, wish: $0))) } + [
      .loan(.propose(contract: contract, .reduce(reduction), .hardship, by: staff(1))),
      .loan(.propose(contract: contract, .recogniseBadDebt, .uncollectible, by: staff(1))),
      .loan(.propose(contract: contract, .writeOff, .uncollectible, by: staff(1))),
      .loan(.approve(contract: contract, by: staff(2))),
      .loan(.reject(contract: contract, by: staff(2))),
    ]
  }

  /// A borrower with a loan that is paid out.
  static func withLoan(
    _ yuan: Int64 = 1_200, _ instalments: Int64 = 6, mandate: Bool = false,
    method: LoanMethod = .equalInstalment,
    world change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> (life: Life, loan: Int64) {
    var life = try Life.withLine(mandate: mandate, world: change)
    try life.act(life.drawing(Money(yuan: yuan), instalments, method))
    let loan = try #require(try life.state.loans.last).ordinal
    try life.send(.payout, .payoutConfirmed(on: life.today))
    return (life, loan)
  }

  /// What a new plan would ask for today.
  func offer(_ loan: Int64, _ wish: ReplanWish) throws -> ReplanOffer {
    try #require(try state.loan(loan)).offer(wish, on: today, world.terms.cash)
  }

  /// A new plan whose cost table was opened long enough ago and is confirmed now.
  func replanning(_ loan: Int64, _ wish: ReplanWish) throws -> ReplanLoan {
    let table = try state.costTable(ofPlan: wish, of: loan, context)
    return ReplanLoan(contract: loan, wish: wish, cost: Life.confirmed(table, context))
  }

  mutating func replan(_ loan: Int64, _ wish: ReplanWish) throws {
    try act(.loan(.replan(try replanning(loan, wish))))
  }

  /// Two persons carry a measure through.
  mutating func carryThrough(
    _ loan: Int64, _ what: LoanMeasure, _ reason: LoanMeasureReason = .hardship
  ) throws {
    try act(.loan(.propose(contract: loan, what, reason, by: Life.staff(1))))
    try act(.loan(.approve(contract: loan, by: Life.staff(2))))
  }

  /// Now and then a new plan, or a measure that two persons decide.
  mutating func changeLoans(_ random: inout SplitMix64) throws {
    if Int.random(in: 0...5, using: &random) == 0 { return try changeLine(&random) }
    guard let loan = try state.loans.filter(\.isActive).randomElement(using: &random) else {
      return
    }
    let contract = loan.ordinal
    if loan.proposal != nil {
      let isApproved = Int.random(in: 0...3, using: &random) > 0
      try act(
        .loan(
          isApproved
            ? .approve(contract: contract, by: Life.staff(2))
            : .reject(contract: contract, by: Life.staff(2))))
      return
    }
    func propose(_ what: LoanMeasure) throws {
      try act(.loan(.propose(contract: contract, what, .hardship, by: Life.staff(1))))
    }
    let owed = try position(contract).figures
    switch Int.random(in: 0...11, using: &random) {
    case 0: try replan(contract, .extend(months: 1))
    case 1: try replan(contract, .moveDueDay(to: 20))
    case 2: try replan(contract, .lowerInstalments)
    case 3:
      try propose(.reduce(Reduction(penalty: owed.penalty, principal: min(owed.principal, .limit))))
    case 4: try propose(.reduce(Reduction(principal: Money(fen: 1_001))))
    case 5, 6: try propose(loan.badDebt == nil ? .recogniseBadDebt : .writeOff)
    default: return
    }
  }

  /// The same of the purchase line, where something of it is overdue.
  private mutating func changeLine(_ random: inout SplitMix64) throws {
    guard let line = try state.purchaseLine else { return }
    if line.proposal != nil {
      try act(.loan(.approve(contract: line.ordinal, by: Life.staff(2))))
      return
    }
    let position = try position(line.ordinal)
    guard position.daysOverdue > 0 else { return }
    let part = Int64.random(in: 1...max(1, position.figures.principal.fen), using: &random)
    let measure: LoanMeasure =
      Bool.random(using: &random)
      ? .reduce(Reduction(penalty: position.figures.penalty, principal: Money(fen: part)))
      : line.badDebt == nil ? .recogniseBadDebt : .writeOff
    try act(
      .loan(.propose(contract: line.ordinal, measure, .hardship, by: Life.staff(1))))
  }

  /// One event of every kind that changes a loan.
  static func eventsOfLoanChanges() throws -> [RecordedEvent] {
    var (life, loan) = try Life.withLoan()
    try life.replan(loan, .extend(months: 2))
    try life.go(to: day("2026-06-20"))
    let reduction = Reduction(
      penalty: Money(fen: 1), interest: Money(fen: 1), principal: Money(yuan: 1))
    try life.act(.loan(.propose(contract: loan, .reduce(reduction), .court, by: staff(1))))
    try life.act(.loan(.reject(contract: loan, by: staff(2))))
    try life.carryThrough(loan, .reduce(reduction))
    try life.carryThrough(loan, .recogniseBadDebt, .uncollectible)
    try life.carryThrough(loan, .writeOff, .uncollectible)
    return life.events
  }
}
