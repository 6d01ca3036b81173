import CreditCore
import PolicyFiles
import Testing

@Suite("Policy text")
struct PolicyTextTests {
  private let rest = "cite: N1, strength: B, approver: policy-board"

  private func parse(_ text: String) throws(PolicyFileError) -> PolicySet {
    try PolicyText.policy([SourceText(name: "cost.yaml", text: text)], version: "v")
  }

  private func place(_ line: Int, _ key: String) -> Place {
    Place(file: "cost.yaml", line: line, key: key)
  }

  @Test("an item is read with its dates, source and lender types")
  func reads() throws {
    let policy = try parse(
      """
      cost.cap.all_in:
        - lender: [bank, small_loan]
          percent: "23.5"
          from: 2026-01-01
          to: 2026-12-31
          cite: N5
          strength: B
          approver: policy-board
      """)
    let day = try #require(CivilDate("2026-12-31"))
    let item = try #require(policy.item(.costCapAllIn, on: day, lender: .smallLoan))
    #expect(item.value == .rate(Rate(partsPerBillion: 235_000_000)))
    #expect(item.citation == "N5")
    #expect(item.strength == .official)
    #expect(item.validTo == day)
    #expect(policy.item(.costCapAllIn, on: day, lender: .consumerFinance) == nil)
  }

  @Test("a month stands for its first to its last day")
  func month() throws {
    let policy = try parse("market.lpr_1y: [{percent: \"3.0\", month: 2028-02, \(rest)}]")
    #expect(policy.items.first?.validFrom == CivilDate("2028-02-01"))
    #expect(policy.items.first?.validTo == CivilDate("2028-02-29"))
  }

  @Test("an unknown key is refused with file, line and key")
  func unknownKey() {
    let error = #expect(throws: PolicyFileError.self) {
      try parse("# a comment\ncost.cap.all:\n  - {percent: \"24\", from: 2026-01-01, \(rest)}")
    }
    guard case .unknownKey(let found, _) = error else {
      Issue.record("another error")
      return
    }
    #expect(found == place(2, "cost.cap.all"))
  }

  @Test("an unknown name within an item is refused with its line")
  func unknownName() {
    let error = #expect(throws: PolicyFileError.self) {
      try parse("cost.day_count:\n  - number: 365\n    until: 2026-01-01")
    }
    guard case .unknownKey(let found, _) = error else {
      Issue.record("another error")
      return
    }
    #expect(found == place(3, "cost.day_count/until"))
  }

  @Test(
    "a value of the wrong type or form is refused with its line",
    arguments: [
      "cost.day_count:\n  - {number: many, from: 2026-01-01, ",
      "cost.day_count:\n  - {number: 3.5, from: 2026-01-01, ",
      "cost.day_count:\n  - {number: 365, from: 2026-02-30, ",
      "cost.day_count:\n  - {percent: \"3\", from: 2026-01-01, ",
      "cost.day_count:\n  - {number: 365, yuan: \"1\", from: 2026-01-01, ",
      "cost.day_count:\n  - {from: 2026-01-01, ",
      "cost.day_count:\n  - {number: 365, from: 2026-01-01, lender: pawnshop, ",
      "cash.minimum:\n  - {yuan: \"1.005\", from: 2026-01-01, ",
      "decision.bad_debt_refuses:\n  - {flag: maybe, from: 2026-01-01, ",
      "cash.penalty_multiplier:\n  - {ratio: 1.5, from: 2026-01-01, ",
      "market.lpr_1y:\n  - {percent: \"3\", month: 2026-01, to: 2026-02-01, ",
    ])
  func wrongType(text: String) {
    let error = #expect(throws: PolicyFileError.self) { try parse(text + rest + "}") }
    guard case .wrongValue(let found, _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(found.file == "cost.yaml")
    #expect(found.line == 2)
  }

  @Test("a missing source is refused with the key that is missing")
  func missing() {
    let text = "cost.day_count:\n  - {number: 365, from: 2026-01-01, strength: B, approver: a}"
    #expect(throws: PolicyFileError.missingKey(place(2, "cost.day_count/cite"))) {
      try parse(text)
    }
  }

  @Test("a gap and an overlap are refused at the line of the later item")
  func gapAndOverlap() throws {
    func text(_ second: String) -> String {
      "cost.day_count:\n  - {number: 365, from: 2026-01-01, to: 2026-03-31, \(rest)}\n"
        + "  - {number: 360, from: \(second), \(rest)}"
    }
    let april = try #require(CivilDate("2026-04-01"))
    let march = try #require(CivilDate("2026-03-31"))
    let third = place(3, "cost.day_count")
    #expect(throws: PolicyFileError.policy(third, .gap(.costDayCount, nil, on: april))) {
      try parse(text("2026-04-02"))
    }
    #expect(throws: PolicyFileError.policy(third, .overlap(.costDayCount, nil, on: march))) {
      try parse(text("2026-03-31"))
    }
    #expect(try parse(text("2026-04-01")).items.count == 2)
  }

  @Test("a key that stands twice, text that is no YAML, and an empty file are refused")
  func syntax() {
    for text in ["a: 1\na: 2", "a: [", ""] {
      let error = #expect(throws: PolicyFileError.self) { try parse(text) }
      guard case .syntax = error else {
        Issue.record("another error: \(String(describing: error))")
        continue
      }
    }
  }

  @Test("a file that is too large or nested too deeply is refused before it is parsed")
  func hostile() {
    let texts = [
      String(repeating: "#", count: SourceText.mostBytes + 1),
      String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000) + "1",
    ]
    for text in texts {
      #expect(throws: PolicyFileError.tooLarge(file: "cost.yaml")) { try parse(text) }
    }
  }
}
