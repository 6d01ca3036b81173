import CreditCore

/// What is signed in one go, with one code: a paper on its own page, or the credit contract with
/// its annex, each shown as a document of its own (R2, R3, R133).
enum SigningAct: String, CaseIterable {
  case serviceAgreement = "service-agreement"
  case personalInformation = "personal-information"
  case queryNotice = "query-notice"
  case bureauAuthorisation = "bureau-authorisation"
  case creditContract = "credit-contract"
  case debitMandate = "debit-mandate"
  /// Signed once for each draw, after its cost table.
  case loanContract = "loan-contract"

  /// What stands by itself on the list of papers; a loan contract belongs to its draw.
  static let listed = allCases.filter { $0 != .loanContract }

  /// Whether it is signed with a code from the phone. An agreement to read and a notice bind nobody
  /// to anything.
  var needsCode: Bool { self != .serviceAgreement && self != .queryNotice }

  /// The paper the code is sent for.
  var head: PaperKind {
    switch self {
    case .serviceAgreement: .serviceAgreement
    case .personalInformation: .personalInformation
    case .queryNotice: .queryNotice
    case .bureauAuthorisation: .bureauAuthorisation
    case .creditContract: .creditContract
    case .debitMandate: .debitMandate
    case .loanContract: .loanContract
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
