import Scoring
import Testing

@Suite("Scoring model")
struct ScoringModelTests {
  private let model: ScoringModel
  private let rows: [LabelledHistory]

  init() throws {
    model = try ScoringModel(Credit.model.get())
    rows = Array(try Credit.histories.get().dropFirst(8_000).prefix(1_000))
  }

  @Test("R53 the same history and model give the same score")
  func repeatable() throws {
    let again = try ScoringModel(Credit.model.get())
    for row in rows.prefix(100) {
      #expect(try model.score(row.history) == again.score(row.history))
    }
  }

  @Test("being later in any month never lowers the probability, on 1,000 rows")
  func monotoneInLateness() throws {
    for (place, row) in rows.enumerated() {
      var history = row.history
      let month = place % SixMonthHistory.months
      var last: Int64 = 0
      for late in 0...7 as ClosedRange<Int64> {
        history.monthsLate[month] = late
        let ppm = try model.score(history).probabilityPPM
        #expect(ppm >= last)
        last = ppm
      }
    }
  }

  @Test("being four months late is worse than being on time for most rows")
  func latenessMatters() throws {
    let worse = try rows.prefix(200).count { row in
      var late = row.history
      late.monthsLate = [4, 3, 2, 1, 0, 0]
      var prompt = row.history
      prompt.monthsLate = [0, 0, 0, 0, 0, 0]
      let difference =
        try model.score(late).probabilityPPM - model.score(prompt).probabilityPPM
      return difference > 100_000
    }
    #expect(worse > 190)
  }

  @Test("contributions and base add up to the log-odds")
  func contributionsAddUp() throws {
    for row in rows.prefix(200) {
      let explanation = try model.explain(row.history)
      let sum = explanation.contributions.reduce(explanation.base, +)
      #expect(abs(sum - explanation.margin) < 1e-4)
    }
  }

  @Test("R45 at most four reasons are given, each unfavourable, the weightiest first")
  func reasons() throws {
    for row in rows.prefix(200) {
      let reasons = try model.score(row.history).reasons
      #expect(reasons.count <= 4)
      #expect(Set(reasons.map(\.code)).count == reasons.count)
      #expect(reasons.allSatisfy { $0.contribution > 0 })
      #expect(reasons.map(\.contribution) == reasons.map(\.contribution).sorted(by: >))
    }
  }

  @Test("a late payer hears of lateness first, someone without a report never does")
  func reasonsFitTheCase() throws {
    let late = SixMonthHistory(
      creditLine: 20_000, monthsLate: [3, 2, 1, 0, 0, 0],
      bills: [5000, 5000, 4800, 4700, 4600, 4500],
      payments: [0, 0, 0, 300, 300, 300])
    let code = try model.score(late).reasons.first?.code
    #expect(code == .recentLatePayment || code == .monthsLate || code == .lateOften)
    let lateness: Set<ReasonCode> = [.recentLatePayment, .monthsLate, .lateOften, .utilisationHigh]
    let blank = try model.score(late.withoutReport).reasons
    #expect(lateness.isDisjoint(with: blank.map(\.code)))
  }

  @Test("a blank file is scored near the overall rate, not at an end")
  func blankFile() throws {
    let blank = try rows.map { try model.score($0.history.withoutReport).probabilityPPM }
    let mean = blank.reduce(0, +) / Int64(blank.count)
    #expect((150_000...300_000).contains(mean))
    let nothing = SixMonthHistory(
      creditLine: nil, monthsLate: Array(repeating: nil, count: 6),
      bills: Array(repeating: nil, count: 6), payments: Array(repeating: nil, count: 6))
    #expect((50_000...600_000).contains(try model.score(nothing).probabilityPPM))
  }

  @Test("no protected attribute is among the features")
  func noProtectedAttribute() {
    let names = model.card.features.map { $0.name.lowercased() }
    #expect(names.count == 37)
    for word in ["sex", "gender", "age", "marri", "educat", "nation", "religion", "race"] {
      let parts = names.flatMap { $0.split(separator: "_").map(String.init) }
      #expect(!parts.contains { $0.hasPrefix(word) })
    }
  }

  @Test("R50 the card has a version, a training day, the features and an owner")
  func card() {
    #expect(model.card.version.hasPrefix("test-2026-11-01-"))
    #expect(model.card.identity.owner == "model owner")
    #expect(model.card.rows == 8_000)
    #expect(model.card.features.first?.name == "credit_line")
    #expect(model.card.features.first?.sign == -1)
  }

  @Test("a history of another shape is refused", arguments: [5, 7])
  func wrongShape(months: Int) throws {
    let history = SixMonthHistory(
      creditLine: 1, monthsLate: Array(repeating: 0, count: months),
      bills: Array(repeating: 0, count: 6), payments: Array(repeating: 0, count: 6))
    #expect(throws: ScoringError.history("monthsLate needs six months, newest first")) {
      try model.score(history)
    }
  }

  @Test("amounts beyond every person are refused, not overflowed")
  func hugeAmounts() throws {
    var history = rows[0].history
    history.bills[2] = .min
    #expect(throws: ScoringError.self) { try model.score(history) }
  }
}

@Suite("Six-month history")
struct SixMonthHistoryTests {
  @Test("an amount becomes whole yuan, a tie going to the even one")
  func yuan() {
    #expect(SixMonthHistory.yuan(20_000, partsPerMillion: 220_000) == 4_400)
    #expect(SixMonthHistory.yuan(25, partsPerMillion: 100_000) == 2)
    #expect(SixMonthHistory.yuan(35, partsPerMillion: 100_000) == 4)
    #expect(SixMonthHistory.yuan(-25, partsPerMillion: 100_000) == -2)
    #expect(SixMonthHistory.yuan(.max, partsPerMillion: 1_000_000) == nil)
  }

  @Test(
    "a repayment status at or below zero isn't late, and eight counts as seven",
    arguments: zip([-2, -1, 0, 1, 7, 8] as [Int64], [0, 0, 0, 1, 7, 7]))
  func status(status: Int64, late: Int64) {
    #expect(SixMonthHistory.monthsLate(fromStatus: status) == late)
  }
}
