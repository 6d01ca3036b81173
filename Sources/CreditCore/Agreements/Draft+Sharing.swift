extension Draft {
  /// The borrower switches a scenario on for one named recipient, whatever they said before. Only
  /// what the list has a consent for can be switched.
  mutating func allowSharing(_ choice: SharingChoice, _ context: Context) throws(Refusal) {
    guard let kind = choice.consentKind(context) else { throw .consentUnknown }
    guard !state.sharingConsents.contains(where: { $0.isLive && $0.answers(choice, context) })
    else { throw .consentKnown }
    add(
      .sharingAllowed(
        SharingAllowed(
          consent: SharingConsent(
            ordinal: state.counts.consents + 1, scenario: choice.scenario,
            recipient: choice.recipient, kind: kind, givenAt: context.recordedAt,
            givenOn: context.businessDate, listVersion: context.register.list.version))))
  }

  /// One tap, at once and for the future (N42); what has not left yet is stopped at its release.
  mutating func stopSharing(_ choice: SharingChoice, _ context: Context) throws(Refusal) {
    guard choice.consentKind(context) != nil else { throw .consentUnknown }
    let live = state.sharingConsents.filter {
      $0.isLive && $0.scenario == choice.scenario && $0.recipient == choice.recipient
    }
    guard !live.isEmpty || !state.declined.contains(choice) else { throw .consentUnknown }
    add(
      .sharingStopped(
        SharingStopped(
          choice: choice, consents: live.map(\.ordinal),
          end: ConsentEnd(on: context.businessDate, reason: .withdrawn))))
  }

  /// The borrower's own grant to a recipient of scenario S5 (R37).
  mutating func grant(
    to recipient: String, _ fields: [ShareField], until expires: CivilDate, _ context: Context
  ) throws(Refusal) {
    let day = context.businessDate
    guard let rule = context.register.rule(.s5), rule.recipients.contains(recipient),
      let entry = context.register.recipient(recipient), entry.isListed(on: day)
    else { throw .disclosureNotListed }
    guard !fields.isEmpty, Set(fields).count == fields.count,
      Set(fields).isSubset(of: rule.fields(for: .ownGrant)), expires >= day,
      day.days(to: expires) <= OwnGrant.longestDays
    else { throw .grantOutOfRange }
    add(
      .grantGiven(
        GrantGiven(
          grant: OwnGrant(
            ordinal: state.counts.consents + 1, recipient: recipient, fields: fields,
            givenOn: day, expires: expires))))
  }

  mutating func endGrant(_ ordinal: Int64, _ context: Context) throws(Refusal) {
    guard state.grants.contains(where: { $0.ordinal == ordinal }) else { throw .consentUnknown }
    add(.grantEnded(GrantEnded(grant: ordinal, on: context.businessDate)))
  }
}

extension SharingChoice {
  /// The consent the list asks for, where it is one that the borrower gives by a switch or a page;
  /// `nil` for what needs none and for recipients that are not listed.
  fileprivate func consentKind(_ context: Context) -> ConsentKind? {
    guard let rule = context.register.rule(scenario), rule.recipients.contains(recipient),
      let entry = context.register.recipient(recipient), entry.isListed(on: context.businessDate)
    else { return nil }
    let kinds = rule.purposes.map { rule.need($0, entry.role).kind }
    // The stricter kind covers both.
    return [.written, .separate].first { kinds.contains($0) }
  }
}

extension SharingConsent {
  /// Whether it is the consent in question, to the list in force.
  fileprivate func answers(_ choice: SharingChoice, _ context: Context) -> Bool {
    scenario == choice.scenario && recipient == choice.recipient
      && listVersion == context.register.list.version
  }
}

extension Borrower {
  /// Everything consented to that may cover a share in this scenario to this recipient, in the
  /// register's words. The papers' items stand for what they say: the personal-information
  /// authorisation for the named recipients of scenario S1a, the inquiry for the bureau's query,
  /// the reporting item for the national database, the mandate for the payment channel.
  func consentRecords(
    _ scenario: SharingScenario, _ recipient: String, _ lender: Lender
  ) -> [ConsentRecord] {
    var records = sharingConsents.filter {
      $0.isLive && $0.scenario == scenario && $0.recipient == recipient
    }.map(\.record)
    let item: ConsentItem? =
      switch scenario {
      case .s1a: .personalInformation
      case .s2a where recipient == lender.bureau: .bureauReporting
      case .s3a where recipient == lender.channel: .directDebit
      default: nil
      }
    if let item, let consent = liveConsent(item) {
      records.append(
        ConsentRecord(
          scenario: scenario, recipient: recipient, kind: item.kind, given: consent.givenOn,
          listVersion: consent.listVersion))
    }
    return records
  }
}
