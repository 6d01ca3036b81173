import CreditCore
import Testing

@Suite("Correction of a profile")
struct ProfileCorrectionTests {
  @Test("R49 a correction counts once a person has answered; a refused one leaves the profile")
  func answered() throws {
    var life = try Life.withLine()
    let first = try life.handIn([.address])
    #expect(try life.state.profile.version == 1)
    try life.act(.answerRequest(first, .refused(.alreadyCorrect)))
    #expect(try life.state.profile.version == 1)
    let second = try life.handIn([.address])
    try life.act(.answerRequest(second, .done))
    // The refused version stays sealed under its own number.
    #expect(try life.state.profile == SealedRef(slot: .profile, version: 3))
    #expect(
      try life.state.answeredRequest(.correction)?.correction?.fields == [ProfileField.address])
  }

  @Test("R49 one that changes nothing, or another version than the next, is refused")
  func malformed() throws {
    var life = try Life.withLine()
    let next = try life.state.nextProfile
    for fields in [[], [ProfileField.phone, .phone]] {
      #expect(throws: Refusal.nothingToCorrect) {
        try life.act(.requestCorrection(ProfileCorrection(profile: next, fields: fields)))
      }
    }
    let old = try life.state.profile
    #expect(throws: Refusal.requestUnknown) {
      try life.act(.requestCorrection(ProfileCorrection(profile: old, fields: [.phone])))
    }
    _ = try life.handIn([.phone])
    let again = try life.state.nextProfile
    #expect(throws: Refusal.requestOpen) {
      try life.act(.requestCorrection(ProfileCorrection(profile: again, fields: [.phone])))
    }
  }

  @Test(
    "N50 the bureau is told a corrected person anew: an update, or a first record of a new name",
    arguments: [([ProfileField.phone], "110/20"), ([.name, .phone], "110/10")])
  func reported(fields: [ProfileField], code: String) throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-07")
    try life.report()
    let made = life.rows.count
    try life.act(.answerRequest(life.handIn(fields), .done))
    try life.go(to: "2026-01-09")
    // Whose the account and the agreement are follows a new name.
    let follows = code == "110/10" ? ["212/B", "222/B"] : []
    #expect(Array(life.told.dropFirst(made)) == [code] + follows)
    try life.report()
    try life.close(through: day("2026-01-20"))
    #expect(life.rows.count == made + 1 + follows.count)
  }

  @Test("N50 R49 what waits when the name changes leaves after the person under the new name")
  func newNameFirst() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-07")
    try life.report()
    try life.borrow(1_000)
    try life.close(through: life.today)
    let waiting = try life.state.rows
    #expect(!waiting.isEmpty && !waiting.contains { $0.record == .basicInformation })
    let made = life.rows.count
    try life.act(.answerRequest(life.handIn([.name]), .done))
    let person = try #require(life.rows.dropFirst(made).first)
    #expect(person.record == .basicInformation && person.code == "10")
    #expect(waiting.allSatisfy { $0.rests(on: person) })
    // A second change before any of it left: the person is told once.
    try life.act(.answerRequest(life.handIn([.name]), .done))
    let rows = try life.state.rows
    #expect(rows.count { $0.record == .basicInformation } == 1)
    let newest = try #require(rows.first { $0.record == .basicInformation })
    #expect(waiting.allSatisfy { $0.rests(on: newest) })
    #expect(waiting.allSatisfy { row in rows.contains { $0.disclosure == row.disclosure } })
  }

  @Test("N50 R20 where no new row may be made, the name waits until what was made has left")
  func nameWaits() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-20")
    try life.report()
    // Put right by order, and then reporting is withdrawn: the correction is owed all the same.
    try life.act(.amend(.correct(.agreement, .finding)))
    try life.act(.withdraw(.bureauReporting))
    let waiting = try life.state.rows
    #expect(waiting.map(\.record) == [.agreementCorrection])
    let request = try life.handIn([.name])
    #expect(throws: Refusal.rowsOnTheWay) { try life.act(.answerRequest(request, .done)) }
    #expect(try life.state.rows == waiting)
    try life.reportAll()
    try life.act(.answerRequest(request, .done))
    #expect(try life.state.profile.version == 2 && life.state.rows.isEmpty)
    // Nobody of that name is known to the bureau, nor may it be told who that is.
    #expect(throws: Refusal.reportingNotAuthorised) {
      try life.act(.amend(.correct(.agreement, .finding)))
    }
    #expect(try life.state.rows.isEmpty)
  }

  @Test("N50 what the bureau does not hold is not told; nor is anybody who is not reported")
  func notReported() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-07")
    try life.report()
    let made = life.rows.count
    try life.act(.answerRequest(life.handIn([.bankCard, .occupation]), .done))
    try life.close(through: day("2026-01-20"))
    #expect(life.rows.count == made)
    var unreported = try Life.withLine { $0.terms.reporting.beginsOn = try day("2027-01-01") }
    try unreported.act(.answerRequest(unreported.handIn([.phone]), .done))
    try unreported.close(through: day("2026-12-31"))
    #expect(unreported.rows.isEmpty)
  }

  @Test("R20 while a file with rows of the person is on its way, its profile stays as it is")
  func onTheWay() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-07")
    let row = try #require(try life.open(.reportRow).first)
    try life.act(.release(disclosure: row))
    let request = try life.handIn([.address])
    #expect(throws: Refusal.rowsOnTheWay) { try life.act(.answerRequest(request, .done)) }
    try life.act(.settle(disclosure: row, .rowAccepted))
    try life.act(.answerRequest(request, .done))
    #expect(try life.state.profile.version == 2)
  }
}
