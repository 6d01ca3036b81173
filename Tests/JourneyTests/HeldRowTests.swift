import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

/// Rows and files on their way to a sandbox bureau that has its own rules, its own key and bad
/// days.
@Suite("Report files on their way", .serialized, .timeLimit(.minutes(20)))
struct HeldRowTests {
  private static let plain = "110105198001010016"
  private static let odd = "11010519491231002X"

  private func withOffice(_ test: (ReportOffice) async throws -> Void) async throws {
    let office = try await ReportOffice(model: try await FinishedDemo.shared().folder.path)
    do {
      try await test(office)
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private func closeDay(_ office: ReportOffice) async throws {
    _ = try await DayCloser(platform: office.platform).close(through: office.clock.businessDate)
  }

  private func lines(_ office: ReportOffice) async throws -> [ReportFiles.Line] {
    try await ReportFiles(platform: office.platform).files(
      in: ReportOffice.day...ReportOffice.day.adding(days: 30))
  }

  @Test("R21 R98 a record that the bureau would refuse is held by itself and stops no other")
  func held() async throws {
    try await withOffice { office in
      let good = try await office.borrower(idNumber: Self.plain, address: "北京市")
      let bad = try await office.borrower(idNumber: Self.odd, address: "北京市\n海淀区")
      try await closeDay(office)
      try await office.settle()
      let person = try #require(try await lines(office).first)
      #expect(person.stage == "stored" && person.codes == ["ABE001"])
      let file = try #require(
        try await ReportFiles(platform: office.platform).state(of: person.name))
      #expect(file.rows.map(\.borrower) == [good])
      #expect(file.leftOut.map(\.row.borrower) == [bad])
      let group = try #require(try await BureauQueue(platform: office.platform).groups().first)
      #expect(group.code == "ABE001" && group.count == 1 && group.held == 1)
      #expect(group.meaning?.english == "an item has a wrong form or code")
      #expect(group.oldest == ReportOffice.day)
      // What the bureau would not know yet did not leave; of the other borrower all is stored.
      #expect(try await office.platform.borrower(bad)?.rows.isEmpty == true)
      #expect(try await office.platform.borrower(good)?.rows.isEmpty == true)
      #expect(try await office.ask("/sandbox/records") == #"{"110":1,"210":1,"220":2}"#)
      let told = try await BureauQueue(platform: office.platform).tellAnew("ABE001")
      #expect(told.told == 1 && told.left == 0)
      try await office.settle()
      // Its cause was not mended: it is held again and never sent.
      #expect(try await office.platform.borrower(bad)?.refusedRows.count == 1)
      #expect(try await office.ask("/sandbox/records") == #"{"110":1,"210":1,"220":2}"#)
    }
  }

  @Test("R20 record types that wait at once go at once: new persons all day keep no other back")
  func together() async throws {
    try await withOffice { office in
      let old = try await office.borrower(idNumber: Self.plain, address: "北京市")
      let loan = try await office.draw(old)
      try await office.closeDay()
      try await office.settle()
      let before = Set(try await lines(office).map(\.name))
      // Of one a new code of the account (211), of another the first record (110).
      try await office.platform.perform(
        .amend(.correct(.renumber(contract: loan), .finding)), on: old)
      let new = try await office.borrower(idNumber: Self.odd, address: "北京市")
      try await closeDay(office)
      var planned: [ReportFiles.Line] = []
      for _ in 0..<5 where planned.isEmpty {
        try await office.step()
        planned = try await lines(office).filter { !before.contains($0.name) }
      }
      #expect(planned.map(\.record).sorted() == [.basicInformation, .accountCodeChange])
      // What rests on the first record waits for its answer.
      for line in planned {
        let file = try await ReportFiles(platform: office.platform).state(of: line.name)
        let owner = line.record == .basicInformation ? new : old
        #expect(file.map { Set($0.rows.map(\.borrower)) } == [owner], "\(line.record)")
      }
    }
  }

  @Test("R20 N50 what is ordered under a new name waits until the bureau was told whose it is")
  func newName() async throws {
    try await withOffice { office in
      let id = try await office.borrower(idNumber: Self.plain, address: "北京市")
      _ = try await office.draw(id)
      try await office.closeDay()
      try await office.platform.requestCorrection(ProfileChange(name: "王大明"), of: id)
      let request = try #require(try await office.platform.borrower(id)?.openRequest(.correction))
      try await office.platform.perform(.answerRequest(request.ordinal, .done), on: id)
      try await office.platform.perform(.amend(.correct(.agreement, .finding)), on: id)
      try await office.settle()
      let waiting = try #require(try await office.platform.borrower(id))
      #expect(waiting.rows.map(\.record) == [.agreementCorrection, .agreementCorrection])
      #expect(waiting.refusedRows.isEmpty)
      office.clock.move(to: office.clock.businessDate.adding(days: 1))
      try await office.closeDay()
      let told = try #require(try await office.platform.borrower(id))
      #expect(told.rows.isEmpty && told.refusedRows.isEmpty && told.reporting.isPersonKnown)
    }
  }

  @Test("R21 R98 a record type of which every row must wait stops no other type")
  func waitingType() async throws {
    try await withOffice { office in
      let late = try await office.borrower(idNumber: Self.plain, address: "北京市")
      let owed = try await office.draw(late)
      try await office.closeDay()
      // Nobody delivers the notice, so that the month in which this was not paid can't be told.
      office.clock.move(to: ReportOffice.day.adding(days: 80))
      try await office.closeDay()
      let other = try await office.borrower(idNumber: Self.odd, address: "北京市")
      let loan = try await office.draw(other)
      try await office.closeDay()
      try await office.platform.perform(
        .amend(.correct(.renumber(contract: loan), .finding)), on: other)
      try await office.settle()
      let waiting = try #require(try await office.platform.borrower(late)).rows
      #expect(waiting.contains { $0.contract == owed && $0.record == .account })
      let told = try #require(try await office.platform.borrower(other))
      #expect(told.rows.isEmpty && told.bureauStanding?.account(loan)?.number == 1)
    }
  }

  @Test(
    "R21 an answer that is lost, doubled or garbled is asked for again, and stores every row once",
    arguments: ["dropReplies", "failReplies", "answerTwice", "garbleReplies"])
  func mishaps(fault: String) async throws {
    try await withOffice { office in
      let id = try await office.borrower(idNumber: Self.plain, address: "北京市")
      try await closeDay(office)
      _ = try await office.ask("/sandbox/faults", put: #"{"\#(fault)": 1}"#)
      try await office.settle()
      #expect(try await lines(office).map(\.stage) == ["sent"])
      for _ in 1...3 { try await office.step() }
      try await office.settle()
      #expect(try await office.platform.borrower(id)?.rows.isEmpty == true)
      #expect(try await office.platform.borrower(id)?.refusedRows.isEmpty == true)
      #expect(try await office.ask("/sandbox/records") == #"{"110":1,"210":1,"220":2}"#)
    }
  }

  @Test(
    "R21 a file refused whole brings all its rows into the queue, and they are told anew by code")
  func refused() async throws {
    try await withOffice { office in
      let id = try await office.borrower(idNumber: Self.plain, address: "北京市")
      try await closeDay(office)
      _ = try await office.ask("/sandbox/faults", put: #"{"refuse": 1}"#)
      try await office.settle()
      #expect(try await lines(office).map(\.stage) == ["refused"])
      let group = try #require(try await BureauQueue(platform: office.platform).groups().first)
      #expect(group.code == "ABF000" && group.count == 1 && group.held == 0)
      let told = try await BureauQueue(platform: office.platform).tellAnew("ABF000")
      #expect(told.told == 1)
      try await office.settle()
      try await closeDay(office)
      try await office.settle()
      let stages = try await lines(office).map(\.stage)
      #expect(stages.filter { $0 == "refused" }.count == 1 && stages.contains("stored"))
      #expect(Set(stages) == ["refused", "stored"])
      #expect(try await office.platform.borrower(id)?.refusedRows.isEmpty == true)
      let names = try await lines(office).map(\.name)
      #expect(Set(names).count == names.count)
    }
  }

  @Test("R84 the bureau hears with each file whose data it holds and who hands it in")
  func owner() async throws {
    try await withOffice { office in
      _ = try await office.borrower(idNumber: Self.plain, address: "北京市")
      try await closeDay(office)
      try await office.settle()
      let files = try #require(
        try JSONSerialization.jsonObject(with: Data(try await office.ask("/sandbox/files").utf8))
          as? [[String: String]])
      let code = LenderSettings.demo.profile.providerCode
      #expect(files.count == 3)
      for file in files {
        #expect(file["owner"] == code && file["submittedBy"] == code)
        #expect(file["name"]?.hasPrefix(code) == true)
      }
    }
  }
}
