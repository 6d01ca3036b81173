extension Draft {
  /// Takes an order to share: its ground must stand, and the sharing list must allow it; both are
  /// asked again when it leaves (R1, R8, R14, R28, R29, R37, R40–R43, R134).
  mutating func share(_ order: ShareOrder, _ context: Context) throws(Refusal) {
    // The bureau is asked by an application and told in report files only (R61, R81); debits are
    // the day close's.
    guard order.recipient != context.lender.bureau, order.purpose != .debit else {
      throw .triggerNotAllowed
    }
    guard order.fields.allSatisfy(state.holds) else { throw .fieldNotHeld }
    // Audits and filings get what names a person only with a second person's yes (R41).
    if [.s6a, .s6b].contains(order.scenario), !order.isDeidentified, order.approver == nil {
      throw .approverMissing
    }
    guard order.approver == nil || order.approver != order.role else { throw .approverMissing }
    try intend(order, context)
  }

  /// Opens a case for shares in scenario S3b or S3e.
  mutating func openCase(
    _ purpose: SharingPurpose, number: String, _ context: Context
  ) throws(Refusal) {
    guard ShareCase.purposes.contains(purpose), (1...64).contains(number.utf8.count),
      !state.cases.contains(where: { $0.purpose == purpose && $0.number == number })
    else { throw .caseUnknown }
    add(
      .caseOpened(
        CaseOpened(
          shareCase: ShareCase(
            ordinal: state.counts.cases + 1, purpose: purpose, number: number,
            openedOn: context.businessDate))))
  }

  mutating func closeCase(_ ordinal: Int64, _ context: Context) throws(Refusal) {
    guard state.cases.contains(where: { $0.ordinal == ordinal }) else { throw .caseUnknown }
    add(.caseClosed(CaseClosed(shareCase: ordinal, on: context.businessDate)))
  }

  /// Tells the borrower something by text message.
  mutating func notify(
    _ template: NoticeTemplate, of recipient: String?, _ context: Context
  ) throws(Refusal) {
    let ordinal = state.counts.notices + 1
    let disclosure = try intend(.borrowerNotice, subject: ordinal, context)
    add(
      .noticeOwed(
        NoticeOwed(
          notice: BorrowerNotice(
            ordinal: ordinal, template: template, recipient: recipient, disclosure: disclosure))))
  }

  /// What follows when a share has arrived: of a demand the borrower is told, unless that is
  /// forbidden (R43).
  mutating func shared(
    _ disclosure: Disclosure, _ digest: Digest, _ assessment: PartnerAssessment?, _ context: Context
  ) {
    add(
      .shareReceipted(
        ShareReceipted(
          disclosure: disclosure.ordinal, digest: digest,
          assessment: disclosure.purpose.isAssessment ? assessment : nil,
          on: context.businessDate)))
    guard let order = disclosure.order, order.scenario == .s7, order.ground.silence == nil else {
      return
    }
    try? notify(.demand, of: order.recipient, context)
  }
}

extension Borrower {
  /// Whether there is a value of the field for this person.
  func holds(_ field: ShareField) -> Bool {
    switch field {
    case .ability: decision != nil
    case .identityResult: identity != .unchecked
    default: field.isHeld
    }
  }

  /// The request that the sharing register is asked for an order, with everything the state knows
  /// of its ground. What is missing there the register refuses, naming rule and reason.
  public func shareRequest(for order: ShareOrder, _ context: Context) -> ShareRequest {
    let ground = order.ground
    let isAdverse = order.fields.contains(.adverse)
    // A notice counts for the recipient it named: each of a transfer's recipients needs its own
    // (R29, R135).
    let told = notices.first {
      $0.ordinal == ground.notice && $0.recipient == order.recipient
        && $0.template == .assetTransfer
    }?.givenOn
    let notice = told.map { ShareNotice(given: $0, earliestSend: $0) }
    let bound = cases.first { $0.ordinal == ground.shareCase && $0.purpose == order.purpose }
    return ShareRequest(
      scenario: order.scenario, purpose: order.purpose, recipient: order.recipient,
      fields: order.fields, method: order.method, on: context.businessDate, role: order.role,
      consents: consentRecords(order.scenario, order.recipient, context.lender),
      adverse: isAdverse, notice: isAdverse ? adverseNotice(context) : notice,
      grant: grants.first { $0.ordinal == ground.grant }.map {
        ShareGrant(
          grantor: "borrower", grantee: $0.recipient, fields: Set($0.fields), expires: $0.expires)
      }, caseNumber: bound?.number, demand: ground.demand,
      agreement: ground.agreement ?? context.lender.processorAgreements[order.recipient],
      approver: order.approver)
  }

  /// The newest notice of an overdue episode, whose waiting time adverse information must keep
  /// whoever gets it (R25).
  private func adverseNotice(_ context: Context) -> ShareNotice? {
    let episodes = loans.map(\.servicing.episode) + [purchaseLine?.servicing.episode]
    let running = episodes.compactMap { $0 }
    guard !running.isEmpty, running.allSatisfy({ $0.notifiedOn != nil }),
      let newest = running.compactMap(\.notifiedOn).max()
    else { return nil }
    let lead = Int(context.policy.reporting.adverseLeadDays)
    return ShareNotice(given: newest, earliestSend: newest.adding(days: lead))
  }
}
