import CreditCore

/// What one consent covers, from the sharing list and the papers in force.
struct ConsentTerms {
  var purposes: [SharingPurpose]
  var fields: [ShareField]
  /// Ids of the sharing register.
  var recipients: [String]
  var basis: [LegalBasis]
  var cites: [String]
  var isNecessary: Bool
  var refusal: RefusalEffect
  /// The record of each share is kept so long, in years.
  var recordYears: Int64?
  /// The last day, of a grant.
  var until: CivilDate?
}

extension ConsentTerms {
  init(_ entry: ConsentHistory.Entry, _ source: ConsentRecordSource) {
    switch entry.subject {
    case .item(let item): self.init(item, source)
    case .sharing(let choice): self.init(choice, source)
    case .grant(let grant):
      let rule = source.register.rule(.s5)
      self.init(
        purposes: [.ownGrant], fields: grant.fields, recipients: [grant.recipient],
        basis: rule?.basis ?? [.consent], cites: rule?.cites ?? [], isNecessary: false,
        refusal: rule?.refusal ?? .serviceOfOther, recordYears: rule?.retentionYears,
        until: grant.expires)
    }
  }

  private init(_ item: ConsentItem, _ source: ConsentRecordSource) {
    let kind: DisclosureKind?
    let scenario: SharingScenario
    switch item {
    case .personalInformation: (kind, scenario) = (nil, .s1a)
    case .bureauInquiry: (kind, scenario) = (.bureauInquiry, .s1a)
    case .bureauReporting: (kind, scenario) = (.reportRow, .s2a)
    case .directDebit: (kind, scenario) = (.debit, .s3a)
    }
    let rule = source.register.rule(scenario)
    let onPaper = source.papers.papers[item.paper]?.items.first { $0.id == item.rawValue }
    var purposes = rule.map { $0.purposes.sorted { $0.rawValue < $1.rawValue } } ?? []
    var recipients = rule.map { $0.recipients.sorted() } ?? []
    var fields: [ShareField] = []
    if let kind {
      let send = Disclosure(
        ordinal: 0, kind: kind, subject: 0, recipient: source.lender.recipient(of: kind),
        consent: nil, intendedOn: source.now.day)
      purposes = [send.purpose]
      recipients = [send.recipient]
      fields = send.fields(adverse: true)
    } else {
      // The bureau is asked under an item of its own.
      recipients.removeAll { $0 == source.lender.bureau }
      for purpose in purposes {
        for field in rule?.fields(for: purpose) ?? [] where !fields.contains(field) {
          fields.append(field)
        }
      }
    }
    self.init(
      purposes: purposes, fields: fields, recipients: recipients, basis: rule?.basis ?? [],
      cites: rule?.cites ?? [], isNecessary: onPaper?.isNecessary ?? rule?.isNecessary ?? false,
      refusal: rule?.refusal ?? .none, recordYears: rule?.retentionYears)
  }

  private init(_ choice: SharingChoice, _ source: ConsentRecordSource) {
    let rule = source.register.rule(choice.scenario)
    let offer = SharingOffer(choice, source.register)
    self.init(
      purposes: offer?.purposes ?? [], fields: offer?.fields ?? [],
      recipients: [choice.recipient], basis: rule?.basis ?? [.separateConsent],
      cites: rule?.cites ?? [], isNecessary: false, refusal: offer?.refusal ?? .none,
      recordYears: rule?.retentionYears)
  }
}
