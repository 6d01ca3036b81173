/// A kind of information (信息种类) of the sharing list; it stands for exact fields (R16, R134).
public enum SharingCategory: String, Sendable, CaseIterable, Hashable {
  /// The eight fields of basic identity (基本身份信息).
  case basicIdentity = "basic_identity"
  /// What the bureau's basic-information record carries (R83): no image.
  case bureauBasic = "bureau_basic"
  /// Occupation (职业信息).
  case occupation
  /// Contact (联系方式).
  case contact
  /// Bank account (银行账户信息).
  case bankAccount = "bank_account"
  /// Performance (履约信息).
  case performance
  /// Adverse information.
  case adverse
  /// Ability to perform (履约能力判断信息).
  case ability
  /// Result of the identity check (核身信息).
  case identityCheck = "identity_check"
  /// Assets (资产信息).
  case assets
  /// Signed documents (R32).
  case signedDocuments = "signed_documents"
  /// Loan records (借款信息).
  case loan
  /// Overdue records (逾期信息).
  case overdue
  /// Credit limit (授信额度).
  case limit
  /// What a collection case needs: name, contact, amount owed.
  case caseContact = "case_contact"
  /// What a message needs: name and phone.
  case reachable
  /// What a processor's task may need: identity, contact, account and results, no image.
  case task
}

extension SharingCategory {
  /// The exact fields the kind stands for.
  public var fields: [ShareField] {
    switch self {
    case .basicIdentity:
      [.name, .idType, .idNumber, .idExpiry, .nationality, .address, .idIssuer, .idImage]
    case .bureauBasic:
      [.name, .idType, .idNumber, .idExpiry, .nationality, .address, .idIssuer, .occupation]
    case .occupation: [.occupation]
    case .contact: [.phone]
    case .bankAccount: [.bankAccount]
    case .performance: [.performance]
    case .adverse: [.adverse]
    case .ability: [.ability]
    case .identityCheck: [.identityResult]
    case .assets: [.assets]
    case .signedDocuments: [.signedDocuments]
    case .loan: [.loan]
    case .overdue: [.overdue]
    case .limit: [.limit]
    case .caseContact: [.name, .phone, .overdue]
    case .reachable: [.name, .phone]
    case .task: [.name, .idType, .idNumber, .phone, .bankAccount, .identityResult]
    }
  }
}
