import TallyService
import Testing

@Suite("tally calc")
struct CalculationTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private let loan = """
    {"principal":"300.00","annualRatePercent":"12","instalments":2,
    "every":{"count":1,"unit":"month"},
    "disbursedOn":"2026-01-31","method":"equal-principal","daysInMonth":"30","daysInYear":"360",
    "rounding":"half-up","totalFeePercent":"1","feeRemainder":"last"}
    """

  @Test("a schedule shows every instalment and the totals")
  func schedule() throws {
    let expected =
      #"{"instalments":[{"number":1,"dueOn":"2026-02-28","principal":"150.00","interest":"3.00","#
      + #""fee":"1.50","total":"154.50","balance":"150.00"},{"number":2,"dueOn":"2026-03-31","#
      + #""principal":"150.00","interest":"1.50","fee":"1.50","total":"153.00","balance":"0.00"}],"#
      + #""totals":{"principal":"300.00","interest":"4.50","fee":"3.00","total":"307.50"}}"#
    #expect(text(try Calculations.schedule(Array(loan.utf8))) == expected)
  }

  @Test("a payoff takes the schedule's input")
  func payoff() throws {
    let input = #"{"schedule":\#(loan),"paidInstalments":1,"on":"2026-03-10"}"#
    // 150 × 1% × 10 of 31 days
    #expect(
      text(try Calculations.payoff(Array(input.utf8)))
        == #"{"principal":"150.00","interest":"0.48","fee":"0.00","total":"150.48"}"#)
  }

  @Test("H6 A3 H8 the small calculations answer with one object")
  func small() throws {
    let bill = """
      {"newPurchases":"1000","movedToInstalments":"0","refunds":"0","instalmentDue":"0","fees":"0",
      "pastDue":"0.5","interest":"0"}
      """
    #expect(text(try Calculations.minimumPayment(Array(bill.utf8))) == #"{"minimum":"100.50"}"#)
    let debt = """
      {"amount":"12.00","owed":[{"kind":"principal","amount":"10","dueOn":"2026-01-01"},
      {"kind":"interest","amount":"3.00"},{"kind":"fee","amount":"0.00"}]}
      """
    #expect(
      text(try Calculations.allocate(Array(debt.utf8)))
        == #"{"paid":[{"kind":"interest","amount":"3.00"},"#
        + #"{"kind":"principal","amount":"9.00"}],"left":"0.00"}"#)
    let overdue = #"{"principal":"5000","dailyRatePercent":"0.05","multiplier":"1.5","days":1}"#
    #expect(text(try Calculations.penalty(Array(overdue.utf8))) == #"{"penalty":"3.75"}"#)
  }

  @Test("N18 N19 a class has its name and code")
  func loanClass() throws {
    #expect(
      text(try Calculations.loanClass(daysOverdue: 271, profile: "loan"))
        == #"{"class":"doubtful","code":"4"}"#)
    #expect(throws: CommandFailure.self) {
      try Calculations.loanClass(daysOverdue: 1, profile: "bond")
    }
    #expect(throws: CommandFailure.self) {
      try Calculations.loanClass(daysOverdue: -1, profile: "card")
    }
  }

  @Test("an identifier is judged without being repeated")
  func identity() {
    #expect(
      text(Calculations.identityCheck("11010519491231002X"))
        == #"{"valid":true,"kind":"resident-id","birthDate":"1949-12-31"}"#)
    #expect(
      text(Calculations.identityCheck("91110000600037341L"))
        == #"{"valid":true,"kind":"organisation-code"}"#)
    for wrong in ["110105194912310021", "911100006000373410", "12345", ""] {
      let answer = text(Calculations.identityCheck(wrong))
      #expect(answer.hasPrefix(#"{"valid":false,"#))
      #expect(wrong.isEmpty || !answer.contains(wrong))
    }
  }
}
