/// Why a sharing list can't be published or used.
public enum SharingListError: Error, Sendable, Hashable {
  /// The version is blank or still holds the placeholder 【】 (R7).
  case placeholderVersion
  /// A recipient lacks its id, legal name or contact (R13).
  case incompleteRecipient(id: String)
  /// Two recipients have the same id (R35).
  case duplicateRecipient(id: String)
  /// Two entries are for the same scenario.
  case duplicateScenario(SharingScenario)
  /// A scenario names a recipient that is not on the list (R14).
  case unknownRecipient(SharingScenario, id: String)
  /// A scenario lacks purposes, kinds, methods, basis, roles or needs.
  case incompleteScenario(SharingScenario)
  /// An optional scenario is marked necessary (R12, R27, R103).
  case mustBeOptional(SharingScenario)
  /// A recipient's page is not declared beside others, or shows what the scenario lacks (R34).
  case incompletePages(SharingScenario)
  /// Reporting to a bureau asks for less than written consent (N30).
  case needsWrittenConsent(SharingScenario)
}

extension SharingListError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .placeholderVersion: "R7: give the list a version that is not blank and has no 【】."
    case .incompleteRecipient(let id):
      "R13: recipient \(id) needs its id, legal name and contact."
    case .duplicateRecipient(let id): "R35: recipient \(id) is on the list twice."
    case .duplicateScenario(let scenario): "scenario \(scenario.rawValue) is on the list twice."
    case .unknownRecipient(let scenario, let id):
      "R14: scenario \(scenario.rawValue) names \(id), which is not on the list."
    case .incompleteScenario(let scenario):
      "scenario \(scenario.rawValue) needs purposes, kinds, methods, basis, roles and consents."
    case .mustBeOptional(let scenario):
      "R103: scenario \(scenario.rawValue) is optional; no consent in it may be necessary."
    case .incompletePages(let scenario):
      "R34: scenario \(scenario.rawValue) needs a page with a name and fields of its kinds for "
        + "each of its recipients, or none at all."
    case .needsWrittenConsent(let scenario):
      "N30: scenario \(scenario.rawValue) needs written consent."
    }
  }
}
