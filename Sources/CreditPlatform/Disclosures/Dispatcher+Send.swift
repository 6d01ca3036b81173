import CreditBureau
import CreditCore
import Crypto
import Logging
import Vault

extension Dispatcher {
  private static let mostAttempts: Int64 = 8

  /// Sends one disclosure: released and checked again, sent once on its permit, its outcome
  /// committed (design 1.4).
  ///
  /// - Returns: whether it made progress.
  func send(_ ordinal: Int64, of id: StreamID, _ row: OutboxRow) async throws(PlatformError) -> Bool
  {
    guard let (state, open) = try await current(ordinal, of: id) else {
      try await finish(row)
      return true
    }
    if open.kind == .bureauInquiry, open.stage != .intended {
      return try await reconcile(open, of: state, row)
    }
    if open.kind == .bureauInquiry {
      let terms = try platform.context().policy.inquiry
      let wait = terms.secondsUntilOpen(at: platform.clock.now)
      guard wait == 0 else {
        try await giveBack([row], afterSeconds: wait)
        return false
      }
    }
    guard let event = row.event, let index = try await logIndex(of: event) else { return false }
    let permit = try await Gate(platform: platform).release(
      ordinal, of: id, logIndex: index, treeSize: sequencer.treeSize)
    guard let permit else {
      try await finish(row)
      return true
    }
    let outcome = try await perform(permit, state)
    return try await settle(ordinal, of: id, outcome, attempt: open.attempts + 1, row)
  }

  /// The disclosure and whose it is.
  private func current(
    _ ordinal: Int64, of id: StreamID
  ) async throws(PlatformError) -> (Borrower, Disclosure)? {
    guard let state = try await platform.borrower(id), let open = state.disclosure(ordinal)
    else { return nil }
    return (state, open)
  }

  private func settle(
    _ ordinal: Int64, of id: StreamID, _ outcome: SendOutcome, attempt: Int64, _ row: OutboxRow
  ) async throws(PlatformError) -> Bool {
    let answer = outcome.answer
    switch answer {
    case .notSent, .unknown:
      try await platform.perform(.settle(disclosure: ordinal, answer), on: id)
      // A minute more for each attempt; a person looks at what keeps failing.
      if attempt >= Dispatcher.mostAttempts {
        logger.error("a disclosure keeps failing", metadata: ["attempt": "\(attempt)"])
      }
      try await giveBack([row], afterSeconds: attempt * 60)
      return false
    default:
      try await platform.perform(
        .settle(disclosure: ordinal, answer), on: id,
        with: Attachments(sealed: outcome.sealed, outboxDone: [row.id]))
      return true
    }
  }

  /// Hands the permit to the port of its kind.
  private func perform(
    _ permit: consuming Permit, _ state: Borrower
  ) async throws(PlatformError) -> SendOutcome {
    var data = PermittedData(try await platform.profile(of: state), only: permit.fields)
    if let open = state.disclosure(permit.disclosure),
      let card = try await platform.debitCard(of: open, state)
    {
      data.bankCard = card
    }
    let day = platform.clock.businessDate
    let subject = state.disclosure(permit.disclosure)?.subject ?? 0
    switch permit.kind {
    case .identityCheck, .cardCheck:
      return SendOutcome(identity(await world.identity.check(permit, data), data))
    case .bureauInquiry:
      guard let open = state.disclosure(permit.disclosure) else {
        throw .refused(.disclosureUnknown)
      }
      let result = await world.bureau.inquire(
        permit, data, open.inquiry?.reason ?? .loanApproval,
        at: platform.clock.now.moved(to: day), on: day)
      return try await inquiry(result, to: open, of: state)
    case .payout, .creditPayout, .debit:
      return SendOutcome(try await money(permit, data, contract: subject, state, on: day))
    case .adverseNotice:
      let message = platform.adverseNotice(contract: subject, state, on: day)
      return SendOutcome(
        DisclosureAnswer(await world.messenger.send(permit, data, message)) { _ in
          .noticeSent(on: day)
        })
    case .borrowerNotice:
      let message = borrowerNotice(subject, state, on: day)
      return SendOutcome(
        DisclosureAnswer(await world.messenger.send(permit, data, message)) { _ in
          .noticeSent(on: day)
        })
    case .share:
      guard let order = state.disclosure(permit.disclosure)?.order else {
        throw .refused(.disclosureUnknown)
      }
      return try await share(permit, order, state, on: day)
    case .disputeMark, .disputeResult:
      return SendOutcome(try await tellDispute(permit, data, state))
    case .reportRow: throw .refused(.disclosureNotDue)
    }
  }

  /// The notice as the messenger's template takes it: the recipient by its legal name.
  private func borrowerNotice(
    _ ordinal: Int64, _ state: Borrower, on day: CivilDate
  ) -> OutgoingMessage {
    let notice = state.notices.first { $0.ordinal == ordinal }
    if let code = state.signingCode, code.notice == ordinal {
      return platform.message(of: code, to: state.id)
    }
    if let reminder = state.monitoring.reminder, reminder.notice == ordinal {
      return platform.reminder(reminder, state, on: day)
    }
    let name = notice?.recipient.flatMap { platform.register.recipient($0)?.legalName }
    return OutgoingMessage(
      template: notice?.template.rawValue ?? "", parameters: name.map { ["recipient": $0] } ?? [:])
  }

  private func money(
    _ permit: consuming Permit, _ data: PermittedData, contract: Int64, _ state: Borrower,
    on day: CivilDate
  ) async throws(PlatformError) -> DisclosureAnswer {
    let reference = Reference.contract(state.id, contract)
    if permit.kind == .payout {
      guard let loan = state.loan(contract) else { throw .refused(.contractUnknown) }
      let result = await world.channel.payOut(
        permit, data, loan.terms.principal, reference: reference, on: day)
      return Self.paidOut(result)
    }
    if permit.kind == .creditPayout {
      guard let open = state.disclosure(permit.disclosure),
        let refund = state.refund(paidOutBy: open)
      else { throw .refused(.disclosureUnknown) }
      let result = await world.channel.payOut(
        permit, data, refund.amount, reference: Reference.refund(state.id, open.ordinal), on: day)
      return Self.paidOut(result)
    }
    let amount =
      state.disclosure(permit.disclosure)?.debit?.amount
      ?? state.debitAmount(of: contract, on: day)
    let result = await world.channel.debit(permit, data, amount, reference: reference, on: day)
    return DisclosureAnswer(result) {
      switch $0 {
      case .done(let amount, let day): .debited(amount: amount, on: day)
      case .refused: .debitFailed
      }
    }
  }

  private static func paidOut(_ result: SendResult<ChannelAnswer>) -> DisclosureAnswer {
    DisclosureAnswer(result) {
      switch $0 {
      case .done(_, let day): .payoutConfirmed(on: day)
      case .refused: .payoutFailed
      }
    }
  }

  private func identity(
    _ result: SendResult<IdentityStanding>, _ data: PermittedData
  ) -> DisclosureAnswer {
    DisclosureAnswer(result) {
      .identity($0 == .passed && isListed(data) ? .listed : $0)
    }
  }

  /// List screening by blind index: the lists hold no plain numbers (N62).
  private func isListed(_ data: PermittedData) -> Bool {
    guard let residentID = data.residentID, let context = try? platform.context() else {
      return false
    }
    let blind = Hex.text(
      platform.vault.blindIndex("id-number", of: Array(residentID.plaintext.utf8)))
    return context.policy.screening.blockList.contains {
      $0.blindIndex == blind && $0.isLive(on: context.businessDate)
    }
  }

  func logIndex(of event: Int64) async throws(PlatformError) -> Int64? {
    do {
      return try await platform.store.logIndex(ofEvent: event)
    } catch {
      throw .store(error)
    }
  }
}

/// An outcome, and what is to be sealed with it.
struct SendOutcome {
  var answer: DisclosureAnswer
  var sealed: [SealedValue]

  init(_ answer: DisclosureAnswer, sealed: [SealedValue] = []) {
    self.answer = answer
    self.sealed = sealed
  }
}

extension DisclosureAnswer {
  /// The outcome of a send: what was answered, or that it did not leave or can't be told.
  init<Answer>(_ result: SendResult<Answer>, _ read: (Answer) -> DisclosureAnswer) {
    self =
      switch result {
      case .answered(let answer): read(answer)
      case .notSent: .notSent
      case .unknown: .unknown
      }
  }
}
