import CreditCore
import Testing

@Suite("Reporting and its authorisation")
struct AuthorisationTests {
  @Test("R121 without the authorisation an overdue borrower has no row")
  func overdueUnreported() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2026-02-01") }
    try life.borrow(1_000)
    try life.act(.withdraw(.bureauReporting))
    try life.close(through: day("2026-12-31"))
    #expect(life.events.contains { $0.event.kind == AccountOverdue.kind })
    #expect(life.rows.isEmpty && life.intended(.reportRow).isEmpty)
  }

  @Test("rows go on after a withdrawal until the debt is settled; its closing row still leaves")
  func withdrawnWithDebt() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.report()
    try life.act(.withdraw(.bureauReporting))
    try life.go(to: "2026-02-02")
    #expect(life.rows.last { $0.contract == loan }?.code == "30")
    try life.report()
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-02-03")
    #expect(life.rows.last { $0.contract == loan }?.code == "20")
    let made = life.rows.count
    try life.report()
    #expect(try life.state.rows.isEmpty)
    #expect(life.cancelled.isEmpty)
    try life.close(through: day("2026-12-31"))
    #expect(life.rows.count == made)
  }

  @Test("after a withdrawal the purchase line's debt is told until it is paid, then once more")
  func withdrawnWithPurchases() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.go(to: "2026-02-05")
    try life.report()
    try life.act(.withdraw(.bureauReporting))
    try life.repay(2, Money(yuan: 100))
    try life.close(through: day("2026-06-30"))
    let rows = life.rows.filter { $0.contract == 2 }
    #expect(rows.map(\.code) == ["10", "30", "30"])
    #expect(rows.last?.account?.balance == .zero)
    life.today = try day("2026-07-01")
    try life.report()
    #expect(life.cancelled.isEmpty)
  }

  @Test("R81 a cancelled row takes those with it that rest on it; all are made again in order")
  func cancelledTogether() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-06")
    #expect(life.rows.map(\.record) == [.basicInformation, .creditAgreement, .account])
    let first = try #require(try life.open(.reportRow).first)
    try life.act(.withdraw(.bureauReporting))
    try life.act(.release(disclosure: first))
    #expect(try life.state.rows.isEmpty && life.open(.reportRow).isEmpty)
    let before = life.rows.count
    // What the withdrawal stopped, a new authorisation starts again: nothing hangs in the air.
    try life.authorise()
    try life.go(to: "2026-02-05")
    let again = life.rows.dropFirst(before)
    #expect(again.map(\.record).prefix(2) == [.basicInformation, .creditAgreement])
    for contract in Set(again.filter { $0.record == .account }.map(\.contract)) {
      let codes = again.filter { $0.record == .account && $0.contract == contract }.map(\.code)
      #expect(["10", "31"].contains(codes.first), "\(contract): \(codes)")
    }
    try life.report()
    #expect(try life.state.rows.isEmpty)
  }

  @Test("R81 rows of a person without debt who withdraws before they leave are cancelled")
  func withdrawnWithoutDebt() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-06")
    try life.act(.withdraw(.bureauReporting))
    try life.report()
    #expect(life.cancelled.count == 3)
    #expect(try life.state.rows.isEmpty)
    try life.close(through: day("2026-03-31"))
    #expect(life.rows.count == 3)
  }

  @Test("a first row that was cancelled is made again under a new authorisation")
  func authorisedAgain() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-06")
    try life.act(.withdraw(.bureauReporting))
    try life.report()
    life.today = try day("2026-01-10")
    try life.act(.agree(Life.paper(.bureauAuthorisation, [.bureauReporting])))
    try life.close(through: life.today)
    #expect(life.told.suffix(3) == ["110/10", "220/10", "210/10"])
  }

  @Test("a sharing list that changed holds the rows back, and nothing else of the day close")
  func listChanged() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    life.world.register = SharingRegister(try SampleWorld.list(version: "list-2"))
    try life.close(through: day("2026-02-11"))
    #expect(life.rows.isEmpty)
    #expect(life.events.contains { $0.event.kind == BillIssued.kind })
    life.today = try day("2026-02-12")
    try life.act(.agree(Life.paper(.bureauAuthorisation, [.bureauReporting])))
    try life.close(through: life.today)
    #expect(life.told.prefix(2) == ["110/10", "220/10"])
  }

  @Test("R83 a row carries what the authorisation names, and adverse information only if it is")
  func payload() throws {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.close(through: day("2026-02-28"))
    let basic: [ShareField] = [
      .name, .idType, .idNumber, .nationality, .address, .phone, .performance,
    ]
    for recorded in life.events {
      guard case .disclosureIntended(let event) = recorded.event,
        event.disclosure.kind == .reportRow
      else { continue }
      let row = try #require(life.rows.first { $0.disclosure == event.disclosure.ordinal })
      #expect(event.fields == (row.isAdverse ? basic + [.adverse] : basic))
      #expect(event.purpose == .reportPerformance && event.disclosure.recipient == "pbcc")
    }
    #expect(life.rows.contains { $0.isAdverse })
  }

  @Test("R82 a report is used for the purpose named alone: risk assessment, three fields asked by")
  func purpose() throws {
    let life = try Life.withLine()
    let inquiry = life.events.compactMap { recorded -> DisclosureIntended? in
      guard case .disclosureIntended(let event) = recorded.event,
        event.disclosure.kind == .bureauInquiry
      else { return nil }
      return event
    }
    #expect(inquiry.map(\.purpose) == [.riskAssessment])
    #expect(inquiry.first?.fields == [.name, .idType, .idNumber])
  }

  @Test("R62 of a report only the figures named stand in state and events; the rest is sealed")
  func minimum() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    try life.answer([ReportFigure("monthly_burden", 900)])
    let answer = try #require(try life.state.inquiryAnswer)
    #expect(answer.report == SealedRef(slot: .creditReport, version: 1))
    #expect(answer.figures == [ReportFigure("monthly_burden", 900)])
  }
}

extension Life {
  /// Rows that were cancelled at their release.
  fileprivate var cancelled: [Int64] {
    events.compactMap { recorded in
      if case .disclosureClosed(let event) = recorded.event, event.outcome == .cancelled {
        event.disclosure
      } else {
        nil
      }
    }
  }
}
