import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

@Suite("The commands of the books", .timeLimit(.minutes(20)))
struct BookCommandTests {
  private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("R78 trial balance and cost are documents, in the institution's own chart of accounts")
  func documents() async throws {
    let site = try await BookSite()
    let (settings, first) = (Settings(data: site.office.folder), site.first)
    let (id, loan) = (Reference.borrower(site.id), site.loan)
    await site.office.close()
    let balance = try Self.object(
      try await BookCommands.trialBalance(settings, on: "\(first.adding(days: 3))"))
    #expect(balance["difference"] as? String == "0.00")
    let accounts = try #require(balance["accounts"] as? [[String: Any]])
    let codes = accounts.compactMap { $0["code"] as? String }
    #expect(codes == codes.sorted() && codes.contains("1303.01") && codes.contains("1132.11"))
    let principal = accounts.first { $0["code"] as? String == "1303.01" }
    #expect(principal?["balance"] as? String == "10000.00")
    let cost = try Self.object(try await BookCommands.cost(settings, month: "\(first.month)"))
    #expect(cost["aboveCap"] as? Bool == false)
    #expect((cost["products"] as? [[String: Any]])?.first?["loans"] as? Int == 1)
    let held = try Self.object(
      try await BookCommands.loan(settings, borrower: id, contract: loan))
    #expect((held["accounts"] as? [[String: Any]])?.count == 2)
    await #expect(throws: CommandFailure.self) {
      try await BookCommands.trialBalance(settings, on: "yesterday")
    }
    await #expect(throws: CommandFailure.self) {
      try await BookCommands.cost(settings, month: "2026-13")
    }
  }

  @Test("R26 a statement's file is compared, its breaks are listed, and one is explained")
  func statement() async throws {
    let site = try await BookSite()
    let (settings, day) = (Settings(data: site.office.folder), site.first)
    let reference = Reference.contract(site.id, site.loan)
    await site.office.close()
    let file = site.office.folder + "/statement.csv"
    let text = "kind,reference,amount,day,status\npayout,\(reference),1.00,\(day),confirmed\n"
    try Data(text.utf8).write(to: URL(filePath: file))
    let today = "\(day.adding(days: 1))"
    let found = try Self.object(
      try await ReconcileCommands.reconcile(
        settings, day: "\(day)", file: file, by: "acc-1", on: today))
    #expect((found["days"] as? [[String: Any]])?.first?["open"] as? Int == 1)
    let open = try Self.object(try await ReconcileCommands.breaks(settings, all: false))
    #expect((open["days"] as? [[String: Any]])?.count == 1)
    _ = try await ReconcileCommands.resolve(
      settings, day: "\(day)", number: 1, reason: "typed wrong by the channel", by: "acc-2",
      on: today)
    let after = try Self.object(try await ReconcileCommands.breaks(settings, all: false))
    #expect((after["days"] as? [[String: Any]])?.isEmpty == true)
    await #expect(throws: CommandFailure.self) {
      try await ReconcileCommands.reconcile(
        settings, day: "\(day)", file: file + ".none", by: "acc-1", on: today)
    }
  }
}
