/// A kind of paper the borrower reads or signs; each is a document of its own (R3, R133).
public enum PaperKind: String, Sendable, CaseIterable, Hashable {
  /// Service agreement (服务协议).
  case serviceAgreement = "service_agreement"
  /// Personal-information authorisation (个人信息授权), its own document (R133).
  case personalInformation = "personal_information"
  /// Notice before an inquiry (查询告知, R57).
  case queryNotice = "query_notice"
  /// Authorisation to inquire and to report (征信查询报送授权书, R80).
  case bureauAuthorisation = "bureau_authorisation"
  /// Credit contract (授信合同).
  case creditContract = "credit_contract"
  /// Sharing list (共享清单), an annex of the credit contract (R2).
  case sharingList = "sharing_list"
  /// Loan contract (借款合同).
  case loanContract = "loan_contract"
  /// Direct debit mandate (代扣授权).
  case debitMandate = "debit_mandate"
  /// Notice before an adverse report (不良信息告知, R25).
  case adverseNotice = "adverse_notice"
}

extension PaperKind {
  /// What is signed together with the credit contract: the list is enumerated as its own
  /// document (R3); the personal-information authorisation is not among them (R133).
  public static let creditBundle: [PaperKind] = [.creditContract, .sharingList]
}
