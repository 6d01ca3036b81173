/// Why a share is lawful (N40).
public enum LegalBasis: String, Sendable, CaseIterable, Hashable {
  /// Needed to perform the contract (PIPL 13-2).
  case contractNecessity = "CN"
  /// Needed to fulfil a legal duty (PIPL 13-3).
  case legalDuty = "LD"
  /// Consent (同意, PIPL 13-1).
  case consent = "CO"
  /// Separate consent (单独同意, PIPL 23 and 29).
  case separateConsent = "SC"
  /// Written consent (书面同意, 征信业管理条例 18 and 29).
  case writtenConsent = "WC"
}
