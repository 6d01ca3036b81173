import CreditCore
import Testing

@Suite("Incidents")
struct IncidentTests {
  private static let list = Digest(bytes: [UInt8](repeating: 3, count: 32))

  static func notice() throws -> BreachNotice {
    BreachNotice(
      fields: [.name, .phone], cause: try note("a lost backup"),
      harm: try note("unwanted calls"), remedy: try note("keys destroyed"),
      selfHelp: try note("hang up"), contact: try note("400-000-0101"))
  }

  /// The commands of the lawful order, with the stage that each leads to.
  private func steps() throws -> [(IncidentCommand, IncidentStage)] {
    let by = try code("d-1")
    let round = NoticeRound(list: IncidentTests.list, count: 5)
    return [
      (.contain(try note("access closed"), by: by), .contained),
      (
        .notifyAuthority(try note("authority"), reference: try code("N-1"), by: by),
        .authorityNotified
      ),
      (.beginNotices(try IncidentTests.notice(), round, by: by), .notifyingPersons),
      (.advance(to: 5, told: 4, missed: 1), .personsNotified),
      (.close(lessons: try note("encrypt backups"), by: by), .closed),
    ]
  }

  private func open(hoursAgo hours: Int64 = 1) throws -> Desk<Incident> {
    var desk = try Desk(Incident.self)
    try desk.act(
      .open(
        IncidentOpened(
          id: code("INC-1"), cause: .leak, fields: [.name, .phone], persons: 5,
          detectedAt: desk.context.recordedAt.adding(seconds: -hours * 3600), by: code("d-1"))))
    return desk
  }

  @Test("N53 from each stage only the next step is taken; every other is refused")
  func order() throws {
    let steps = try steps()
    for reached in 0...steps.count {
      var desk = try open()
      for step in steps[..<reached] {
        try desk.act(step.0)
        #expect(desk.state?.stage == step.1)
      }
      for (position, step) in steps.enumerated() where position != reached {
        let before = desk.state
        // The same list again goes on with it, and changes nothing.
        if position == 2, reached == 3 || reached == 4 {
          #expect(try desk.act(step.0).isEmpty)
        } else {
          #expect(throws: DeskRefusal.stepOutOfOrder, "\(reached) \(position)") {
            try desk.act(step.0)
          }
        }
        #expect(desk.state == before)
      }
    }
  }

  @Test("N53 nothing happens to an incident that was not opened, and none is opened twice")
  func unopened() throws {
    for step in try steps() {
      var desk = try Desk(Incident.self)
      #expect(throws: DeskRefusal.unknown) { try desk.act(step.0) }
    }
    var desk = try open()
    let again = try #require(desk.events.first as? IncidentOpened)
    #expect(throws: DeskRefusal.known) { try desk.act(.open(again)) }
    var future = again
    future.detectedAt = desk.context.recordedAt.adding(seconds: 1)
    var other = try Desk(Incident.self)
    #expect(throws: DeskRefusal.dayOutOfRange) { try other.act(.open(future)) }
    var empty = again
    empty.fields = []
    #expect(throws: DeskRefusal.incidentIncomplete) { try other.act(.open(empty)) }
  }

  @Test("N53 the clocks run from the detection; a step on the limit is in time, a later one late")
  func clocks() throws {
    var desk = try open(hoursAgo: 0)
    let steps = try steps()
    try desk.act(steps[0].0)
    desk.pass(hours: 4)
    try desk.act(steps[1].0)
    func late() throws -> [IncidentClock.Step] {
      try #require(desk.state).clocks(desk.context.terms)
        .filter { $0.isLate(at: desk.context.recordedAt) }.map(\.step)
    }
    #expect(try late().isEmpty)
    desk.pass(hours: 69)
    #expect(try late() == [.persons])
    try desk.act(steps[2].0)
    try desk.act(steps[3].0)
    desk.pass(hours: 1000)
    #expect(try late() == [.persons])
  }

  @Test("N53 a round of notices goes on with the same list only, page by page")
  func round() throws {
    var desk = try open()
    let steps = try steps()
    let (by, notice) = (try code("d-1"), try IncidentTests.notice())
    for step in steps[..<3] { try desk.act(step.0) }
    let other = NoticeRound(list: Digest(bytes: [UInt8](repeating: 4, count: 32)), count: 5)
    #expect(throws: DeskRefusal.listChanged) {
      try desk.act(.beginNotices(notice, other, by: by))
    }
    try desk.act(.advance(to: 2, told: 2, missed: 0))
    for bad: IncidentCommand in [
      .advance(to: 2, told: 0, missed: 0), .advance(to: 6, told: 4, missed: 0),
      .advance(to: 4, told: 1, missed: 0), .advance(to: 4, told: 3, missed: -1),
    ] {
      #expect(throws: DeskRefusal.stepOutOfOrder) { try desk.act(bad) }
    }
    try desk.act(.advance(to: 5, told: 2, missed: 1))
    let state = try #require(desk.state)
    #expect(state.stage == .personsNotified)
    #expect(state.round?.told == 4 && state.round?.missed == 1)
  }

  @Test("N53 persons may be left untold with a reason, and told all the same when it is ordered")
  func excuse() throws {
    var desk = try open()
    let steps = try steps()
    let excuse = IncidentCommand.excuse(
      .unreadable, try note("sealed under a key of ours"), by: try code("d-1"))
    try desk.act(steps[0].0)
    #expect(throws: DeskRefusal.stepOutOfOrder) { try desk.act(excuse) }
    try desk.act(steps[1].0)
    try desk.act(excuse)
    #expect(desk.state?.stage == .personsExcused)
    try desk.act(steps[2].0)
    #expect(desk.state?.excuse == nil)
    try desk.act(steps[3].0)
    try desk.act(steps[4].0)
    #expect(desk.state?.stage == .closed)
  }

  @Test("N53 a list of nobody is refused")
  func emptyList() throws {
    var desk = try open()
    for step in try steps()[..<2] { try desk.act(step.0) }
    let round = NoticeRound(list: IncidentTests.list, count: 0)
    #expect(throws: DeskRefusal.listEmpty) {
      try desk.act(.beginNotices(IncidentTests.notice(), round, by: code("d-1")))
    }
  }
}
