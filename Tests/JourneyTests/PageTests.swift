import CreditCore
import CreditPlatform
import Foundation
import Testing

/// The pages as a browser meets them, over the data of a finished demo.
@Suite("The pages of a finished demo", .serialized, .timeLimit(.minutes(20)))
struct PageTests {
  @Test("a borrower sees what is owed, who asked, what was reported and which papers were signed")
  func borrowerPage() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let people = try OutsideRecords(data: copy.path).people
    try await WebServer.serving(copy.path) { server in
      let reference = try #require(try await Self.references("Active", on: server).first)
      let page = try await server.get("/borrowers/\(reference)?lang=en")
      #expect(page.status == 200)
      for text in [
        "What I owe", "To pay off today", "Repayment plan", "Who asked about me",
        "Every bureau inquiry", "Loan approval", "What was reported", "Accepted by the bureau",
        "Who received my data", "My papers and consents",
        "Authorisation to query and report credit information",
        "Viewing this page does not query your report",
      ] {
        #expect(page.text.contains(text), "the page lacks: \(text)")
      }
      #expect(!page.text.contains("<script"))
      for needle in people.flatMap(\.needles) { #expect(!page.text.contains(needle)) }
      let accounts = try await server.get("/v1/borrowers/\(reference)/accounts")
      let payoff = try #require(try JSONDocument(Data(accounts.text.utf8)).text("payoff"))
      #expect(page.text.filter { $0 != "," }.contains("CNY \(payoff)"))
    }
  }

  @Test("the staff list names everybody by reference only")
  func staffList() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let people = try OutsideRecords(data: copy.path).people
    try await WebServer.serving(copy.path) { server in
      let page = try await server.get("/staff?lang=en")
      #expect(page.status == 200)
      #expect(try await Self.references("", on: server).count == FinishedDemo.borrowers)
      for person in people {
        #expect(!page.text.contains(person.name.prefix(2)))
        for needle in person.needles { #expect(!page.text.contains(needle)) }
      }
    }
  }

  @Test("R66 1,000 views and 200 trial calculations make no inquiry and change nothing")
  func viewsQueryNothing() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let before = try await Self.audit(copy.path)
    let asked = try OutsideRecords(data: copy.path).queries.count
    try await WebServer.serving(copy.path) { server in
      let reference = try #require(try await Self.references("Active", on: server).first)
      for _ in 0..<1000 {
        let page = try await server.get("/borrowers/\(reference)?lang=en")
        try #require(page.status == 200)
      }
      for number in 0..<200 {
        let trial = try await server.post(
          "/v1/trial", #"{"amount":"\#(1000 + 10 * number).00","instalments":6}"#)
        try #require(trial.status == 200, "\(trial.text)")
        #expect(try JSONDocument(Data(trial.text.utf8)).flag("inquiry") == false)
      }
    }
    // The audit counts every inquiry, disclosure, posting and log entry there is.
    #expect(try await Self.audit(copy.path) == before)
    #expect(try OutsideRecords(data: copy.path).queries.count == asked)
  }

  @Test("R55 a draw before the contract is signed is refused and pays nothing out")
  func drawWithoutContract() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let before = try await Self.audit(copy.path)
    try await WebServer.serving(copy.path) { server in
      let reference = try #require(try await Self.references("Refused", on: server).first)
      let reply = try await server.post(
        "/v1/borrowers/\(reference)/loans",
        #"""
        {"amount":"5000.00","instalments":6,"purpose":"travel",
         "confirmedAnnualRatePercent":"18.25"}
        """#, key: "before-signing")
      #expect(reply.status == 422)
      let problem = try JSONDocument(Data(reply.text.utf8))
      #expect(problem.text("rule") == "R55" && problem.text("code") == "line.missing")
    }
    #expect(try await Self.audit(copy.path) == before)
  }

  @Test("every reply keeps its headers, and what is unknown or foreign is turned away")
  func refusals() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let unknown = Reference.borrower(StreamID(high: 1, low: 2))
    try await WebServer.serving(copy.path) { server in
      let replies = [
        (try await server.get("/staff"), 200), (try await server.get("/nothing"), 404),
        (try await server.get("/borrowers/\(unknown)"), 404),
        (try await server.get("/v1/borrowers/\(unknown)/accounts"), 404),
        (try await server.get("/staff", host: "bank.example"), 421),
      ]
      for (reply, status) in replies {
        #expect(reply.status == status)
        #expect(reply.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        #expect(reply.headers["referrer-policy"] == "no-referrer")
        #expect(reply.headers["cache-control"] == "no-store")
      }
    }
  }

  /// What the audit says of a data folder, as it prints it.
  private static func audit(_ data: String) async throws -> String {
    let outcome = try await Program.tally().run(["audit", "--json", "--data", data])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  /// The references on the staff list whose stage begins so.
  static func references(
    _ stage: String, on server: WebServer
  ) async throws -> [String] {
    let text = try await server.get("/staff?lang=en").text
    return text.components(separatedBy: "<tr>").compactMap { row in
      guard let start = row.range(of: "/borrowers/"),
        row.contains(#"data-column="Stage">\#(stage)"#)
      else { return nil }
      return String(row[start.upperBound...].prefix { $0 != "?" })
    }
  }
}
