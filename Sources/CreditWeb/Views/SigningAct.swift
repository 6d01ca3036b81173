import CreditCore

/// What is signed in one go, with one code: a paper on its own page, or the credit contract with
/// its annex, each shown as a document of its own (R2, R3, R133).
enum SigningAct: String, CaseIterable {
  case personalInformation = "personal-information"
  case bureauAuthorisation = "bureau-authorisation"
  case creditContract = "credit-contract"
  case debitMandate = "debit-mandate"

  /// The paper the code is sent for.
  var head: PaperKind {
    switch self {
    case .personalInformation: .personalInformation
    case .bureauAuthorisation: .bureauAuthorisation
    case .creditContract: .creditContract
    case .debitMandate: .debitMandate
    }
  }

  /// The documents that are signed.
  var kinds: [PaperKind] { self == .creditContract ? PaperKind.creditBundle : [head] }

  /// The page on which it is read and signed, without a language.
  func path(_ reference: String) -> String {
    SigningAct.path(reference) + "/" + rawValue
  }

  /// The page that lists everything there is to sign.
  static func path(_ reference: String) -> String { "/borrowers/\(reference)/signing" }
}
