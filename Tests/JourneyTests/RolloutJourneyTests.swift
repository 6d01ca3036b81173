import Foundation
import TallyService
import Testing

/// The roll-out over the data of a finished demo.
@Suite("The roll-out in a finished demo", .serialized, .timeLimit(.minutes(20)))
struct RolloutJourneyTests {
  @Test("R99 R101 R102 the coverage counts everybody once, by product, wave, day and reason")
  func coverage() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let outcome = try await Program.tally().run(
      ["rollout", "coverage", "--json", "--data", copy.path])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let products = try JSONDocument(outcome.output).list("products")
    #expect(products.map { $0.text("product") } == ["cash", "purchase"])
    for product in products {
      let borrowers = try #require(product.number("borrowers"))
      #expect(borrowers > 0 && borrowers < Int64(FinishedDemo.borrowers))
      var counted: Int64 = 0
      for wave in product.list("waves") {
        for standing in ["notInvited", "open", "agreed", "refused", "excluded"] {
          counted += try #require(wave.number(standing))
        }
      }
      #expect(counted == borrowers)
    }
    let early = try await Program.tally().run(
      ["rollout", "coverage", "--json", "--on", "2020-01-01", "--data", copy.path])
    let before = try JSONDocument(early.output).list("products")
    #expect(before.allSatisfy { $0.number("borrowers") == 0 && $0.list("waves").isEmpty })
  }

  @Test("R109 R127 why somebody is in is answered question by question, without a name")
  func explained() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let people = try OutsideRecords(data: copy.path).people
    var active: String?
    try await WebServer.serving(copy.path) { server in
      let reference = try #require(try await PageTests.references("Active", on: server).first)
      let page = try await server.get("/borrowers/\(reference)/upgrade?lang=en")
      #expect(page.status == 200 && page.text.contains("You agreed on"))
      #expect(page.text.contains("Item two, report"))
      #expect(!page.text.contains("checkbox") && !page.text.contains("<script"))
      active = reference
    }
    // The command needs the log, which the server owned.
    let outcome = try await Program.tally().run(
      ["rollout", "explain", "--borrower", try #require(active), "--data", copy.path])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let document = try JSONDocument(outcome.output)
    #expect(document.flag("joined") == true && document.text("joinedOn") != nil)
    #expect(!document.list("basis").isEmpty)
    #expect(document.list("waves").allSatisfy { !$0.list("answers").isEmpty })
    let text = String(decoding: outcome.output, as: UTF8.self)
    for needle in people.flatMap(\.needles) { #expect(!text.contains(needle)) }
  }
}
