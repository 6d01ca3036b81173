import CreditCore
import Testing

@Suite("Differences between versions of the sharing list")
struct SharingListDiffTests {
  /// The sample list with one scenario changed, beside the sample list itself.
  private func diff(
    _ scenario: SharingScenario, _ change: (inout ScenarioRule) -> Void
  ) throws -> SharingListDiff {
    var rules = SharingSample.scenarios()
    let index = try #require(rules.firstIndex { $0.scenario == scenario })
    change(&rules[index])
    return SharingListDiff(
      from: try SharingSample.list(), to: try SharingSample.list(scenarios: rules))
  }

  @Test("R5 the same list under another version needs nothing")
  func same() throws {
    let diff = SharingListDiff(
      from: try SharingSample.list(), to: try SharingSample.list(version: "2027-01"))
    #expect(diff.changes.isEmpty && diff.renewals.isEmpty)
  }

  @Test("R5 a new recipient needs consent anew in its scenario only")
  func recipient() throws {
    let diff = try diff(.s1a) { $0.recipients.insert("to-S1b") }
    #expect(diff.renewals == [.s1a])
    #expect(diff[.s1a]?.recipients.added == ["to-S1b"])
    #expect(diff[.s1b] == nil)
  }

  @Test("R5 an id that stands for another legal entity is a new recipient")
  func entity() throws {
    var recipients = try SharingSample.recipients()
    recipients[0].legalName = "Another company"
    let diff = SharingListDiff(
      from: try SharingSample.list(), to: try SharingSample.list(recipients: recipients))
    #expect(diff.renewals == [.s1a])
    #expect(diff[.s1a]?.recipients.added == ["to-S1a"])
    recipients = try SharingSample.recipients()
    recipients[0].contact = "400-111-1111"
    let other = SharingListDiff(
      from: try SharingSample.list(), to: try SharingSample.list(recipients: recipients))
    #expect(other.changes.isEmpty)
  }

  @Test("R5 a new purpose or category needs consent anew, a new method does not")
  func kinds() throws {
    #expect(try diff(.s1b) { $0.purposes.insert(.marketing) }.renewals == [.s1b])
    #expect(try diff(.s1b) { $0.categories.append(.limit) }.renewals == [.s1b])
    let method = try diff(.s1b) { $0.methods = [.interface] }
    #expect(method.renewals.isEmpty && method[.s1b]?.methods.removed == ["offline"])
  }

  @Test("R5 R11 a purpose that is given what only another one had needs consent anew")
  func purposeCategory() throws {
    let diff = try diff(.s1a) { $0.categoriesByPurpose = [.limitDisplay: [.limit, .contact]] }
    #expect(diff[.s1a]?.categories.added == ["contact"])
    #expect(diff.renewals == [.s1a])
  }

  @Test("R5 what is taken away needs no consent")
  func less() throws {
    let diff = try diff(.s1a) { $0.categories = [.basicIdentity] }
    #expect(diff[.s1a]?.categories.removed == ["contact"])
    #expect(diff.renewals.isEmpty)
  }

  @Test("R5 a scenario that is new on the list is new in everything")
  func newScenario() throws {
    let rules = SharingSample.scenarios().filter { $0.scenario != .s5 }
    let fewer = try SharingSample.list(scenarios: rules)
    #expect(SharingListDiff(from: fewer, to: try SharingSample.list()).renewals == [.s5])
    let gone = SharingListDiff(from: try SharingSample.list(), to: fewer)
    #expect(gone.renewals.isEmpty && gone[.s5]?.recipients.removed == ["to-S5"])
  }
}
