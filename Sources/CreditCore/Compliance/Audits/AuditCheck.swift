/// Checks one sampled event against the events before it (R73).
public struct AuditCheck: Sendable {
  let history: AuditHistory
  let world: AuditWorld

  public init(history: AuditHistory, world: AuditWorld) {
    self.history = history
    self.world = world
  }

  /// The rules that the event of that sequence breaks; none for an event that isn't there or is
  /// not sampled.
  public func broken(at sequence: Int64) -> [AuditRule] {
    guard let audited = history.event(sequence) else { return [] }
    switch audited.event {
    case .paperAgreed(let event): return consents(event, audited)
    case .sharingAllowed(let event): return choice(event, audited)
    case .grantGiven(let event): return grant(event, audited)
    case .disclosureIntended(let event):
      var rules = log(event, audited)
      switch event.disclosure.kind {
      case .bureauInquiry: rules += listing(event) + inquiry(event, audited)
      case .reportRow: rules += listing(event) + row(event, audited)
      default: rules += listing(event) + share(event, audited)
      }
      return rules
    default: return []
    }
  }

  private func consents(_ event: PaperAgreed, _ audited: AuditedEvent) -> [AuditRule] {
    // A paper without items is signed, not consented to.
    guard !event.consents.isEmpty else { return [] }
    var rules = logged(audited)
    if event.paper.how != .ownPage { rules.append(.consentNotOwnAct) }
    if event.consents.contains(where: { $0.item.paper != event.paper.kind }) {
      rules.append(.consentItemNotOnPaper)
    }
    let days = [event.paper.on] + event.consents.map(\.givenOn)
    if days.contains(where: { $0 != audited.businessDate }) { rules.append(.consentWrongDay) }
    return rules
  }

  private func choice(_ event: SharingAllowed, _ audited: AuditedEvent) -> [AuditRule] {
    var rules = logged(audited)
    let consent = event.consent
    if consent.givenOn != audited.businessDate { rules.append(.consentWrongDay) }
    if consent.listVersion == world.register.list.version {
      let rule = world.register.rule(consent.scenario)
      if rule?.recipients.contains(consent.recipient) != true { rules.append(.consentNotListed) }
    }
    return rules
  }

  private func grant(_ event: GrantGiven, _ audited: AuditedEvent) -> [AuditRule] {
    logged(audited) + (event.grant.givenOn == audited.businessDate ? [] : [.consentWrongDay])
  }

  private func logged(_ audited: AuditedEvent) -> [AuditRule] {
    audited.isPastLog && audited.logIndex == nil ? [.consentNotLogged] : []
  }

  /// The intent stands in the log, and before whatever the log says of its outcome.
  private func log(_ event: DisclosureIntended, _ audited: AuditedEvent) -> [AuditRule] {
    let ordinal = event.disclosure.ordinal
    let releases = history.releases(of: ordinal)
    guard !releases.isEmpty else { return [] }
    guard let index = audited.logIndex, releases.allSatisfy({ $0.sequence > audited.sequence })
    else { return [.sendBeforeLog] }
    let isFirst = history.events.allSatisfy {
      guard case .disclosureClosed(let closed) = $0.event, closed.disclosure == ordinal,
        let later = $0.logIndex
      else { return true }
      return index < later
    }
    return isFirst ? [] : [.sendBeforeLog]
  }

  /// Scenario, recipient, purpose, method and fields by the list, where it is the list of then.
  private func listing(_ event: DisclosureIntended) -> [AuditRule] {
    guard event.listVersion == world.register.list.version else { return [] }
    let disclosure = event.disclosure
    guard let rule = world.register.rule(disclosure.scenario),
      rule.recipients.contains(disclosure.recipient), rule.purposes.contains(event.purpose),
      rule.methods.contains(event.method), rule.roles.contains(disclosure.order?.role ?? "system")
    else { return [.shareNotListed] }
    let allowed = Set(rule.fields(for: event.purpose))
    return allowed.isSuperset(of: event.fields) ? [] : [.shareFieldsOutside]
  }

  private func inquiry(_ event: DisclosureIntended, _ audited: AuditedEvent) -> [AuditRule] {
    var rules: [AuditRule] = []
    let disclosure = event.disclosure
    let releases = history.releases(of: disclosure.ordinal)
    let given = disclosure.consent.flatMap {
      history.consent($0, .bureauInquiry, before: audited.sequence)
    }
    // A newer authorisation may have taken the place of the first before the release.
    let isLive = releases.allSatisfy {
      history.hasLiveConsent(to: .bureauInquiry, before: $0.sequence)
    }
    if !world.waivesConsent(for: disclosure, on: audited.businessDate), given == nil || !isLive {
      rules.append(.inquiryWithoutConsent)
    }
    if let given,
      let most = world.number(.inquiryAuthorisationDays, on: audited.businessDate),
      given.givenOn.days(to: audited.businessDate) > most
    {
      rules.append(.inquiryConsentTooOld)
    }
    let hasGround = history.events.contains {
      $0.sequence < audited.sequence && $0.event.isGround(of: disclosure)
    }
    if !hasGround { rules.append(.inquiryWithoutApplication) }
    if sentAgain(disclosure.ordinal, releases.map(\.sequence)) { rules.append(.inquirySentTwice) }
    return rules
  }

  /// A second release is lawful only after it was found that the first never left.
  private func sentAgain(_ disclosure: Int64, _ releases: [Int64]) -> Bool {
    zip(releases, releases.dropFirst()).contains { first, second in
      !history.events.contains {
        guard $0.sequence > first, $0.sequence < second,
          case .disclosureRetried(let retried) = $0.event
        else { return false }
        return retried.disclosure == disclosure
      }
    }
  }
}
