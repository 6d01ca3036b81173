import CreditCore

/// One row of the law: what a share in one scenario may be, as plain data.
struct DecisionRow: Sendable {
  /// What must come with a request, beside the borrower's consent.
  enum Paper: Sendable {
    /// The case it is bound to (R28).
    case caseNumber
    /// A whole demand of an authority, and a second approver (R42).
    case demand
    /// An engagement letter with its end (R40).
    case engagement
    /// The borrower's own grant to the recipient (R37).
    case grant
    /// A licence of the recipient that is still valid (R22).
    case licence
    /// An agreement with a processor (N45).
    case processing
    /// The number or the whole of a request of an authority (R24).
    case reference
    /// The notice of a transfer (R29).
    case transferNotice
  }

  let purposes: [SharingPurpose]
  let recipients: [String]
  let kinds: [SharingCategory]
  /// Kinds of a purpose that has its own, instead of those of the row.
  var kindsFor: [SharingPurpose: [SharingCategory]] = [:]
  var methods: [SharingMethod] = [.interface, .offline]
  let roles: [String]
  let consent: ConsentKind
  /// The consent that a purpose needs instead of that of the row.
  var consentFor: [SharingPurpose: ConsentKind] = [:]
  var papers: [Paper] = []
  /// What an authority needs instead of the consent: the duty is its ground, and it is shown.
  var papersForAuthority: [Paper]?
}
