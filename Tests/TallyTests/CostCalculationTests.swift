import TallyService
import Testing

@Suite("tally calc cost")
struct CostCalculationTests {
  private func cost(_ payments: [String], _ more: String = "") throws -> String {
    let input =
      #"{"received":{"on":"2026-01-15","amount":"10000.00"},"payments":["#
      + payments.joined(separator: ",") + "]" + more + "}"
    return String(decoding: try Calculations.cost(Array(input.utf8)), as: UTF8.self)
  }

  private func payment(_ amount: String, _ kind: String, _ on: String? = nil) -> String {
    let day = on.map { #""on":"\#($0)","# } ?? ""
    return #"{\#(day)"amount":"\#(amount)","kind":"\#(kind)"}"#
  }

  private let expected =
    #"{"periodRate":"1.2449","nominal":"14.9384","effective":"16.0049","xirr365":"16.2431","#
    + #""simple":"15.0000","items":[{"kind":"fee","annualised":"14.9384"}]}"#

  @Test("T1 payments by period, by kind and by day give the same cost")
  func forms() throws {
    let principal = ["3333.34", "3333.33", "3333.33"].map { payment($0, "principal") }
    let fees = ["83.34", "83.33", "83.33"].map { payment($0, "fee") }
    let mixed = zip(principal, fees).flatMap { [$0, $1] }
    #expect(try cost(mixed) == expected)
    #expect(try cost(principal + fees) == expected)
    var dated: [String] = []
    for (day, amounts) in [
      ("2026-02-15", ("3333.34", "83.34")), ("2026-03-15", ("3333.33", "83.33")),
      ("2026-04-15", ("3333.33", "83.33")),
    ] {
      dated += [payment(amounts.0, "principal", day), payment(amounts.1, "fee", day)]
    }
    #expect(try cost(dated) == expected)
    #expect(try cost(dated.reversed(), #","periodsPerYear":12"#) == expected)
  }

  @Test("interest each period and the principal at the end")
  func interestFirst() throws {
    let interest = [String](repeating: payment("100.00", "interest"), count: 12)
    let answer = try cost(interest + [payment("10000.00", "principal")])
    #expect(answer.hasPrefix(#"{"periodRate":"1.0000","nominal":"12.0000","effective":"12.6825""#))
    #expect(answer.contains(#""simple":"12.0000""#))
    #expect(answer.hasSuffix(#""items":[{"kind":"interest","annualised":"12.0000"}]}"#))
  }

  @Test("J3 days that fit no month or week are counted as days")
  func days() throws {
    let answer = try cost([
      payment("10000.00", "principal", "2026-01-25"), payment("50.00", "interest", "2026-01-25"),
    ])
    #expect(answer.contains(#""xirr365":"19.9668","simple":"18.2500""#))
    #expect(answer.contains(#""effective":"19.9668""#))
  }

  @Test("input that gives no cost is refused")
  func refused() {
    let principal = payment("10000.00", "principal")
    let day = payment("10000.00", "principal", "2026-02-15")
    for payments in [
      [], [payment("9999.99", "principal")], [principal, day],
      [payment("10000.00", "principal", "2026-01-14")], [payment("10000.00", "Fee")],
      [payment("10000.00", "principal", "2026-01-15")],
    ] {
      #expect(throws: CommandFailure.self) { try cost(payments) }
    }
    #expect(throws: CommandFailure.self) { try cost([principal], #","periodsPerYear":0"#) }
  }
}
