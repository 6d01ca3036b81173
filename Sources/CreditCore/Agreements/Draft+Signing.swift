extension Draft {
  /// Sends a one-time code to the borrower's phone. It voids the one before.
  mutating func sendCode(_ order: SendSigningCode, _ context: Context) throws(Refusal) {
    if let last = state.signingCode,
      context.recordedAt < last.sentAt.adding(seconds: SigningCode.pauseSeconds)
    {
      throw .signingCodeTooSoon
    }
    guard order.ordinal == state.counts.signingCodes + 1 else { throw .signingCodeUnknown }
    // Nobody types in a code to learn that the paper can't be signed yet.
    guard order.paper != .bureauAuthorisation || !state.stillNeedsReportingConsent else {
      throw .authorisationStillNeeded
    }
    try notify(.signingCode, of: nil, context)
    add(
      .signingCodeSent(
        SigningCodeSent(
          code: SigningCode(
            ordinal: order.ordinal, digest: order.digest, paper: order.paper,
            version: order.version, text: order.text, sentAt: context.recordedAt,
            expiresAt: context.recordedAt.adding(seconds: SigningCode.seconds),
            triesLeft: SigningCode.mostTries, notice: state.counts.notices))))
  }

  /// Takes what was typed in. A wrong code is an event too, so that tries can't be had back.
  mutating func enterCode(
    _ ordinal: Int64, _ typed: Digest, _ context: Context
  ) throws(Refusal) {
    guard let code = state.signingCode, code.ordinal == ordinal, !code.isProved,
      code.isLive(at: context.recordedAt)
    else { throw .signingCodeUnknown }
    add(
      .signingCodeUsed(
        SigningCodeUsed(
          code: ordinal, isRight: code.digest == typed, at: context.recordedAt)))
  }

  /// What is signed on a page needs a code typed in for it where the policy says so (R118). A code
  /// for one paper of a bundle covers the bundle, and no code covers two signatures.
  func checkEvidence(_ papers: [AgreePaper], _ context: Context) throws(Refusal) {
    guard let evidence = papers.lazy.compactMap(\.evidence).first else { return }
    guard papers.allSatisfy({ $0.evidence == evidence }) else { throw .signingCodeUnknown }
    guard let ordinal = evidence.code else {
      guard !context.policy.signing.codeRequired || !papers.contains(where: \.binds) else {
        throw .signingCodeMissing
      }
      return
    }
    guard let code = state.signingCode, code.ordinal == ordinal, code.isProved,
      code.isLive(at: context.recordedAt),
      papers.contains(where: {
        $0.kind == code.paper && $0.version == code.version && $0.digest == code.text
      })
    else { throw .signingCodeUnknown }
  }

  /// A notice that carries a code leaves only while the code can be used.
  func verifyNotice(_ disclosure: Disclosure, _ context: Context) throws(Refusal) {
    guard let notice = state.notices.first(where: { $0.ordinal == disclosure.subject }) else {
      throw .disclosureUnknown
    }
    if notice.template == .paymentReminder { return try verify(reminder: notice, context) }
    guard notice.template == .signingCode else { return }
    guard let code = state.signingCode, code.notice == notice.ordinal,
      code.isLive(at: context.recordedAt)
    else { throw .signingCodeUnknown }
  }
}

extension AgreePaper {
  /// Whether it does more than confirm that something was read.
  fileprivate var binds: Bool {
    !items.isEmpty || how == .signingBundle || kind == .loanContract
  }
}
