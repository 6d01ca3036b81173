import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

/// The machine may stop at any moment: nothing is done twice and nothing is lost.
@Suite("A demo that is killed", .serialized, .timeLimit(.minutes(20)))
struct KillTests {
  /// How many days each run may live before it is killed. People arrive and are paid out in the
  /// first days, so most kills fall there.
  private static let days = [0, 1, 1, 1, 2, 3, 20]

  @Test("goes on to a whole end, with no payout and no query made twice")
  func killed() async throws {
    let demo = try await FinishedDemo.shared()
    let folder = try TemporaryFolder(copying: demo.folder.path, part: "model")
    let streams = try TemporaryFolder()
    let tally = try Program.tally()
    let arguments = [
      "demo", "--borrowers", "8", "--months", "2", "--once", "--json", "--data", folder.path,
    ]
    var kills = 0
    for count in Self.days {
      let child = try tally.start(
        arguments, output: streams.path + "/out", errors: streams.path + "/err")
      Self.wait(days: count, in: folder.path, child)
      if child.isRunning {
        kill(child.processIdentifier, SIGKILL)
        kills += 1
      }
      child.waitUntilExit()
    }
    #expect(kills >= 5)
    let last = try await tally.run(arguments)
    #expect(last.status == 0, "\(last.errors)")
    let summary = try JSONDocument(last.output)
    #expect(summary.flag("logVerified") == true && summary.flag("booksBalanced") == true)
    #expect(summary.list("invariants").allSatisfy { $0.number("broken") == 0 })
    let audit = try await tally.run(["audit", "--json", "--data", folder.path])
    #expect(audit.status == 0)
    #expect(try JSONDocument(audit.output).flag("ok") == true)
    try await Self.compare(summary, folder.path)
  }

  /// The outside world's own journals against the platform's books.
  private static func compare(_ summary: JSONDocument, _ data: String) async throws {
    let outside = try OutsideRecords(data: data)
    #expect(!outside.payouts.isEmpty)
    #expect(Set(outside.payouts.map(\.messageID)).count == outside.payouts.count)
    #expect(summary.number("drawdowns") == Int64(outside.payouts.count))
    let paid = Dictionary(outside.payouts.map { ($0.reference, $0.amount) }) { "\($0) and \($1)" }
    #expect(try await loans(data) == paid)
    // A query whose fate a crash hid is not repeated, so the bureau may know one less.
    #expect(Set(outside.queries.map(\.idNumber)).count == outside.queries.count)
    let inquiries = try #require(summary.number("inquiries"))
    #expect(inquiries >= Int64(outside.queries.count) && !outside.queries.isEmpty)
  }

  /// The principals of all loans in the store, by contract.
  private static func loans(_ data: String) async throws -> [String: String] {
    let installation = try await Installation(
      Settings(data: data), clock: SystemClock(), entropy: SystemEntropy())
    let platform = installation.platform
    var loans: [String: String] = [:]
    for id in try await platform.store.streams(.borrower, after: nil, limit: 100) {
      for loan in try await platform.borrower(id)?.loans ?? [] {
        loans[Reference.contract(id, loan.ordinal)] = loan.terms.principal.description
      }
    }
    await installation.close()
    return loans
  }

  /// Waits until the run has lived so many more days, and a random moment of the next.
  /// It holds its thread: among other tests a task that sleeps may wake when the run is over.
  private static func wait(days: Int, in data: String, _ child: Process) {
    var seen: Set<String> = []
    while child.isRunning, seen.count <= days {
      if let bytes = FileManager.default.contents(atPath: data + "/demo.json"),
        let day = try? JSONDocument(bytes).text("day")
      {
        seen.insert(day)
      } else if days == 0 {
        break
      }
      Thread.sleep(forTimeInterval: 0.002)
    }
    Thread.sleep(forTimeInterval: Double.random(in: 0...0.08))
  }
}
