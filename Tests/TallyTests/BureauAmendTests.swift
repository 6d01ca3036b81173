import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

@Suite("What was told, put right by hand", .timeLimit(.minutes(20)))
struct BureauAmendTests {
  /// An installation with one borrower who was told to the end of the first month.
  private struct Desk {
    var settings: Settings
    var borrower: String
    var loan: String
    var line: String
    var today: String

    init() async throws {
      let site = try await BookSite()
      let day = site.first.month.lastDay.adding(days: 1)
      try await site.go(to: day)
      let state = try #require(try await site.office.platform.borrower(site.id))
      let line = try #require(state.purchaseLine).ordinal
      self.settings = Settings(data: site.office.folder)
      (borrower, loan) = (
        Reference.borrower(site.id), Reference.contract(site.id, site.loan)
      )
      self.line = Reference.contract(site.id, line)
      today = "\(day)"
      // Its folder goes with the office.
      await site.office.close()
      office = site.office
    }

    private let office: ClosingOffice

    func run(_ options: AmendOptions) async throws -> [String: Any] {
      let bytes = try await BureauAmendRun.run(
        settings, borrower: borrower, options, on: today)
      return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    func told() async throws -> String {
      String(
        decoding: try await BureauAmendRun.run(
          settings, borrower: borrower, AmendOptions(), on: today), as: UTF8.self)
    }

    func account(_ product: String) async throws -> [String: Any] {
      let accounts = try await run(AmendOptions())["accounts"] as? [[String: Any]]
      return try #require(accounts?.first { $0["product"] as? String == product })
    }

    func failure(_ options: AmendOptions) async -> CommandFailure? {
      do {
        _ = try await BureauAmendRun.run(settings, borrower: borrower, options, on: today)
        return nil
      } catch {
        return error
      }
    }
  }

  private static func options(
    _ what: String, _ account: String? = nil, ground: String? = "finding", from: String? = nil,
    to: String? = nil, by: String? = "S-1", approvedBy: String? = nil, product: String? = nil,
    key: String? = nil
  ) -> AmendOptions {
    AmendOptions(
      what: what, account: account, product: product, from: from, to: to, ground: ground, by: by,
      approvedBy: approvedBy, key: key)
  }

  @Test("R21 what was told is listed by account and month, and names nobody")
  func list() async throws {
    let desk = try await Desk()
    let loan = try await desk.account("cash")
    #expect(loan["account"] as? String == desk.loan && loan["type"] as? String == "R4")
    #expect(loan["code"] as? String == LenderSettings.demo.profile.providerCode + desk.loan)
    #expect(loan["codeChanges"] as? Int == 0 && loan["closedOn"] == nil)
    #expect(loan["newestOn"] as? String == "2026-10-31")
    let months = try #require(loan["months"] as? [[String: Any]])
    #expect(months.compactMap { $0["reportedOn"] as? String } == ["2026-10-08", "2026-10-31"])
    #expect(Set(months.compactMap { $0["month"] as? String }) == ["2026-10"])
    let agreements = try #require(
      try await desk.run(AmendOptions())["agreements"] as? [[String: Any]])
    #expect(agreements.compactMap { $0["product"] as? String } == ["cash", "purchase"])
    let text = try await desk.told()
    for secret in ["王小明", "11010519491231002X", "13800000000", "北京市"] {
      #expect(!text.contains(secret))
    }
  }

  @Test("R21 a wrong order is refused with its code, and changes nothing")
  func wrong() async throws {
    let desk = try await Desk()
    let before = try await desk.told()
    let loan = desk.loan
    let day = "2026-10-31"
    let wrong: [(AmendOptions, CommandFailure.Exit, String)] = [
      (AmendOptions(by: "S-1"), .usage, "amend.what"),
      (Self.options("forget", loan), .badInput, "input.what"),
      (Self.options("terms"), .usage, "amend.account"),
      (Self.options("agreement", loan), .usage, "amend.account"),
      (Self.options("terms", "C0"), .refused, "contract.unknown"),
      (Self.options("terms", loan, ground: nil), .usage, "amend.ground"),
      (Self.options("terms", loan, ground: "mood"), .badInput, "input.ground"),
      (Self.options("terms", loan, ground: "dispute"), .badInput, "input.ground"),
      (Self.options("terms", loan, ground: "reopening"), .badInput, "input.ground"),
      (Self.options("month", loan, ground: "reopening"), .badInput, "input.ground"),
      (Self.options("month", loan), .refused, "correction.nothing"),
      (Self.options("terms", loan, by: nil), .usage, "amend.by"),
      (Self.options("terms", loan, by: "11010519491231002X"), .badInput, "input.by"),
      (Self.options("terms", loan, product: "cash"), .usage, "amend.product"),
      (Self.options("terms", loan, from: day, to: day), .usage, "amend.days"),
      (Self.options("delete-months", loan, approvedBy: "S-2"), .usage, "amend.days"),
      (
        Self.options("delete-months", loan, from: "soon", to: day, approvedBy: "S-2"), .badInput,
        "input.from"
      ),
      (
        Self.options("delete-months", loan, from: day, to: "2026-10-30", approvedBy: "S-2"),
        .badInput, "input.to"
      ),
      (
        Self.options("delete-specials", loan, from: day, to: day, approvedBy: "S-2"), .refused,
        "correction.nothing"
      ),
      (Self.options("delete-account", loan), .refused, "approver.missing"),
      (Self.options("delete-account", loan, approvedBy: "S-1"), .refused, "approver.missing"),
      (Self.options("delete-agreement", approvedBy: "S-2"), .refused, "line.exists"),
      (Self.options("move-out", loan), .usage, "amend.ground"),
      (Self.options("move-out", loan, ground: nil), .refused, "report-row.move-out-unfit"),
      (Self.options("take-back-move-out", loan, ground: nil), .refused, "correction.nothing"),
      (Self.options("end-product", ground: nil), .usage, "amend.product"),
      (Self.options("end-product", ground: nil, product: "house"), .badInput, "input.product"),
      (Self.options("end-product", ground: nil, product: "cash"), .refused, "debt.open"),
      (Self.options("terms", loan, key: ""), .badInput, "input.key"),
      (
        Self.options("terms", loan, key: String(repeating: "k", count: 200)), .badInput,
        "input.key"
      ),
    ]
    for (options, exit, code) in wrong {
      let failure = await desk.failure(options)
      #expect(failure?.exit == exit && failure?.code == code, "\(options)")
    }
    #expect(try await desk.told() == before)
  }

  @Test(
    "R21 a borrower who is none is named as what is wrong",
    arguments: [nil, "B1", "B000000000000000000000000000", "2026-10-31"])
  func borrowers(text: String?) async throws {
    let desk = try await Desk()
    do {
      _ = try await BureauAmendRun.run(
        desk.settings, borrower: text, AmendOptions(), on: desk.today)
      Issue.record("it was taken")
    } catch {
      #expect(error.code == (text == nil ? "amend.borrower" : "input.borrower"))
    }
  }

  @Test("R21 the same order under one key is carried out once; another one under it is refused")
  func once() async throws {
    let desk = try await Desk()
    let order = Self.options("terms", desk.loan, key: "T-7")
    let waiting = try #require(try await desk.account("cash")["rowsOnTheWay"] as? Int)
    let done = try await desk.run(order)
    let records = try #require(done["records"] as? [[String: Any]])
    #expect(records.count == 1 && records.first?["type"] as? String == "212")
    #expect(records.first?["code"] as? String == "C" && done["isRepeat"] as? Bool == false)
    // Who ordered it is kept beside its row.
    let kept = try await desk.run(AmendOptions())["amendments"] as? [[String: Any]]
    #expect(kept?.count == 1 && kept?.first?["by"] as? String == "S-1")
    #expect(kept?.first?["what"] as? String == "terms" && kept?.first?["approvedBy"] == nil)
    let rows = kept?.first?["rows"] as? [[String: Any]]
    #expect(rows?.compactMap { $0["row"] as? Int } == records.compactMap { $0["row"] as? Int })
    let again = try await desk.run(order)
    #expect(again["isRepeat"] as? Bool == true)
    #expect((again["records"] as? [[String: Any]])?.isEmpty == true)
    #expect(try await desk.account("cash")["rowsOnTheWay"] as? Int == waiting + 1)
    let other = await desk.failure(Self.options("person", desk.loan, key: "T-7"))
    #expect(other?.exit == .refused && other?.code == "idempotency-key.reused")
    #expect(try await desk.account("cash")["rowsOnTheWay"] as? Int == waiting + 1)
  }

  @Test("R21 an account is found by its contract, its newest code and its code in the files")
  func names() async throws {
    let desk = try await Desk()
    let code = LenderSettings.demo.profile.providerCode + desk.line
    _ = try await desk.run(Self.options("renumber", code))
    let now = try #require(try await desk.account("purchase")["account"] as? String)
    #expect(now == desk.line + "N1")
    for name in [now, desk.line, LenderSettings.demo.profile.providerCode + now] {
      let done = try await desk.run(Self.options("terms", name))
      #expect((done["records"] as? [[String: Any]])?.first?["about"] as? String == now)
    }
    #expect(await desk.failure(Self.options("renumber", now))?.code == "report-row.on-the-way")
  }

  @Test("R21 an account that the bureau never heard of is deleted without a record")
  func unknown() async throws {
    let desk = try await Desk()
    let done = try await desk.run(Self.options("delete-account", desk.loan, approvedBy: "S-2"))
    #expect(done["approvedBy"] as? String == "S-2")
    let records = try #require(done["records"] as? [[String: Any]])
    #expect(records.compactMap { $0["type"] as? String } == ["214"])
    #expect(records.first?["leaves"] as? Bool == false)
    let account = try await desk.account("cash")
    #expect(account["deletedOn"] as? String == desk.today)
    #expect(account["rowsOnTheWay"] as? Int == 0)
  }
}
