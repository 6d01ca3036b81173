/// A published version of the sharing list (共享清单): who may get what, why and how.
///
/// The list is part of the credit contract (R2): each contract stores the version and hash.
public struct SharingList: Sendable, Hashable {
  /// The version; never blank and without placeholder (R7).
  public let version: String
  /// The digest of its text, handed in.
  public let hash: String
  /// The first day it is in force.
  public let effectiveFrom: CivilDate
  /// Every recipient by its own entry (R13, R14, R35).
  public let recipients: [Recipient]
  /// Every scenario.
  public let scenarios: [ScenarioRule]

  /// Checks and keeps a list.
  ///
  /// - Throws: the first thing that keeps the list from being published.
  public init(
    version: String, hash: String, effectiveFrom: CivilDate, recipients: [Recipient],
    scenarios: [ScenarioRule]
  ) throws(SharingListError) {
    guard !version.allSatisfy(\.isWhitespace), !version.contains(where: "【】".contains) else {
      throw .placeholderVersion
    }
    var ids: Set<String> = []
    for recipient in recipients {
      guard recipient.isComplete else { throw .incompleteRecipient(id: recipient.id) }
      guard ids.insert(recipient.id).inserted else {
        throw .duplicateRecipient(id: recipient.id)
      }
    }
    var seen: Set<SharingScenario> = []
    for rule in scenarios {
      guard seen.insert(rule.scenario).inserted else { throw .duplicateScenario(rule.scenario) }
      try rule.check(recipients: ids)
    }
    self.version = version
    self.hash = hash
    self.effectiveFrom = effectiveFrom
    self.recipients = recipients
    self.scenarios = scenarios
  }
}

extension ScenarioRule {
  fileprivate func check(recipients known: Set<String>) throws(SharingListError) {
    for id in recipients.sorted() where !known.contains(id) {
      throw .unknownRecipient(scenario, id: id)
    }
    guard !purposes.isEmpty, !categories.isEmpty, !methods.isEmpty, !basis.isEmpty,
      !roles.isEmpty, !consents.isEmpty
    else { throw .incompleteScenario(scenario) }
    // Whoever declares pages declares them all, with nothing on them that the scenario lacks.
    guard pages.isEmpty || Set(pages.keys) == recipients,
      pages.values.allSatisfy({ page in
        !page.name.isBlank && !page.fields.isEmpty
          && page.fields.allSatisfy(categories.flatMap(\.fields).contains)
      })
    else { throw .incompletePages(scenario) }
    switch scenario {
    case .s1b, .s3d:
      guard !isNecessary, consents.allSatisfy({ $0.kind == .separate }) else {
        throw .mustBeOptional(scenario)
      }
    case .s2a, .s2b:
      guard consents.allSatisfy({ $0.kind == .written }) else {
        throw .needsWrittenConsent(scenario)
      }
    default: break
    }
  }
}
