import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

/// What an operator puts right with `tally bureau amend`, as a bureau with rules of its own takes
/// it.
@Suite("Putting right by hand, at the bureau", .serialized, .timeLimit(.minutes(20)))
struct AmendJourneyTests {
  /// One borrower at a lender whose loans are told as D1, so that they can go to another one.
  private struct Desk {
    var office: ReportOffice
    var settings: Settings
    var id: StreamID

    func run(_ options: AmendOptions) async throws -> JSONDocument {
      try JSONDocument(
        Data(
          try await BureauAmendRun.run(
            settings, borrower: Reference.borrower(id), options,
            on: "\(office.clock.businessDate)")))
    }

    func account(_ product: String) async throws -> JSONDocument {
      try #require(
        try await run(AmendOptions()).list("accounts").first { $0.text("product") == product })
    }

    /// Does one thing and sends it; the bureau's rules take it.
    ///
    /// - Returns: the records made, by type and segment.
    func amend(
      _ what: String, _ product: String? = nil, ground: String? = "finding", from: CivilDate? = nil,
      to: CivilDate? = nil, by other: String? = nil
    ) async throws -> [String] {
      var options = AmendOptions(
        what: what, from: from.map { "\($0)" }, to: to.map { "\($0)" }, ground: ground,
        by: "S-1", approvedBy: other)
      if let product { options.account = try await account(product).text("account") }
      let made = try await run(options).list("records")
      #expect(made.allSatisfy { $0.flag("leaves") == true }, "\(what)")
      try await office.settle()
      try await expectTaken(what)
      return made.map { ($0.text("type") ?? "") + ($0.text("code").map { " \($0)" } ?? "") }
    }

    func expectTaken(_ what: String) async throws {
      let state = try await run(AmendOptions())
      for account in state.list("accounts") {
        #expect(account.number("rowsOnTheWay") == 0, "\(what)")
        #expect(account.number("rowsRefused") == 0, "\(what)")
      }
      let queue = try JSONDocument(Data(try await BureauQueueRun.run(settings, json: true)))
      #expect(queue.list("codes").isEmpty, "\(what)")
    }
  }

  private func withDesk(_ test: (Desk) async throws -> Void) async throws {
    let policy = try TemporaryFolder(copying: try PolicyLocation.folder(nil))
    let file = URL(filePath: policy.path + "/terms/bureau.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("- name: R4\n"))
    try text.replacing("- name: R4\n", with: "- name: D1-0\n").write(
      to: file, atomically: true, encoding: .utf8)
    let office = try await ReportOffice(
      model: try await FinishedDemo.shared().folder.path, policy: policy.path)
    do {
      let id = try await office.borrower(idNumber: "110105198001010016", address: "北京市")
      var settings = office.settings
      settings.policy = policy.path
      try await test(Desk(office: office, settings: settings, id: id))
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  @Test("R21 corrections, deletions of segments, changes of code and transfers reach the bureau")
  func segments() async throws {
    try await withDesk { desk in
      let (office, first) = (desk.office, ReportOffice.day)
      let loan = try await office.draw(desk.id)
      try await office.closeDay()
      office.clock.move(to: first.month.lastDay)
      try await office.closeDay()
      let end = office.clock.businessDate
      #expect(try await desk.amend("terms", "cash") == ["212 C"])
      #expect(try await desk.amend("person", "cash") == ["212 B"])
      // A payment that becomes known late.
      try await office.platform.perform(
        .repay(contract: loan, amount: Money(yuan: 500), on: first.adding(days: 9)), on: desk.id)
      #expect(try await desk.amend("month", "cash", ground: "backdating").contains("212 H"))
      office.clock.move(to: end.adding(days: 1))
      try await office.closeDay()
      #expect(try await desk.account("cash").list("months").last?.number("specials") == 1)
      #expect(
        try await desk.amend("delete-specials", "cash", from: end, to: end, by: "S-2")
          == ["213 K"])
      #expect(try await desk.amend("renumber", "purchase") == ["211"])
      #expect(try await desk.account("purchase").text("account")?.hasSuffix("N1") == true)
      #expect(
        try await desk.amend("delete-months", "purchase", from: end, to: end, by: "S-2")
          == ["213 H"])
      #expect(try await desk.amend("move-out", "cash", ground: nil) == ["215 21"])
      #expect(try await desk.account("cash").text("movedOutOn") != nil)
      office.clock.move(to: end.adding(days: 2))
      try await office.closeDay()
      #expect(try await desk.amend("take-back-move-out", "cash", ground: nil) == ["215 21-0"])
      #expect(try await desk.account("cash").text("movedOutOn") == nil)
      #expect(try await desk.amend("delete-account", "cash", by: "S-2") == ["214"])
      #expect(try await desk.account("cash").text("deletedOn") != nil)
    }
  }

  @Test("R21 R92 agreements are corrected, renamed and deleted by hand, and one product is ended")
  func agreements() async throws {
    try await withDesk { desk in
      let (office, first) = (desk.office, ReportOffice.day)
      try await office.closeDay()
      #expect(try await desk.amend("agreement") == ["222 D", "222 D"])
      #expect(try await desk.amend("renumber-agreement") == ["221", "221"])
      #expect(
        try await desk.amend("delete-limits", from: first, to: first, by: "S-2")
          == ["223 D", "223 D"])
      office.clock.move(to: first.adding(days: 1))
      try await office.closeDay()
      var told = try await desk.run(AmendOptions()).list("agreements")
      #expect(told.count == 2 && told.allSatisfy { $0.text("limit") != nil })
      #expect(told.allSatisfy { $0.text("agreement")?.hasSuffix("N1") == true })
      // The end of the product, of its account, then of its agreement.
      let ended = try await desk.run(
        AmendOptions(what: "end-product", product: "purchase", by: "S-1"))
      #expect(ended.list("records").isEmpty)
      // Days are closed by the command too, while the sending process goes on.
      for day in 2...4 {
        office.clock.move(to: first.adding(days: day))
        _ = try await CloseDayRun.run(
          desk.settings, date: "\(office.clock.businessDate)", workers: 1)
        try await office.settle()
      }
      try await desk.expectTaken("end-product")
      told = try await desk.run(AmendOptions()).list("agreements")
      #expect(
        told.filter { $0.text("endedOn") != nil }.compactMap { $0.text("product") } == ["purchase"])
      try await office.platform.perform(.closeCredit, on: desk.id)
      for day in 5...7 {
        office.clock.move(to: first.adding(days: day))
        try await office.closeDay()
      }
      #expect(try await desk.amend("delete-account", "purchase", by: "S-2") == ["214"])
      #expect(try await desk.amend("delete-agreement", by: "S-2") == ["224", "224"])
    }
  }
}
