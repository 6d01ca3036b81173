import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

@Suite("The commands about collecting", .timeLimit(.minutes(20)))
struct CollectionCommandTests {
  /// A borrower whose bill is overdue for two weeks.
  private func overdue(_ office: ClosingOffice) async throws -> String {
    let id = try await office.borrower()
    try await office.platform.perform(
      .buy(amount: Money(yuan: 900), category: "groceries"), on: id)
    let day = ClosingOffice.day.adding(days: 50)
    office.clock.move(to: day)
    _ = try await DayCloser(platform: office.platform).close(through: day)
    return Reference.borrower(id)
  }

  private func contact(_ at: String, people: Int64 = 1, _ kind: String = "call") -> ContactOptions {
    ContactOptions(
      kind: kind, at: at, collector: "C-1", agency: nil, third: nil, way: 1, people: people,
      purpose: nil)
  }

  @Test("P13 N80 N86 cases, check, attempt, assign and recall work on an installation")
  func commands() async throws {
    let office = try await ClosingOffice()
    let reference = try await overdue(office)
    let settings = Settings(data: office.folder)
    let today = "\(office.clock.businessDate)"
    await office.close()
    let cases = try await CollectionListRun.run(settings, isOpenOnly: true, agency: nil)
    #expect(String(decoding: cases, as: UTF8.self).contains(reference))
    let run = CollectionRun(settings, borrower: reference, on: today)
    let asked = String(
      decoding: try await run.check(contact("\(today)T22:00")), as: UTF8.self)
    for text in ["quiet-hours", "N80", "T08:00"] { #expect(asked.contains(text), "\(text)") }
    let yesterday = "\(office.clock.businessDate.adding(days: -1))"
    let made = String(
      decoding: try await run.attempt(
        contact("\(yesterday)T09:00", "visit"), outcome: "unanswered", recording: nil,
        toldDebt: false, conduct: []), as: UTF8.self)
    #expect(made.contains("N82") && made.contains("visit-alone"))
    let given = String(
      decoding: try await run.assign(agency: "lanqiao", staff: "S-1"), as: UTF8.self)
    #expect(given.contains("lanqiao"))
    await #expect(throws: CommandFailure.self) {
      try await run.assign(agency: "lanqiao", staff: "S-1")
    }
    let back = String(decoding: try await run.recall(staff: "S-1"), as: UTF8.self)
    #expect(!back.contains("lanqiao"))
    await #expect(throws: CommandFailure.self) {
      try await run.check(contact("tomorrow"))
    }
    await #expect(throws: CommandFailure.self) {
      try await run.check(contact("\(today)T10:00", "drum"))
    }
  }
}
