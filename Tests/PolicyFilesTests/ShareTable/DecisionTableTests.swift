import CreditCore
import PolicyFiles
import Testing

@Suite("The sharing gate beside an independent decision table")
struct DecisionTableTests {
  /// How often a row was allowed and refused.
  private struct Count {
    var allowed = 0
    var refused = 0
  }

  private static let authority = """
      - id: tax-office
        name: 税务局
        contact: "published on its website"
        role: authority
        from: 2026-03-01
        to: 2026-12-31

    """
  /// The beginning of the recipients of S2c.
  private static let associations = "[report_performance]\n    recipients: [nifa"

  /// The shipped list, and the authority it lacks.
  private func gate() throws -> SharingRegister {
    var source = try ShippedPolicy.folder.text("register-fixture.yaml")
    source.text = source.text
      .replacing("\n\nscenarios:", with: "\n\(Self.authority)\nscenarios:")
      .replacing(Self.associations, with: Self.associations + ", tax-office")
      .replacing("[nifa, pbcc", with: "[nifa, pbcc, tax-office")
    return SharingRegister(try SharingText.list(source, hash: ""))
  }

  @Test("R1 the gate agrees with an independent decision table on 100,000 random requests")
  func agreement() throws {
    let gate = try gate()
    var requests = try RandomShareRequests(seed: 1)
    var disagreements: [String: Int] = [:]
    var examples: [String] = []
    var allowed = 0
    for _ in 0..<100_000 {
      let request = requests.next()
      let verdict = gate.check(request)
      if verdict.allowed { allowed += 1 }
      let faults = DecisionTable.faults(of: request)
      guard verdict.allowed != faults.isEmpty else { continue }
      let scenario = request.scenario?.rawValue ?? "no scenario"
      disagreements["\(scenario): gate \(verdict.rule), table \(faults)", default: 0] += 1
      if examples.count < 3 { examples.append("\(verdict.reason): \(request)") }
    }
    #expect(disagreements.isEmpty, "\(examples)")
    #expect((25_000...50_000).contains(allowed))
  }

  @Test("each of the sixteen rows is allowed and refused many times")
  func rows() throws {
    let gate = try gate()
    var requests = try RandomShareRequests(seed: 2)
    var counts: [SharingScenario: Count] = [:]
    for _ in 0..<20_000 {
      let request = requests.next()
      guard let scenario = request.scenario else { continue }
      if gate.check(request).allowed {
        counts[scenario, default: Count()].allowed += 1
      } else {
        counts[scenario, default: Count()].refused += 1
      }
    }
    #expect(counts.count == 16)
    for (scenario, count) in counts {
      #expect(count.allowed >= 200 && count.refused >= 200, "\(scenario): \(count)")
    }
  }

  @Test("each line of the table is the only reason for some refusals")
  func faults() throws {
    let gate = try gate()
    var requests = try RandomShareRequests(seed: 3)
    var alone: [DecisionTable.Fault: Int] = [:]
    for _ in 0..<20_000 {
      let request = requests.next()
      let faults = DecisionTable.faults(of: request)
      if faults.count == 1, !gate.check(request).allowed { alone[faults[0], default: 0] += 1 }
    }
    for fault in DecisionTable.Fault.allCases {
      #expect(alone[fault, default: 0] >= 20, "\(fault): \(alone[fault, default: 0])")
    }
  }

  @Test("R16 an allowed verdict names exactly the fields that were asked for, each once")
  func fields() throws {
    let gate = try gate()
    var requests = try RandomShareRequests(seed: 4)
    for _ in 0..<20_000 {
      let request = requests.next()
      let verdict = gate.check(request)
      guard verdict.allowed else { continue }
      #expect(Set(verdict.fields) == DecisionTable.asked(request), "\(request)")
      #expect(verdict.fields.count == Set(verdict.fields).count, "\(request)")
    }
  }
}
