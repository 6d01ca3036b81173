import CreditCore
import Testing

@Suite("Consent to a share")
struct ShareConsentTests {
  let sample: SharingSample

  init() throws { sample = try SharingSample() }

  private func rule(
    _ scenario: SharingScenario, _ change: (inout ConsentRecord) -> Void
  ) throws -> String {
    try sample.verdict(scenario) {
      for place in $0.consents.indices { change(&$0.consents[place]) }
    }.rule
  }

  @Test(
    "R101 without consent nothing leaves, and the rule of the scenario says so",
    arguments: [
      (SharingScenario.s1a, "N46"), (.s1b, "R12"), (.s2a, "R81"), (.s2b, "R81"), (.s2c, "R81"),
      (.s3a, "R26"), (.s3d, "R27"), (.s4, "R33"), (.s6b, "R39"),
    ])
  func none(scenario: SharingScenario, expected: String) throws {
    #expect(try sample.verdict(scenario) { $0.consents = [] }.rule == expected)
  }

  @Test("R38 a consent stops on the day it is withdrawn")
  func withdrawn() throws {
    #expect(try rule(.s2a) { $0.withdrawn = sample.today } == "R81")
    #expect(try rule(.s2a) { $0.withdrawn = sample.today.adding(days: 1) } == "R1")
  }

  @Test("R81 a consent counts from the day it was given")
  func given() throws {
    #expect(try rule(.s2a) { $0.given = sample.today.adding(days: 1) } == "R81")
    #expect(try rule(.s2a) { $0.given = sample.today } == "R1")
  }

  @Test("R5 a consent to another version of the list must be renewed")
  func version() throws {
    #expect(try rule(.s2a) { $0.listVersion = "2025-12" } == "R5")
  }

  @Test("R81 a separate consent does not stand for a written one")
  func kind() throws {
    #expect(try rule(.s2a) { $0.kind = .separate } == "R81")
    #expect(try rule(.s1a) { $0.kind = .written } == "R1")
  }

  @Test("R26 a debit needs a live mandate; another scenario's consent is none")
  func mandate() throws {
    #expect(try rule(.s3a) { $0.scenario = .s1a } == "R26")
    #expect(try rule(.s3a) { $0.withdrawn = $0.given } == "R26")
  }
}
