import CreditCore
import Testing

@Suite("Appeals against cuts and freezes")
struct LimitAppealTests {
  @Test("R70 an appeal has a clock; granting it undoes the measure at once")
  func granted() throws {
    var life = try Life.withLine()
    try life.act(life.imposing())
    try life.act(.limit(.appeal(measure: 1)))
    let request = try #require(try life.state.openRequest(.limitAppeal))
    #expect(request.measure == 1 && "\(request.answerBy)" == "2026-01-20")
    #expect(throws: Refusal.requestOpen) { try life.trial(.limit(.appeal(measure: 1))) }
    #expect(throws: Refusal.lineFrozen) { try life.trial(life.buying()) }
    let events = try life.act(.answerRequest(request.ordinal, .done))
    #expect(events.first?.kind == "measure.ended/1" && events.last?.kind == "rights.answered/1")
    #expect(life.endCauses == [.appealGranted])
    #expect(try life.state.notices.last?.template == .limitRestored)
    try life.act(life.buying())
  }

  @Test("R70 a refused appeal says why and leaves the measure; being kept on opens the way again")
  func refused() throws {
    var life = try Life.withLine()
    try life.act(life.imposing(days: 10, atEnd: .review))
    try life.act(.limit(.appeal(measure: 1)))
    let request = try #require(try life.state.openRequest(.limitAppeal))
    try life.act(.answerRequest(request.ordinal, .refused(.groundStands)))
    #expect(try life.measures.count == 1)
    #expect(try life.state.answeredRequest(.limitAppeal)?.answer?.reason == "ground-stands")
    #expect(throws: Refusal.appealAnswered) { try life.trial(.limit(.appeal(measure: 1))) }
    try life.go(to: "2026-01-16")
    try life.act(
      .limit(.review(measure: 1, keepUntil: try day("2026-02-10"), by: .creditManager)))
    try life.act(.limit(.appeal(measure: 1)))
    #expect(try life.state.openRequest(.limitAppeal)?.ordinal == request.ordinal + 1)
  }

  @Test("R70 a measure that ends answers the appeal against it, and no other")
  func endedMeanwhile() throws {
    var life = try Life.withLine()
    try life.act(life.imposing(.cash))
    try life.act(life.imposing(.purchase))
    try life.act(.limit(.appeal(measure: 1)))
    try life.act(.limit(.lift(measure: 2, by: .creditOfficer)))
    #expect(try life.state.openRequest(.limitAppeal)?.measure == 1)
    try life.act(.limit(.lift(measure: 1, by: .creditOfficer)))
    #expect(try life.state.answeredRequest(.limitAppeal)?.answer == .done)
    #expect(life.endCauses == [.lifted, .lifted])
  }

  @Test("R70 an appeal names a measure that holds")
  func unknown() throws {
    var life = try Life.withLine()
    #expect(throws: Refusal.measureUnknown) { try life.trial(.limit(.appeal(measure: 1))) }
    #expect(throws: Refusal.measureUnknown) { try life.trial(.request(.limitAppeal)) }
    try life.act(life.imposing())
    try life.act(.limit(.lift(measure: 1, by: .creditOfficer)))
    #expect(throws: Refusal.measureUnknown) { try life.trial(.limit(.appeal(measure: 1))) }
    #expect(throws: Refusal.measureUnknown) {
      try life.trial(.limit(.lift(measure: 1, by: .creditOfficer)))
    }
  }

  @Test("R70 N51 a restriction of the data keeps nobody from appealing")
  func restricted() throws {
    var life = try Life.withLine()
    try life.act(life.imposing())
    try life.ask(.restriction)
    try life.act(.limit(.appeal(measure: 1)))
    #expect(try life.state.openRequest(.limitAppeal) != nil)
    #expect(throws: Refusal.restricted) {
      try life.trial(.limit(.offerTemporary(Money(yuan: 1_000))))
    }
  }
}
