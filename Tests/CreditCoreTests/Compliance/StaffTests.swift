import CreditCore
import Testing

@Suite("Staff")
struct StaffTests {
  private func training(_ from: String, _ until: String) throws -> Training {
    Training(course: .privacy, passedOn: try day(from), validUntil: try day(until))
  }

  private func desk() throws -> Desk<StaffMember> {
    var desk = try Desk(StaffMember.self)
    try desk.act(.add(code("c-1"), roles: [.compliance], by: code("hr-1")))
    return desk
  }

  @Test("R74 somebody is added once, with a role, and never by themselves")
  func add() throws {
    var desk = try Desk(StaffMember.self)
    let (id, by) = (try code("c-1"), try code("hr-1"))
    #expect(throws: DeskRefusal.rolesMissing) { try desk.act(.add(id, roles: [], by: by)) }
    #expect(throws: DeskRefusal.ownAct) { try desk.act(.add(id, roles: [.auditor], by: id)) }
    try desk.act(.add(id, roles: [.auditor], by: by))
    #expect(throws: DeskRefusal.known) { try desk.act(.add(id, roles: [.auditor], by: by)) }
    #expect(try #require(desk.state).roles == [.auditor])
  }

  @Test("R74 nobody changes their own roles; the same roles again change nothing")
  func assign() throws {
    var desk = try desk()
    let (id, by) = (try code("c-1"), try code("hr-1"))
    #expect(throws: DeskRefusal.ownAct) { try desk.act(.assign([.aml], by: id)) }
    #expect(try desk.act(.assign([.compliance], by: by)).isEmpty)
    try desk.act(.assign([.aml, .auditor], by: by))
    #expect(try #require(desk.state).roles == [.aml, .auditor])
  }

  @Test(
    "R75 a training is not of the future, not backwards, and no longer than the policy lets it",
    arguments: [
      ("2026-06-02", "2026-12-31"), ("2026-05-01", "2026-04-30"), ("2026-05-01", "2027-05-02"),
    ])
  func badTraining(from: String, until: String) throws {
    var desk = try desk()
    let by = try code("hr-1")
    let training = try training(from, until)
    #expect(throws: DeskRefusal.dayOutOfRange) { try desk.act(.train(training, by: by)) }
  }

  @Test("R75 a training opens the data until its last day; an older one does not shorten it")
  func train() throws {
    var desk = try desk()
    let by = try code("hr-1")
    #expect(try !#require(desk.state).mayWork(on: day("2026-06-01")))
    try desk.act(.train(training("2026-05-01", "2027-05-01"), by: by))
    try desk.act(.train(training("2025-12-01", "2026-12-01"), by: by))
    let member = try #require(desk.state)
    #expect(member.trainings.count == 1)
    #expect(member.mayWork(on: try day("2027-05-01")))
    #expect(!member.mayWork(on: try day("2027-05-02")))
    let own = try training("2026-06-01", "2026-06-02")
    #expect(throws: DeskRefusal.ownAct) { try desk.act(.train(own, by: member.id)) }
  }

  @Test("R74 a denied access is counted, and makes nobody known who isn't")
  func deny() throws {
    var desk = try Desk(StaffMember.self)
    let id = try code("x-9")
    try desk.act(.deny(id, [.name], .unknownStaff))
    let stranger = try #require(desk.state)
    #expect(stranger.denials == 1)
    #expect(Access.denial([.idType], to: stranger, on: try day("2026-06-01")) == .unknownStaff)
    try desk.act(.add(id, roles: [.operations], by: code("hr-1")))
    #expect(try #require(desk.state).denials == 1)
  }

  @Test("R74 who left can't be assigned, trained or sent away again")
  func leave() throws {
    var desk = try desk()
    let by = try code("hr-1")
    try desk.act(.leave(by: by))
    let training = try training("2026-05-01", "2026-12-01")
    #expect(throws: DeskRefusal.staffLeft) { try desk.act(.leave(by: by)) }
    #expect(throws: DeskRefusal.staffLeft) { try desk.act(.assign([.aml], by: by)) }
    #expect(throws: DeskRefusal.staffLeft) { try desk.act(.train(training, by: by)) }
  }

  @Test(
    "codes and texts of the desk hold no number that could be a person's",
    arguments: ["11010519491231002X", "13800000000", "6222020000000000000", " ", ""])
  func personalNumbers(text: String) {
    #expect(DeskCode(text) == nil)
    #expect(DeskText(text) == nil)
    #expect(DeskText("see " + text) == nil || text.allSatisfy(\.isWhitespace))
  }

  @Test("a switchboard and a day may stand in a text, a name never in a code")
  func plainTexts() {
    #expect(DeskText("拨打 400-000-0101；2026-06-01 起") != nil)
    #expect(DeskCode("INC-2026-01") != nil)
    #expect(DeskCode("王小明") == nil)
  }
}
