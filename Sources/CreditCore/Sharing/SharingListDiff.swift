/// What a new version of the sharing list changes, scenario by scenario (R5).
public struct SharingListDiff: Sendable, Hashable {
  /// The scenarios that changed, came or went, in their order.
  public let changes: [ScenarioChange]

  /// Compares two versions of the list.
  public init(from old: SharingList, to new: SharingList) {
    changes = SharingScenario.allCases.compactMap { scenario in
      let before = old.scenarios.first { $0.scenario == scenario }
      let after = new.scenarios.first { $0.scenario == scenario }
      let change = ScenarioChange(
        scenario: scenario,
        recipients: Self.recipients(before, after, old, new),
        purposes: .init(from: before.purposeCodes, to: after.purposeCodes),
        categories: Self.categories(before, after),
        methods: .init(
          from: Set(before?.methods.map(\.rawValue) ?? []),
          to: Set(after?.methods.map(\.rawValue) ?? [])))
      return change.isEmpty ? nil : change
    }
  }

  /// What changed in a scenario; `nil` when nothing did.
  public subscript(scenario: SharingScenario) -> ScenarioChange? {
    changes.first { $0.scenario == scenario }
  }

  /// The scenarios in which consent must be given anew.
  public var renewals: [SharingScenario] { changes.filter(\.needsRenewal).map(\.scenario) }

  private static func recipients(
    _ before: ScenarioRule?, _ after: ScenarioRule?, _ old: SharingList, _ new: SharingList
  ) -> ScenarioChange.Change {
    var change = ScenarioChange.Change(
      from: before?.recipients ?? [], to: after?.recipients ?? [])
    let kept = (before?.recipients ?? []).intersection(after?.recipients ?? [])
    let others = kept.filter { id in
      old.recipients.first { $0.id == id }?.legalName
        != new.recipients.first { $0.id == id }?.legalName
    }
    change.added = (change.added + others).sorted()
    change.removed = (change.removed + others).sorted()
    return change
  }

  private static func categories(
    _ before: ScenarioRule?, _ after: ScenarioRule?
  ) -> ScenarioChange.Change {
    var change = ScenarioChange.Change(from: before.categoryCodes, to: after.categoryCodes)
    guard let before, let after else { return change }
    var added = Set(change.added)
    for purpose in after.purposes.intersection(before.purposes) {
      added.formUnion(
        after.categoryCodes(of: purpose).subtracting(before.categoryCodes(of: purpose)))
    }
    change.added = added.sorted()
    return change
  }
}

extension ScenarioRule? {
  fileprivate var purposeCodes: Set<String> { Set(self?.purposes.map(\.rawValue) ?? []) }

  /// Everything that any purpose may carry.
  fileprivate var categoryCodes: Set<String> {
    guard let self else { return [] }
    return self.purposes.reduce(into: []) { $0.formUnion(self.categoryCodes(of: $1)) }
  }
}

extension ScenarioRule {
  fileprivate func categoryCodes(of purpose: SharingPurpose) -> Set<String> {
    Set((categoriesByPurpose[purpose] ?? categories).map(\.rawValue))
  }
}
