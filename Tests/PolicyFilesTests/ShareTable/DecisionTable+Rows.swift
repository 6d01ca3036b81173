import CreditCore

extension DecisionTable {
  static let version = "2026-01"
  static let inForceFrom = "2026-01-01"

  /// The last day of a licence (R22, N35).
  static let licensedUntil = ["qiantang": "2027-11-08"]

  /// The source list has no authority, though two rows speak of one; so one stands in.
  static let authorities = ["tax-office"]

  /// The days of an entry that has any (R14).
  static let listed = ["tax-office": "2026-03-01"..."2026-12-31"]

  /// What each need takes; for `none` and `notice` no consent is asked, and the proof of a grant
  /// is the grant itself.
  static let enoughFor: [ConsentKind: [ConsentKind]] = [
    .separate: [.separate, .written],
    .written: [.written],
    .debitAuthorisation: [.debitAuthorisation, .written],
  ]

  /// The exact fields of each kind (R16, R83).
  static let kinds: [SharingCategory: [ShareField]] = [
    .basicIdentity: [
      .name, .idType, .idNumber, .idExpiry, .nationality, .address, .idIssuer, .idImage,
    ],
    .bureauBasic: [
      .name, .idType, .idNumber, .idExpiry, .nationality, .address, .idIssuer, .occupation,
    ],
    .occupation: [.occupation],
    .contact: [.phone],
    .bankAccount: [.bankAccount],
    .performance: [.performance],
    .adverse: [.adverse],
    .ability: [.ability],
    .identityCheck: [.identityResult],
    .assets: [.assets],
    .signedDocuments: [.signedDocuments],
    .loan: [.loan],
    .overdue: [.overdue],
    .limit: [.limit],
    .caseContact: [.name, .phone, .overdue],
    .reachable: [.name, .phone],
    .task: [.name, .idType, .idNumber, .phone, .bankAccount, .identityResult],
  ]

  static let rows: [SharingScenario: DecisionRow] = [
    .s1a: s1a, .s1b: s1b, .s2a: s2a, .s2b: s2b, .s2c: s2c, .s3a: s3a, .s3b: s3b, .s3c: s3c,
    .s3d: s3d, .s3e: s3e, .s4: s4, .s5: s5, .s6a: s6a, .s6b: s6b, .s7: s7, .e: entrusted,
  ]

  private static let partners = ["zhixin", "alipay-payment", "alipay-digital"]
  private static let office = ["system", "compliance", "operations"]

  private static let credit: [SharingCategory] = [
    .basicIdentity, .occupation, .contact, .bankAccount, .performance, .ability, .identityCheck,
  ]
  private static let report: [SharingCategory] = [
    .basicIdentity, .bureauBasic, .contact, .performance, .adverse,
  ]
  private static let contract: [SharingCategory] = [
    .basicIdentity, .occupation, .contact, .bankAccount, .assets, .performance, .signedDocuments,
  ]
  private static let audit: [SharingCategory] = [
    .basicIdentity, .occupation, .contact, .loan, .overdue,
  ]

  private static let s1a = DecisionRow(
    purposes: [
      .identityCheck, .riskAssessment, .creditManagement, .limitDisplay, .customerService,
    ],
    recipients: partners + ["ant-blockchain"], kinds: credit, kindsFor: [.limitDisplay: [.limit]],
    roles: office + ["risk_officer", "customer_service"], consent: .separate)

  private static let s1b = DecisionRow(
    purposes: [.peripheralService], recipients: partners + ["ant-blockchain"], kinds: credit,
    roles: office, consent: .separate)

  private static let s2a = DecisionRow(
    purposes: [.reportPerformance], recipients: ["pbcc"], kinds: report, roles: office,
    consent: .written)

  private static let s2b = DecisionRow(
    purposes: [.reportPerformance], recipients: ["qiantang"], kinds: report, roles: office,
    consent: .written, papers: [.licence])

  private static let s2c = DecisionRow(
    purposes: [.reportPerformance], recipients: ["nifa", "tax-office"], kinds: report,
    roles: office, consent: .written, papersForAuthority: [.reference])

  private static let s3a = DecisionRow(
    purposes: [.debit, .contractPerformance], recipients: partners, kinds: contract, roles: office,
    consent: .notice, consentFor: [.debit: .debitAuthorisation])

  private static let s3b = DecisionRow(
    purposes: [.complaint, .litigation, .insurance, .claim], recipients: partners,
    kinds: [.basicIdentity, .contact, .loan, .overdue, .performance, .signedDocuments],
    roles: office + ["customer_service"], consent: .none, consentFor: [.insurance: .separate],
    papers: [.caseNumber])

  private static let s3c = DecisionRow(
    purposes: [.assetTransfer], recipients: partners, kinds: contract, roles: office,
    consent: .notice, papers: [.transferNotice])

  private static let s3d = DecisionRow(
    purposes: [.marketing], recipients: partners, kinds: [.reachable], methods: [.interface],
    roles: office, consent: .separate)

  private static let s3e = DecisionRow(
    purposes: [.collection], recipients: partners, kinds: [.caseContact],
    roles: ["system", "compliance", "collections"], consent: .notice, papers: [.caseNumber])

  private static let s4 = DecisionRow(
    purposes: [.display], recipients: ["zhixin", "alipay-network", "alipay-digital", "ant-wealth"],
    kinds: [.limit, .loan, .performance, .overdue], methods: [.interface], roles: office,
    consent: .separate)

  private static let s5 = DecisionRow(
    purposes: [.ownGrant],
    recipients: partners + ["alipay-network", "ant-wealth", "ant-blockchain"],
    kinds: credit + [.assets, .signedDocuments, .loan, .overdue, .limit], roles: office,
    consent: .proofOfGrant, papers: [.grant])

  private static let s6a = DecisionRow(
    purposes: [.audit], recipients: ["nifa"], kinds: audit,
    roles: ["system", "compliance", "auditor"], consent: .none, papers: [.engagement])

  private static let s6b = DecisionRow(
    purposes: [.accountCheck, .governmentReport, .subsidy, .riskManagement],
    recipients: ["nifa", "pbcc", "tax-office"], kinds: audit, roles: office, consent: .separate,
    papersForAuthority: [.reference])

  private static let s7 = DecisionRow(
    purposes: [.inspection, .judicial], recipients: ["pbcc"],
    kinds: [.basicIdentity, .contact, .loan, .overdue],
    roles: ["system", "compliance", "auditor"], consent: .none, papers: [.demand])

  private static let entrusted = DecisionRow(
    purposes: [.entrusted], recipients: partners, kinds: [.task], methods: [.interface],
    roles: office, consent: .none, papers: [.processing])
}
