import Foundation
import Testing

/// The fixed part of the interface when the input is bad: the exit code, one document or none,
/// and nothing written.
@Suite("The command line given bad input", .timeLimit(.minutes(20)))
struct CommandLineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var input = ""
    var status: Int32
    /// The problem's code; `nil` where the usage is wrong and only standard error speaks.
    var code: String?

    var testDescription: String { "tally \(words) gives \(status)" }
  }

  private static func schedule(
    principal: String = "10000.00", day: String = "2026-01-15", method: String = "equal-instalment"
  ) -> String {
    #"""
    {"principal":"\#(principal)","annualRatePercent":"18","instalments":12,
     "every":{"count":1,"unit":"month"},"disbursedOn":"\#(day)","method":"\#(method)",
     "daysInMonth":"30","daysInYear":"360","rounding":"half-even"}
    """#
  }

  static let badInput = [
    Case(words: "calc schedule", input: "{", status: 65, code: "input.document"),
    Case(words: "calc schedule", status: 65, code: "input.document"),
    Case(
      words: "calc schedule", input: schedule() + schedule(), status: 65, code: "input.document"),
    Case(
      words: "calc schedule", input: schedule(principal: "-1.00"), status: 65,
      code: "input.principal"),
    Case(
      words: "calc schedule", input: schedule(principal: "999999999999999999999.00"), status: 65,
      code: "input.principal"),
    Case(
      words: "calc schedule", input: schedule(day: "2026-02-30"), status: 65,
      code: "input.disbursedOn"),
    Case(
      words: "calc schedule", input: String(repeating: " ", count: (1 << 20) + 1), status: 65,
      code: "input.document"),
    Case(
      words: "calc minimum-payment", input: #"{"newPurchases":"1"}"#, status: 65,
      code: "input.movedToInstalments"),
    Case(words: "share check", input: "{}", status: 65, code: "input.on"),
    Case(words: "policy show nothing --on 2026-10-01", status: 65, code: "input.key"),
    Case(words: "bureau validate missing.txt", status: 65, code: "input.FILE"),
    Case(words: "log verify missing.txt", status: 65, code: "input.RECEIPT"),
    Case(words: "log checkpoint --data .", status: 65, code: "input.data"),
  ]

  static let badUsage = [
    Case(words: "calc schedule --bogus", status: 64),
    Case(words: "bogus", status: 64),
    Case(words: "calc class --days-overdue x --profile loan", status: 64),
    Case(words: "calc class --days-overdue 5 --profile house", status: 64, code: "usage.profile"),
    Case(words: "demo --borrowers many --data new", status: 64),
    Case(
      words: "demo --borrowers 0 --once --json --data new", status: 64, code: "demo.borrowers"),
    Case(words: "demo --months 99 --once --json --data new", status: 64, code: "demo.months"),
    Case(words: "simulate --steps 0", status: 64, code: "simulate.steps"),
    Case(words: "sandbox nowhere", status: 64, code: "sandbox.part"),
    Case(words: "log audit .", status: 64, code: "log.key-missing"),
  ]

  static let notBuilt = [
    "witness", "db backup file", "db restore file",
    "sandbox funder", "sandbox witness",
  ].map { Case(words: $0, status: 69, code: "not-built") }

  @Test("it says what is wrong and writes nothing", arguments: badInput + badUsage + notBuilt)
  func refused(example: Case) async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Program.tally().run(
      example.words.split(separator: " ").map(String.init), input: example.input, in: folder.path)
    #expect(outcome.status == example.status, "\(outcome.errors)")
    if let code = example.code {
      let problem = try JSONDocument(outcome.output)
      #expect(problem.text("code") == code)
      #expect(problem.text("title")?.isEmpty == false && problem.text("detail") != nil)
    } else {
      #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
    }
    #expect(folder.names == [])
  }

  @Test(
    "an identifier is judged, not refused",
    arguments: [
      ("11010519491231002X", true), ("110105194912310021", false), ("11010519491231002Y", false),
      ("110105194902300020", false), ("1", false), ("", false),
    ])
  func identifier(value: String, isValid: Bool) async throws {
    let outcome = try await Program.tally().run(["id", "check", value])
    #expect(outcome.status == 0)
    let answer = try JSONDocument(outcome.output)
    #expect(answer.flag("valid") == isValid)
    #expect((answer.text("reason") == nil) == isValid)
  }

  @Test(
    "a proof that can't be read is not valid",
    arguments: [
      "", "garbage", "[]", "{}", #"{"kind":"inclusion"}"#, #"{"kind":"other","proof":[]}"#,
      #"{"kind":"inclusion","index":-1,"treeSize":9,"leafHash":"zz","proof":[],"root":""}"#,
      #"{"kind":"consistency","oldSize":9,"newSize":1,"oldRoot":"","newRoot":"","proof":[]}"#,
    ])
  func proof(input: String) async throws {
    let outcome = try await Program.tally().run(["log", "check"], input: input)
    #expect(outcome.status == 0)
    let answer = try JSONDocument(outcome.output)
    #expect(answer.names == ["valid"] && answer.flag("valid") == false)
  }
}
