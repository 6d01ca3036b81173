import CreditCore

extension ConsentHistory.Entry {
  /// The processing part and the events of one consent.
  func process(_ terms: ConsentTerms, _ source: ConsentRecordSource) -> JSONNode {
    var members: [String: JSONNode] = [
      "@type": .text("dpv:Process"), "dpv:hasIdentifier": .text(name),
      "tally:about": .text(about),
      "dpv:hasPurpose": .array(terms.purposes.map(Self.purpose)),
      "dpv:hasPersonalData": .array(
        terms.fields.map {
          .object([
            "@type": .array([.text(DPVTerms.data($0))]), "dpv:hasIdentifier": .text($0.rawValue),
          ])
        }),
      "dpv:hasProcessing": .array(
        [.text(terms.recipients.isEmpty ? "dpv:Use" : "dpv:Share")]),
      "dpv:hasDataController": .array([.object(["@id": .text(ConsentRecordSource.controller)])]),
      "dpv:hasRecipient": .array(
        terms.recipients.map { .object(["@id": .text(ConsentRecordSource.entity($0))]) }),
      "dpv:hasLegalBasis": .array([consentBasis] + terms.basis.map(Self.basis)),
      "tally:cites": .array(terms.cites.map { .text($0) }),
      "dpv:hasStorageCondition": .array(storage(terms, source.policy)),
      "dpv:hasJurisdiction": .array([.text("loc:CN")]),
      "dpv:hasConsentControl": .array([withdrawal(source)]),
      "dpv:hasNecessity": .text(terms.isNecessary ? "dpv:Required" : "dpv:Optional"),
      "dpv:hasConsequence": .array([
        .object([
          "dpv:hasIdentifier": .text(terms.refusal.rawValue),
          "skos:prefLabel": DPVTerms.words(terms.refusal.words),
        ])
      ]),
      "dpv:hasConsentStatus": .array(states.map { status($0, source) }),
    ]
    members["dpv:hasNotice"] = notice(source).map { .array([$0]) }
    return .object(members)
  }

  /// The item, the row of the sharing list, or the grant.
  private var about: String {
    switch subject {
    case .item(let item): item.rawValue
    case .sharing(let choice): choice.scenario.rawValue
    case .grant: SharingScenario.s5.rawValue
    }
  }

  private static func purpose(_ purpose: SharingPurpose) -> JSONNode {
    .object([
      "@type": .array([.text("dpv:Purpose")]), "dpv:hasIdentifier": .text(purpose.rawValue),
      "skos:broader": .text(DPVTerms.purpose(purpose)),
      "skos:prefLabel": DPVTerms.words(purpose.words),
    ])
  }

  private var consentBasis: JSONNode {
    .object(["@type": .array([.text("dpv:Consent")]), "tally:kind": .text(kind.rawValue)])
  }

  private static func basis(_ basis: LegalBasis) -> JSONNode {
    .object(["@type": .array([.text(DPVTerms.basis(basis))]), "tally:basis": .text(basis.rawValue)])
  }

  /// How long the data and the record of each share are kept.
  private func storage(_ terms: ConsentTerms, _ policy: PolicyTerms) -> [JSONNode] {
    var storage = [
      Self.duration(
        years: policy.retention.kycYears,
        .init(
          zh: "身份资料和交易记录：业务关系结束后", en: "Identity and transaction records: after the relation ends"))
    ]
    if let years = terms.recordYears {
      storage.append(
        Self.duration(
          years: years, .init(zh: "每次提供的记录：提供之后", en: "The record of each share: after the share")))
    }
    if let until = terms.until {
      storage.append(
        .object([
          "@type": .array([.text("dpv:StorageDuration")]),
          "dpv:hasDuration": .object([
            "@type": .text("dpv:UntilTimeDuration"), "rdf:value": .text(until.description),
          ]),
          "skos:prefLabel": DPVTerms.words(.init(zh: "授权有效至", en: "The grant holds until")),
        ]))
    }
    return storage
  }

  private static func duration(years: Int64, _ words: BilingualText) -> JSONNode {
    .object([
      "@type": .array([.text("dpv:StorageDuration")]),
      "dpv:hasDuration": .object([
        "@type": .text("dpv:TemporalDuration"), "rdf:value": .text("P\(years)Y"),
      ]),
      "skos:prefLabel": DPVTerms.words(words),
    ])
  }

  /// The text that was shown: its kind, version, digest and language.
  private func notice(_ source: ConsentRecordSource) -> JSONNode? {
    var members: [String: JSONNode] = [
      "@type": .array([.text("dpv:ConsentNotice")]), "dct:language": .text("zh"),
    ]
    switch subject {
    case .item(let item):
      members["dpv:hasIdentifier"] = .text(item.paper.rawValue)
      guard let version = paper?.version ?? refusedVersion else { return nil }
      members["dct:hasVersion"] = .text(version)
      members["tally:sha256"] = paper.map { .text(Hex.text($0.digest.bytes)) }
    case .sharing, .grant:
      members["dpv:hasIdentifier"] = .text(PaperKind.sharingList.rawValue)
      let list = source.register.list
      let version = listVersion ?? list.version
      members["dct:hasVersion"] = .text(version)
      if version == list.version { members["tally:sha256"] = .text(list.hash) }
    }
    if let paper { members["tally:agreedBy"] = .text(paper.how.rawValue) }
    return .object(members)
  }

  /// How it is taken back (N42).
  private func withdrawal(_ source: ConsentRecordSource) -> JSONNode {
    let place: String
    let words: BilingualText
    switch subject {
    case .item(.bureauReporting):
      place = "papers"
      words = .init(
        zh: "随时撤回，此后不再有新的借款；已报送的欠款如实报送至结清",
        en: "At any time, after which there is no new draw; a reported debt is reported until paid")
    case .item:
      place = "papers"
      words = .init(
        zh: "随时在本人页面或联系我们撤回，对以后立即生效",
        en: "At any time on your page or by contacting us; at once, for the future")
    case .sharing, .grant:
      place = "sharing"
      words = .init(
        zh: "随时在本人页面一键关闭，对以后立即生效",
        en: "At any time with one tap on your page; at once, for the future")
    }
    return .object([
      "@type": .array([.text("dpv:WithdrawConsent")]),
      "dpv:isExercisedAt": .text("/borrowers/\(source.principal)#\(place)"),
      "skos:prefLabel": DPVTerms.words(words),
    ])
  }

  private func status(_ dated: ConsentHistory.Dated, _ source: ConsentRecordSource) -> JSONNode {
    let state = dated.state
    var members: [String: JSONNode] = [
      "@type": .array([.text(DPVTerms.status(state.status))]),
      "dct:date": .text(state.on.description),
    ]
    if !dated.event.isEmpty {
      members["dpv:isIndicatedAtTime"] = .text(dated.at.description)
      members["tally:event"] = .text(dated.event)
    }
    switch state.status {
    case .given, .refused, .withdrawn:
      members["dpv:isIndicatedBy"] = .text(source.principal)
    case .ended, .expired:
      members["tally:reason"] = .text(state.status.reason ?? "last-day-passed")
    }
    return .object(members)
  }
}
