extension AuditCheck {
  /// Consent, ground and second person of a send other than inquiry and report.
  func share(_ event: DisclosureIntended, _ audited: AuditedEvent) -> [AuditRule] {
    let disclosure = event.disclosure
    var rules: [AuditRule] = []
    let moments =
      [(audited.sequence, audited.businessDate)]
      + history.releases(of: disclosure.ordinal).map { ($0.sequence, $0.on) }
    if moments.contains(where: { !hasConsent(event, before: $0.0) }) {
      rules.append(.shareWithoutConsent)
    }
    guard let order = disclosure.order else { return rules }
    if moments.contains(where: { !hasGround(order, before: $0.0, on: $0.1) }) {
      rules.append(.shareWithoutGround)
    }
    if order.scenario == .s5, let number = order.ground.grant,
      let grant = history.grant(number, before: audited.sequence),
      !Set(grant.fields).isSuperset(of: order.fields)
    {
      rules.append(.shareFieldsOutside)
    }
    let needsSecond =
      order.method == .offline || order.scenario == .s7
      || ([.s6a, .s6b].contains(order.scenario) && !order.isDeidentified)
    if needsSecond, order.approver == nil || order.approver == order.role {
      rules.append(.shareWithoutApprover)
    }
    return rules
  }

  private func hasConsent(_ event: DisclosureIntended, before sequence: Int64) -> Bool {
    let disclosure = event.disclosure
    if disclosure.order == nil {
      // A dispute is about what was told under the authorisation, whether it lives or ended.
      if [.disputeMark, .disputeResult].contains(disclosure.kind) {
        return !history.consents(to: .bureauReporting, before: sequence).isEmpty
      }
      return disclosure.kind.neededConsent.map {
        history.hasLiveConsent(to: $0, before: sequence)
      } ?? true
    }
    guard event.listVersion == world.register.list.version,
      let rule = world.register.rule(disclosure.scenario),
      let role = world.register.recipient(disclosure.recipient)?.role
    else { return true }
    let need = rule.need(event.purpose, role).kind
    guard [.separate, .written, .debitAuthorisation].contains(need) else { return true }
    let item: ConsentItem? =
      switch disclosure.scenario {
      case .s1a: .personalInformation
      case .s2a: .bureauReporting
      case .s3a: .directDebit
      default: nil
      }
    return item.map { history.hasLiveConsent(to: $0, before: sequence) } ?? false
      || history.isAllowed(disclosure.scenario, disclosure.recipient, need, before: sequence)
  }

  private func hasGround(_ order: ShareOrder, before sequence: Int64, on day: CivilDate) -> Bool {
    let ground = order.ground
    switch order.scenario {
    case .s3b, .s3e:
      return ground.shareCase.map { history.isCaseOpen($0, before: sequence) } ?? false
    case .s3c:
      return ground.notice.map { history.hasReached(notice: $0, before: sequence) } ?? false
    case .s5:
      let grant = ground.grant.flatMap { history.grant($0, before: sequence) }
      return grant.map { $0.recipient == order.recipient && day <= $0.expires } ?? false
    case .s6a: return ground.agreement?.until.map { day <= $0 } ?? false
    case .s7: return ground.demand?.isComplete ?? false
    case .s1a, .s1b, .s2a, .s2b, .s2c, .s3a, .s3d, .s4, .s6b, .e: return true
    }
  }

  /// A row: made after reporting began and within the authorisation, and sent no sooner than its
  /// notice lets it.
  func row(_ event: DisclosureIntended, _ audited: AuditedEvent) -> [AuditRule] {
    let ordinal = event.disclosure.ordinal
    let made = history.events.lazy.compactMap { audited -> (sequence: Int64, row: ReportRow)? in
      guard case .report(.rowMade(let event)) = audited.event, event.row.disclosure == ordinal
      else {
        return nil
      }
      return (audited.sequence, event.row)
    }.first
    guard let (sequence, row) = made else { return [.reportRowMissing] }
    var rules: [AuditRule] = []
    let hasBegun = history.events.contains {
      guard $0.sequence < sequence, case .report(.began(let began)) = $0.event else {
        return false
      }
      return began.on <= row.on
    }
    if !hasBegun { rules.append(.reportBeforeStart) }
    let given = history.consents(to: .bureauReporting, before: sequence)
    let isAuthorised =
      given.contains { $0.givenOn <= row.on }
      && (history.hasLiveConsent(to: .bureauReporting, before: sequence)
        || endsWhatWasTold(row, before: sequence))
    if !isAuthorised { rules.append(.reportWithoutAuthorisation) }
    if row.isAdverse,
      history.releases(of: ordinal).contains(where: { !isNoticeOld(row, $0.sequence, $0.on) })
    {
      rules.append(.reportNoticeTooYoung)
    }
    return rules
  }

  /// After the authorisation ended: rows of debt that the bureau knows and whose end it does not,
  /// the end of the agreement, and a refused row told anew (requirements 8, no. 2).
  private func endsWhatWasTold(_ row: ReportRow, before sequence: Int64) -> Bool {
    let told = history.rows(before: sequence)
    // What puts right what was told is owed whatever became of the authorisation.
    if row.ground != nil { return told.contains { $0.contract == row.contract } }
    let accounts = told.filter { $0.account != nil }
    var ends: [Int64: Bool] = [:]
    let withdrawn = history.withdrawnRows(before: sequence)
    for account in accounts {
      // An end that never reached the bureau is still to be told.
      let isEnd = account.account?.closedOn != nil && !withdrawn.contains(account.disclosure)
      ends[account.contract] = isEnd
    }
    if ends.values.contains(false) { return true }
    if row.record == .creditAgreement, !accounts.isEmpty { return true }
    return told.contains {
      $0.record == row.record && $0.contract == row.contract && $0.on == row.on
    }
  }

  private func isNoticeOld(_ row: ReportRow, _ release: Int64, _ day: CivilDate) -> Bool {
    guard let lead = world.number(.adverseNoticeLeadDays, on: day) else { return false }
    return history.events.contains {
      guard $0.sequence < release, case .noticeGiven(let notice) = $0.event else { return false }
      // Of draws that are told in sum the notice names the one that is late.
      return (notice.contract == row.contract || notice.disclosure == row.notice)
        && notice.on.adding(days: lead) <= day
    }
  }
}
