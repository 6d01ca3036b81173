import CreditCore
import CreditPlatform
import Testing

@Suite("Notices of an incident", .timeLimit(.minutes(20)))
struct IncidentNoticeTests {
  private let notice: BreachNotice

  init() throws {
    notice = BreachNotice(
      fields: [.name, .phone], cause: try note("a lost backup"), harm: try note("calls"),
      remedy: try note("keys destroyed"), selfHelp: try note("hang up"),
      contact: try note("400-000-0101"))
  }

  /// An incident whose authority was told, and a list of 450 references of which three are
  /// borrowers', one on each page.
  private func prepared(
    _ office: DeskOffice
  ) async throws -> (id: DeskCode, list: [String], borrowers: [StreamID]) {
    let (id, by) = (try code("INC-1"), try code("d-1"))
    try await office.desk.perform(
      .open(
        IncidentOpened(
          id: id, cause: .leak, fields: [.name], persons: 450, detectedAt: office.clock.now,
          by: by)), on: id.text, as: Incident.self)
    try await office.desk.perform(
      .contain(note("closed"), by: by), on: id.text, as: Incident.self)
    try await office.desk.perform(
      .notifyAuthority(note("authority"), reference: code("N-1"), by: by), on: id.text,
      as: Incident.self)
    var list = (0..<450).map { Reference.borrower(StreamID(high: 7, low: UInt64($0))) }
    list[17] = "no reference"
    var borrowers: [StreamID] = []
    for (number, place) in [10, 210, 449].enumerated() {
      let borrower = try await office.register(number)
      borrowers.append(borrower)
      list[place] = Reference.borrower(borrower)
    }
    return (id, list, borrowers)
  }

  private func told(_ office: DeskOffice, _ borrowers: [StreamID]) async throws -> [Int] {
    var counts: [Int] = []
    for id in borrowers {
      let notices = try await office.platform.borrower(id)?.notices ?? []
      counts.append(notices.count { $0.template == .breach })
    }
    return counts
  }

  @Test("N53 the notices go on where they stopped, and nobody is told twice")
  func resumed() async throws {
    let office = try await DeskOffice()
    let (id, list, borrowers) = try await prepared(office)
    let by = try code("d-1")
    let first = try await office.desk.notifyPersons(
      of: id, notice, references: list, by: by, limit: 1)
    #expect(first.stage == .notifyingPersons && first.round?.position == 200)
    #expect(try await told(office, borrowers) == [1, 0, 0])
    // A new process with the same list.
    let desk = ComplianceDesk(platform: office.platform)
    let last = try await desk.notifyPersons(of: id, notice, references: list, by: by)
    #expect(last.stage == .personsNotified)
    #expect(last.round?.told == 3 && last.round?.missed == 447)
    #expect(try await told(office, borrowers) == [1, 1, 1])
    let again = try await desk.notifyPersons(of: id, notice, references: list, by: by)
    #expect(again == last)
    #expect(try await told(office, borrowers) == [1, 1, 1])
    await office.close()
  }

  @Test("N53 two processes with the same list tell everybody once")
  func twoAtOnce() async throws {
    let office = try await DeskOffice()
    let (id, list, borrowers) = try await prepared(office)
    let (by, notice, desk) = (try code("d-1"), notice, office.desk)
    async let left = desk.notifyPersons(of: id, notice, references: list, by: by)
    async let right = desk.notifyPersons(of: id, notice, references: list, by: by)
    let both = try await [left, right]
    #expect(both.allSatisfy { $0.stage == .personsNotified && $0.round?.told == 3 })
    #expect(try await told(office, borrowers) == [1, 1, 1])
    await office.close()
  }

  @Test("N53 another list is refused while a round is under way")
  func otherList() async throws {
    let office = try await DeskOffice()
    let (id, list, _) = try await prepared(office)
    let by = try code("d-1")
    _ = try await office.desk.notifyPersons(of: id, notice, references: list, by: by, limit: 1)
    do {
      _ = try await office.desk.notifyPersons(
        of: id, notice, references: Array(list.reversed()), by: by)
      Issue.record("it took another list")
    } catch .refused(let refusal) {
      #expect(refusal == .listChanged)
    }
    await office.close()
  }
}
