/// A field of personal information by its exact name (spec interface, `tally share check`).
public enum ShareField: String, Sendable, CaseIterable, Hashable {
  /// Name.
  case name
  /// Kind of identity document.
  case idType = "id_type"
  /// Number of the identity document.
  case idNumber = "id_number"
  /// Expiry of the identity document.
  case idExpiry = "id_expiry"
  /// Nationality.
  case nationality
  /// Address.
  case address
  /// Issuer of the identity document.
  case idIssuer = "id_issuer"
  /// Image of the identity document.
  case idImage = "id_image"
  /// Occupation.
  case occupation
  /// Mobile number.
  case phone
  /// Bank account.
  case bankAccount = "bank_account"
  /// How the contract is performed (履约信息).
  case performance
  /// Adverse information (不良信息).
  case adverse
  /// Judgement of the ability to perform (履约能力判断).
  case ability
  /// Result of an identity check.
  case identityResult = "identity_result"
  /// Assets.
  case assets
  /// Signed documents, as the exact copy with its hash (R32).
  case signedDocuments = "signed_documents"
  /// Loan records.
  case loan
  /// Overdue (逾期) amounts and days.
  case overdue
  /// Credit limit and what is left of it.
  case limit
  /// Payment password: never leaves.
  case password
  /// One-time code: never leaves.
  case oneTimeCode = "one_time_code"
  /// Biometric template: never leaves.
  case faceTemplate = "face_template"
  /// Card verification number: never leaves.
  case cvn
}

extension ShareField {
  /// How sensitive the field is (N70).
  public var protection: ProtectionClass {
    switch self {
    case .password, .oneTimeCode, .faceTemplate, .cvn: .c3
    case .idType, .nationality: .c1
    default: .c2
    }
  }
}
