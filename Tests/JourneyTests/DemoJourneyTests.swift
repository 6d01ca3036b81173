import CreditPlatform
import Foundation
import PostgresTestSupport
import TallyService
import Testing

/// The main job from the first paper to the audit, with the outside world as real HTTP servers.
@Suite("The whole journey", .serialized, .timeLimit(.minutes(20)))
struct DemoJourneyTests {
  @Test("a demo is whole, and every invariant had something to check")
  func whole() async throws {
    let demo = try await FinishedDemo.shared()
    #expect(demo.summary.isWhole)
    #expect(demo.summary.logVerified && demo.summary.booksBalanced)
    #expect(demo.summary.invariants.count >= 10)
    for line in demo.summary.invariants {
      // Nobody closes the books' months in a demo.
      #expect(
        (line.checked > 0) == (line.name != "book-acts-in-log"), "\(line.name) checked nothing")
      #expect(line.broken == 0, "\(line.name) broken at \(line.first ?? "")")
    }
    for name in ["inquiriesWithoutConsent", "disclosuresWithoutBasis", "reportRejected"] {
      #expect(demo.count(name) == 0, "\(name)")
    }
  }

  @Test("the figures of a demo agree with each other and with its files")
  func figures() async throws {
    let demo = try await FinishedDemo.shared()
    let figure = { name in try #require(demo.count(name), "\(name)") }
    #expect(try figure("borrowers") == Int64(FinishedDemo.borrowers))
    for name in ["drawdowns", "purchases", "bills", "repayments", "overdueBorrowers", "refused"] {
      #expect(try figure(name) > 0, "the population shows no \(name)")
    }
    let decided = try figure("approved") + figure("refused") + figure("referred")
    #expect(try decided == figure("applications"))
    var rows: Int64 = 0
    for file in try demo.folder.files(in: "reports") {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      rows += Int64(text.components(separatedBy: .newlines).count { $0.hasPrefix("<Document>") })
    }
    #expect(try rows == figure("reportRecords"))
    let document = try JSONDocument(Data(demo.summary.document))
    for (name, value) in demo.summary.counts { #expect(document.number(name) == value) }
    #expect(document.list("invariants").count == demo.summary.invariants.count)
  }

  @Test("R51 each application makes exactly one bureau query, in the platform and at the bureau")
  func oneQuery() async throws {
    let demo = try await FinishedDemo.shared()
    let queries = try OutsideRecords(data: demo.folder.path).queries
    #expect(demo.count("inquiries") == demo.count("applications"))
    #expect(demo.count("inquiries") == Int64(queries.count))
    #expect(Set(queries.map(\.idNumber)).count == queries.count)
    #expect(queries.allSatisfy { $0.reason == "02" })
  }

  @Test("each draw is paid out once, under a message and a contract of its own")
  func payouts() async throws {
    let demo = try await FinishedDemo.shared()
    let payouts = try OutsideRecords(data: demo.folder.path).payouts
    #expect(demo.count("drawdowns") == Int64(payouts.count))
    #expect(Set(payouts.map(\.messageID)).count == payouts.count)
    #expect(Set(payouts.map(\.reference)).count == payouts.count)
  }

  @Test("R112 whoever did not authorise reporting stands in no report file, and is counted")
  func onlyAuthorised() async throws {
    let demo = try await FinishedDemo.shared()
    let outside = try OutsideRecords(data: demo.folder.path)
    let refused = try #require(demo.count("refusedAuthorisation"))
    #expect(refused > 0)
    // Who was never asked about refused the authorisation, or failed the identity check.
    let queried = Set(outside.queries.map(\.idNumber))
    let silent = Set(outside.people.map(\.idNumber)).subtracting(queried)
    #expect(silent.count >= Int(refused))
    let files = try demo.folder.files(in: "reports").map {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    #expect(queried.contains { number in files.contains { $0.contains(number) } })
    for number in silent { #expect(!files.contains { $0.contains(number) }) }
  }

  @Test("the same seed gives the same figures on PostgreSQL")
  func samePostgres() async throws {
    let demo = try await FinishedDemo.shared()
    let folder = try TemporaryFolder(copying: demo.folder.path, part: "model")
    let schema = "journey_" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let settings = Settings(
      data: folder.path, database: try PostgresServer.shared().url, schema: schema)
    let run = try await DemoRun.run(try FinishedDemo.options(), settings: settings) { _ in }
    await run.close()
    #expect(run.summary.isWhole)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/tally.sqlite"))
    for (here, there) in zip(demo.summary.counts, run.summary.counts) {
      #expect(here.name == there.name && here.value == there.value)
    }
    #expect(demo.summary.counts.count == run.summary.counts.count)
  }
}
