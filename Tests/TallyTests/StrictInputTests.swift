import TallyService
import Testing

@Suite("Strict input")
struct StrictInputTests {
  private let good = [
    "principal": #""300.00""#, "annualRatePercent": #""12""#, "instalments": "2",
    "every": #"{"count":1,"unit":"month"}"#, "disbursedOn": #""2026-01-31""#,
    "method": #""bullet""#, "daysInMonth": #""30""#, "daysInYear": #""360""#,
    "rounding": #""half-up""#,
  ]

  private func failure(_ input: String) -> CommandFailure? {
    do { _ = try Calculations.schedule(Array(input.utf8)) } catch { return error }
    return nil
  }

  private func document(_ fields: [String: String]) -> String {
    "{" + fields.map { #""\#($0)":\#($1)"# }.joined(separator: ",") + "}"
  }

  @Test("each required field is missed by its name")
  func missing() {
    #expect(failure(document(good)) == nil)
    for name in good.keys {
      var fields = good
      fields[name] = nil
      #expect(failure(document(fields))?.code == "input.\(name)")
    }
  }

  @Test(
    "what is wrong is named and ends with code 65",
    arguments: [
      ("principal", "300"), ("principal", #""-1.00""#), ("principal", #""1e5""#),
      ("principal", #""0.00""#), ("principal", #""100000000000.00""#),
      ("annualRatePercent", #""-1""#), ("annualRatePercent", #""10001""#),
      ("instalments", "0"), ("instalments", "1201"), ("instalments", #""2""#),
      ("every", "1"), ("disbursedOn", #""2026-02-30""#), ("method", #""balloon""#),
      ("daysInYear", #""366""#), ("rounding", #""up""#), ("principalGrace", "2"),
      ("wholePeriodInterest", "1"), ("dueOn", #"["2026-02-28"]"#), ("surprise", "1"),
      ("totalFeePercent", #""x""#),
    ])
  func wrong(_ name: String, _ value: String) {
    var fields = good
    fields[name] = value
    let failure = failure(document(fields))
    #expect(failure?.code == "input.\(name)")
    #expect(failure?.exit == .badInput)
  }

  @Test("places inside lists and objects are named")
  func nested() {
    var fields = good
    fields["dueOn"] = #"["2026-02-28","2026-02-28"]"#
    #expect(failure(document(fields))?.code == "input.dueOn[1]")
    fields["dueOn"] = #"["2026-02-28","later"]"#
    #expect(failure(document(fields))?.code == "input.dueOn[1]")
    fields = good
    fields["every"] = #"{"count":1,"unit":"year"}"#
    #expect(failure(document(fields))?.code == "input.every.unit")
    let payoff = #"{"schedule":\#(document(fields)),"paidInstalments":0,"on":"2026-02-01"}"#
    #expect(throws: CommandFailure.self) { try Calculations.payoff(Array(payoff.utf8)) }
  }

  @Test(
    "text that is not one JSON document is refused by its line",
    arguments: ["", "{", "[]", "{}{}", #"{"a":1,"a":1}"#, "{\n\n!}", "\u{FEFF}{}"])
  func notJSON(_ text: String) {
    #expect(failure(text)?.code == "input.document" || failure(text)?.code == "input.a")
  }

  @Test("deep nesting and large input are refused without harm")
  func limits() {
    #expect(failure(String(repeating: "[", count: 100_000))?.exit == .badInput)
    #expect(failure(String(repeating: " ", count: 1 << 20 + 1))?.exit == .badInput)
  }

  @Test("a problem document names code, title, detail and rule")
  func problem() {
    let refusal = CommandFailure(
      .refused, code: "limit.exceeded", title: "No.", detail: "Say \"why\".", rule: "N11")
    #expect(
      String(decoding: refusal.document, as: UTF8.self)
        == #"{"code":"limit.exceeded","title":"No.","detail":"Say \"why\".","rule":"N11"}"#)
  }
}
