import CreditCore

/// Commands of every kind that could make sense, or not, in a state.
enum SampleCommands {
  static func all(in state: Borrower?, on day: CivilDate) -> [BorrowerCommand] {
    let contract = state?.counts.contracts ?? 1
    let application = state?.counts.applications ?? 1
    let rate = state?.agreement?.offer.dailyRate ?? .zero
    let open = state?.disclosures.map(\.ordinal) ?? []
    let acts: [BorrowerCommand] = [
      .register(
        BorrowerRegistered(
          id: StreamID(high: 1, low: 2), profile: SealedRef(slot: .profile, version: 1), on: day,
          isStudent: false, monthlyIncome: Money(yuan: 1))),
      .agree(Life.paper(.bureauAuthorisation, [.bureauInquiry, .bureauReporting])),
      .agree(Life.paper(.debitMandate, [.directDebit])),
      .sendSigningCode(Life.code(state?.counts.signingCodes ?? 0)),
      .enterSigningCode(state?.counts.signingCodes ?? 1, typed: Life.digest),
      .refuse(.bureauAuthorisation, version: "1"), .withdraw(.directDebit),
      .withdraw(.bureauReporting), .complain(.cost), .requestIdentityCheck,
      .apply(.firstApplication, age: 30), .apply(.limitIncrease, age: 30),
      .decide(
        DecideApplication(
          application: application, probabilityPPM: 1, modelVersion: nil, modelReasons: [])),
      .sign(Life.contract),
      .draw(
        DrawLoan(
          amount: Money(yuan: 500), instalments: 3, purpose: "travel",
          confirmedAnnualRate: rate.scaled(by: 365, over: 1),
          contract: Life.paper(.loanContract), cost: cost(in: state, on: day))),
      .buy(amount: Money(yuan: 10), category: "food"),
      .repay(contract: contract, amount: Money(yuan: 1), on: day), .closeDay(day),
      .reversePayment(1, .chargeback), .refundCredit(contract: contract, amount: Money(fen: 1)),
    ]
    let answers = open.flatMap { ordinal -> [BorrowerCommand] in
      [
        .release(disclosure: ordinal), .settle(disclosure: ordinal, .unknown),
        .settle(disclosure: ordinal, .notSent), .settle(disclosure: ordinal, .neverArrived),
        .settle(disclosure: ordinal, .payoutConfirmed(on: day)),
      ]
    }
    let more: [BorrowerCommand] = [
      .release(disclosure: 0), .settle(disclosure: 0, .unknown), .correctRow(disclosure: 0),
      .amend(.correct(.month(contract: contract), .finding)),
      .amend(.correct(.agreement, .finding)),
      .amend(.correct(.deleteAccount(contract: contract), .dispute(1))),
      .amend(.correct(.renumber(contract: contract), .finding)),
      .amend(.correct(.renumberAgreement, .finding)),
      .amend(.correct(.deleteLimits(from: day, to: day), .finding)),
      .amend(.correct(.deleteSpecials(contract: contract, from: day, to: day), .finding)),
      .amend(.moveOut(contract: contract)), .amend(.undoMoveOut(contract: contract)),
      .holdRow(disclosure: 0, codes: ["R20:balance:1"]),
      .offerIncrease(Life.raise), .answerIncrease(isAccepted: true),
      .answerIncrease(isAccepted: false),
    ]
    let refund = Life.refund(1, Money(fen: 1), on: day).map { BorrowerCommand.refundPurchase($0) }
    return acts + answers + more + [refund].compactMap { $0 } + sharing(on: day)
      + rights(in: state, on: day)
      + Life.limitCommands(on: day) + Life.disputeCommands(in: state) + Life.purchaseCommands
      + Life.collectionCommands(on: day)
      + Life.inquiryCommands(in: state) + Life.loanCommands(on: contract)
      + Life.cardCommands(in: state)
  }

  /// The confirmed cost table of the draw.
  private static func cost(in state: Borrower?, on day: CivilDate) -> ConfirmedCost? {
    guard let state, let context = try? SampleWorld().context(on: day) else { return nil }
    let wish = DrawWish(amount: Money(yuan: 500), instalments: 3)
    return (try? state.costTable(of: wish, context)).map { Life.confirmed($0, context) }
  }

  /// What borrower and staff may do about sharing.
  private static func sharing(on day: CivilDate) -> [BorrowerCommand] {
    let choice = SharingChoice(scenario: .s3d, recipient: "partner")
    return [
      .allowSharing(choice), .stopSharing(choice),
      .grant(recipient: "partner", fields: [.loan], expires: day), .endGrant(1),
      .openCase(.litigation, number: "C-1"), .closeCase(1), .notify(.demand, recipient: nil),
      .share(
        ShareOrder(
          scenario: .s4, purpose: .display, recipient: "wealth", fields: [.limit],
          role: "system")),
    ]
  }

  /// What borrower and staff may do about the borrower's rights.
  private static func rights(in state: Borrower?, on day: CivilDate) -> [BorrowerCommand] {
    let profile = state?.nextProfile ?? SealedRef(slot: .profile, version: 2)
    let requests = RightsKind.allCases.map { BorrowerCommand.request($0) }
    return requests + [
      .requestCorrection(ProfileCorrection(profile: profile, fields: [.phone])),
      .answerRequest(1, .done), .answerRequest(1, .storedOnly(until: day, .openDebt)),
      .answerComplaint(1, .upheld), .endRestriction, .recordErasure, .closeCredit,
      .review(application: 1, .approve, role: .creditOfficer),
      .review(application: 1, .refuse(.record), role: .system),
    ]
  }

  static let names: Set<String> = [
    "register", "agree", "code", "enter-code", "refuse", "withdraw", "complain", "identity",
    "apply", "decide", "inquiry", "sign",
    "draw", "buy", "repay", "reverse", "refund-credit", "refund-purchase", "purchase", "close",
    "release",
    "settle", "hold-row",
    "correct", "amend",
    "allow", "stop", "grant", "ungrant", "case", "uncase", "notify", "share",
    "request", "hand-in", "unrestrict", "record-erasure", "answer", "answer-complaint", "review",
    "close-credit", "dispute", "offer", "answer-offer", "limit",
    "loan", "collection", "card",
  ]

  /// The compiler asks here for every new command.
  static func name(of command: BorrowerCommand) -> String {
    switch command {
    case .register: "register"
    case .agree: "agree"
    case .sendSigningCode: "code"
    case .enterSigningCode: "enter-code"
    case .refuse: "refuse"
    case .withdraw: "withdraw"
    case .complain: "complain"
    case .requestIdentityCheck: "identity"
    case .apply: "apply"
    case .decide: "decide"
    case .inquiry: "inquiry"
    case .sign: "sign"
    case .draw: "draw"
    case .buy: "buy"
    case .repay: "repay"
    case .reversePayment: "reverse"
    case .refundCredit: "refund-credit"
    case .refundPurchase: "refund-purchase"
    case .purchase: "purchase"
    case .closeDay: "close"
    case .release: "release"
    case .settle: "settle"
    case .correctRow: "correct"
    case .holdRow: "hold-row"
    case .amendReport: "amend"
    case .offerIncrease: "offer"
    case .answerIncrease: "answer-offer"
    case .limit: "limit"
    case .loan: "loan"
    case .card: "card"
    case .allowSharing: "allow"
    case .stopSharing: "stop"
    case .grant: "grant"
    case .endGrant: "ungrant"
    case .openCase: "case"
    case .closeCase: "uncase"
    case .notify: "notify"
    case .share: "share"
    case .request: "request"
    case .requestCorrection: "hand-in"
    case .endRestriction: "unrestrict"
    case .recordErasure: "record-erasure"
    case .answerRequest: "answer"
    case .answerComplaint: "answer-complaint"
    case .review: "review"
    case .dispute: "dispute"
    case .collection: "collection"
    case .closeCredit: "close-credit"
    }
  }
}
