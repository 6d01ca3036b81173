import CreditCore

/// The terms of the W3C community group's Data Privacy Vocabulary (DPV 2, `https://w3id.org/dpv#`)
/// that stand for ours. Where DPV has nothing that fits closely, the broader term is taken and our
/// own code stands beside it.
enum DPVTerms {
  /// The prefixes of the documents.
  static let context = JSONNode.object([
    "dpv": .text("https://w3id.org/dpv#"), "loc": .text("https://w3id.org/dpv/loc#"),
    "dct": .text("http://purl.org/dc/terms/"),
    "skos": .text("http://www.w3.org/2004/02/skos/core#"),
    "rdf": .text("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    "tally": .text("urn:tallystick:terms:"),
  ])

  static func purpose(_ purpose: SharingPurpose) -> String {
    switch purpose {
    case .identityCheck: "dpv:IdentityVerification"
    case .riskAssessment, .reportPerformance: "dpv:CreditChecking"
    case .creditManagement: "dpv:CustomerSolvencyMonitoring"
    case .limitDisplay, .display: "dpv:AccountManagement"
    case .customerService: "dpv:CustomerCare"
    case .peripheralService, .ownGrant, .entrusted: "dpv:ServiceProvision"
    case .debit: "dpv:PaymentManagement"
    case .contractPerformance: "dpv:FulfilmentOfContractualObligation"
    case .complaint, .litigation: "dpv:DisputeManagement"
    case .insurance: "dpv:EstablishContractualAgreement"
    case .claim, .collection, .assetTransfer: "dpv:CustomerClaimsManagement"
    case .marketing: "dpv:Marketing"
    case .audit, .accountCheck, .governmentReport, .subsidy, .inspection, .judicial:
      "dpv:LegalCompliance"
    case .riskManagement: "dpv:OrganisationRiskManagement"
    }
  }

  static func basis(_ basis: LegalBasis) -> String {
    switch basis {
    case .contractNecessity: "dpv:ContractPerformance"
    case .legalDuty: "dpv:LegalObligation"
    case .consent, .separateConsent, .writtenConsent: "dpv:Consent"
    }
  }

  static func role(_ role: RecipientRole) -> String {
    switch role {
    case .processor: "dpv:DataProcessor"
    case .affiliate, .partner, .nationalDatabase, .personalBureau, .selfRegulatory, .authority,
      .court, .insurer, .assignee, .valuer, .reviewer, .servicer, .collectionAgency, .auditor,
      .grantee:
      "dpv:ThirdParty"
    }
  }

  /// Identity numbers and accounts are sensitive personal information (PIPL 28).
  static func data(_ field: ShareField) -> String {
    switch field {
    case .idNumber, .idImage, .bankAccount, .assets, .faceTemplate: "dpv:SensitivePersonalData"
    default: "dpv:PersonalData"
    }
  }

  static func status(_ status: ConsentState.Status) -> String {
    switch status {
    case .given: "dpv:ConsentGiven"
    case .refused: "dpv:ConsentRefused"
    case .withdrawn: "dpv:ConsentWithdrawn"
    case .ended, .expired: "dpv:ConsentExpired"
    }
  }

  /// Both languages of a text.
  static func words(_ text: BilingualText) -> JSONNode {
    .array([
      .object(["@language": .text("zh"), "@value": .text(text.zh)]),
      .object(["@language": .text("en"), "@value": .text(text.en)]),
    ])
  }
}
