import CreditCore
import Testing

@Suite("Closed things that leave the state")
struct PartTests {
  /// A life of months with a loan each half year and purchases each month, all paid by debit on
  /// their due days and told to the bureau.
  private func live(months: Int, shadowed: Bool = true) throws -> Life {
    var life = try Life.withLine(mandate: true) {
      $0.terms.reporting.beginsOn = try day("2026-01-05")
      $0.terms.limits.renewalDays = 366
    }
    if shadowed { life.shadow = PartShadow() }
    let start = life.today.month
    for month in 0..<months {
      let first = start.adding(months: month)
      for date in [6, 16, 26] {
        try advance(&life, to: first.day(date))
        try life.act(.buy(amount: Money(yuan: 300), category: "food"))
      }
      if month % 6 == 0 { try life.borrow(3_000, 3) }
      if month % 12 == 11 { try life.act(.limit(.renew)) }
    }
    try advance(&life, to: start.adding(months: months).day(3))
    return life
  }

  /// Goes on to a day, day by day where something is due, answering what leaves.
  private func advance(_ life: inout Life, to end: CivilDate) throws {
    while life.today < end {
      let wake = try life.state.wakesOn(life.world.terms)
      life.today = min(end, max(wake?.adding(days: 1) ?? end, life.today.adding(days: 1)))
      try life.close(through: life.today.adding(days: -1))
      for disclosure in try life.state.disclosures {
        switch disclosure.kind {
        case .debit:
          let due = try life.position(disclosure.subject).dueNow
          try life.send(.debit, .debited(amount: due, on: life.today))
        case .adverseNotice, .borrowerNotice:
          try life.send(disclosure.kind, .noticeSent(on: life.today))
        default: continue
        }
      }
      try life.report()
    }
  }

  @Test("the small state and what left it are the fold of all events, in random lives")
  func random() throws {
    var (small, moves, thawed) = (0, 0, 0)
    for seed in 7100..<7120 {
      let life = try RandomLife.live(seed: UInt64(seed), steps: 50, shadowed: true)
      let shadow = try #require(life.shadow)
      small += shadow.small
      moves += shadow.moves
      thawed += shadow.thawed
    }
    #expect(small > 100 && moves > 10 && thawed > 3, "\(small) \(moves) \(thawed)")
  }

  @Test("after years the state holds little more than after months, and decides alike")
  func years() throws {
    let old = try live(months: 36)
    let shadow = try #require(old.shadow)
    let state = try #require(shadow.live)
    #expect(shadow.parts.count > 24 && shadow.thawed == 0 && shadow.small > 300)
    let young = try #require(live(months: 4).shadow?.live)
    let (many, few) = (state.encoded().count, young.encoded().count)
    #expect(many < few * 5 / 4, "\(few) bytes, \(many) after years")
    let whole = try old.state.encoded().count
    #expect(whole > many * 4, "\(whole) bytes with everything")
  }

  @Test("R26 a loan closed years ago is found, reversed and told anew, and leaves again later")
  func reversal() throws {
    var life = try live(months: 30)
    let paid = try #require(
      life.events.lazy.compactMap { recorded -> PaymentReceived? in
        if case .paymentReceived(let event) = recorded.event, event.contract > 2 {
          event
        } else {
          nil
        }
      }.first)
    #expect(life.shadow?.live?.loan(paid.contract) == nil)
    #expect(try life.state.loan(paid.contract)?.settledOn != nil)
    try life.act(.reversePayment(paid.payment.ordinal, .chargeback))
    #expect(life.shadow?.thawed == 1)
    #expect(life.shadow?.live?.loan(paid.contract)?.isActive == true)
    try life.repay(paid.contract, life.position(paid.contract).payoff)
    try advance(&life, to: life.today.adding(days: 90))
    #expect(life.shadow?.live?.loan(paid.contract) == nil)
    let left = try #require(life.shadow).parts.flatMap(\.loans)
    #expect(left.contains { $0.ordinal == paid.contract })
    #expect(left.allSatisfy { $0.settledOn != nil })
  }

  @Test("R21 an account that the bureau deletes brings back those that were told after it and left")
  func deletedAccount() throws {
    var life = try live(months: 1)
    let long = try life.borrow(2_000, 12)
    try advance(&life, to: life.today.adding(days: 40))
    try life.borrow(1_000, 3)
    try advance(&life, to: life.today.adding(days: 150))
    #expect(life.shadow?.parts.contains { !$0.loans.isEmpty } == true)
    #expect(life.shadow?.live?.loan(long) != nil)
    try life.act(.amend(.correct(.deleteAccount(contract: long), .finding)))
    #expect(life.shadow?.thawed == 0)
    try life.report()
    #expect(life.rows.last?.record == .accountDeletion && life.shadow?.thawed == 1)
    try advance(&life, to: life.today.adding(days: 40))
    #expect(life.shadow?.parts.contains { !$0.loans.isEmpty } == true, "they leave again")
  }

  @Test("a payment of before the state's first day is booked as of its day")
  func backdated() throws {
    var life = try live(months: 12)
    let line = try #require(life.shadow?.live?.purchaseLine)
    let past = try #require(line.past)
    let on = past.on.adding(days: -20)
    try life.act(.repay(contract: line.ordinal, amount: Money(yuan: 10), on: on))
    #expect(life.shadow?.live?.purchaseLine?.past == nil, "its months are to be told anew")
    #expect(try life.state.purchaseLine?.payments.contains { $0.on == on } == true)
  }

  @Test("a state and a part read back as they were written; older states hold everything")
  func coding() throws {
    let life = try live(months: 12)
    let shadow = try #require(life.shadow)
    let state = try #require(shadow.live)
    #expect(try Borrower(encoded: state.encoded()) == state)
    for part in shadow.parts { #expect(try ClosedPart(encoded: part.encoded()) == part) }
    let whole = try Borrower(encoded: life.state.encoded())
    #expect(whole.parts == nil && whole.purchaseLine?.past == nil)
    #expect(whole == shadow.live?.joined(with: shadow.parts))
  }

  @Test("what is told as closed only today, or is owed on, stays")
  func stays() throws {
    let life = try live(months: 8)
    let shadow = try #require(life.shadow)
    let open = try life.state.loans.filter { $0.settledOn == nil }
    #expect(!open.isEmpty || !shadow.parts.isEmpty)
    for loan in open { #expect(shadow.live?.loan(loan.ordinal) == loan) }
    for part in shadow.parts {
      for loan in part.loans {
        #expect(loan.servicing.reported.closedOn != nil, "the bureau knows of its end")
      }
    }
  }
}
