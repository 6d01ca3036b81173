/// What a recipient is to the lender (R13).
public enum RecipientRole: String, Sendable, CaseIterable, Hashable {
  /// A company of the same group (关联公司).
  case affiliate
  /// A cooperating institution (合作机构).
  case partner
  /// The national credit database.
  case nationalDatabase = "national_database"
  /// A licensed personal credit bureau (个人征信机构).
  case personalBureau = "personal_bureau"
  /// A self-regulatory body (行业自律组织).
  case selfRegulatory = "self_regulatory"
  /// A supervisor, administrative or tax body.
  case authority
  /// A court or mediation body.
  case court
  /// An insurer.
  case insurer
  /// Who takes over claims (R135).
  case assignee
  /// Who values claims for a transfer (R135).
  case valuer
  /// Who reviews claims for a transfer (R135).
  case reviewer
  /// Who services claims after a transfer (R135).
  case servicer
  /// A collection agency on the published list (N85).
  case collectionAgency = "collection_agency"
  /// An audit firm or its supervisor (R40).
  case auditor
  /// Who processes on behalf of the lender (N45).
  case processor
  /// Who holds the borrower's own grant (R37).
  case grantee
}
