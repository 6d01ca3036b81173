import CreditCore

extension Dispatcher {
  /// The bureau's interface for disputes.
  public var disputes: any DisputePort { world.disputes }

  /// The payment channel's statements.
  public var statements: any StatementPort { world.statements }

  /// Tells the bureau one thing about a dispute, under its permit.
  func tellDispute(
    _ permit: consuming Permit, _ data: PermittedData, _ state: Borrower
  ) async throws(PlatformError) -> DisclosureAnswer {
    let ordinal = permit.disclosure
    guard
      let dispute = state.disputes.first(where: {
        $0.messages.contains { $0.disclosure == ordinal }
      }), let kind = dispute.messages.first(where: { $0.disclosure == ordinal })?.kind,
      let message = try await message(kind, of: dispute, ordinal, state)
    else { throw .refused(.disputeUnknown) }
    let now = platform.clock.now.moved(to: platform.clock.businessDate)
    return DisclosureAnswer(await world.disputes.tell(permit, data, message, at: now)) {
      .dispute($0)
    }
  }

  private func message(
    _ kind: DisputeMessageKind, of dispute: Dispute, _ disclosure: Int64, _ state: Borrower
  ) async throws(PlatformError) -> OutgoingDispute? {
    switch kind {
    case .mark:
      return mark(dispute, text: DisputeTexts.disputed(dispute.field), of: state)
    case .statement:
      let statements = dispute.papers.filter { $0.kind == .statement }
      let told = dispute.messages.filter { $0.kind == .statement }
      guard let place = told.firstIndex(where: { $0.disclosure == disclosure }),
        statements.indices.contains(place)
      else { return nil }
      let text = try await platform.text(of: statements[place], of: state.id)
      return mark(dispute, text: String(text.unicodeScalars.prefix(200)), of: state)
    case .unmark: return dispute.mark.map { .unmark($0) }
    case .checkResult, .correctionResult:
      guard case .bureau(let check, let serial) = dispute.origin, let finding = dispute.finding
      else { return nil }
      // Only a correction has room for evidence (spec bureau 2.8).
      let proof = kind == .correctionResult ? dispute.papers.last { $0.kind == .proof } : nil
      var enclosure: [UInt8]?
      if let proof { enclosure = try await platform.open(proof.sealed, of: state.id) }
      return .result(
        kind, check: check, serial: serial, finding.verdict, text: DisputeTexts.found(finding),
        enclosure: enclosure)
    }
  }

  private func mark(
    _ dispute: Dispute, text: String, of state: Borrower
  ) -> OutgoingDispute {
    guard case .account(let contract, let month) = dispute.subject else {
      return .mark(account: nil, month: nil, text: text)
    }
    return .mark(
      account: (state.fundedPart(contract)?.provider?.rawValue ?? platform.lender.providerCode)
        + Reference.account(state.id, contract, number: state.codeChanges(of: contract)),
      month: month, text: text)
  }
}

/// What is said to the bureau, in fixed words: never a word of a person.
enum DisputeTexts {
  static func disputed(_ field: DisputedField) -> String {
    switch field {
    case .existence: "信息主体认为该业务非本人办理"
    case .repayment: "信息主体对还款状态有异议"
    case .balance: "信息主体对余额有异议"
    case .overdue: "信息主体对逾期金额有异议"
    case .dates: "信息主体对日期有异议"
    case .limit: "信息主体对授信额度有异议"
    case .identity: "信息主体对本人信息有异议"
    case .other: "信息主体有异议"
    }
  }

  static func found(_ finding: DisputeFinding) -> String {
    switch finding.reason {
    case .recordsAgree: "经核查，合同、账务与报送一致，信息无误"
    case .paymentFound: "经核查，还款入账有误，已更正"
    case .wrongFigure: "经核查，报送的金额或日期有误，已更正"
    case .notTheirs: "经核查，该业务非信息主体本人办理，已更正"
    case .inquiryAuthorised: "经核查，查询有本人书面授权"
    case .inquiryUnauthorised: "经核查，查询无本人授权"
    case .notOurInquiry: "经核查，本机构没有该次查询"
    case .profileWrong: "经核查，本人信息有误，已更正"
    case .evidenceMissing: "经核查，现有资料不能核实"
    }
  }
}
