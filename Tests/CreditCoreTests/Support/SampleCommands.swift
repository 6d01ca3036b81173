import CreditCore

/// Commands of every kind that could make sense, or not, in a state.
enum SampleCommands {
  static func all(in state: Borrower?, on day: CivilDate) -> [BorrowerCommand] {
    let contract = state?.counts.contracts ?? 1
    let application = state?.counts.applications ?? 1
    let rate = state?.agreement?.offer.dailyRate ?? .zero
    let open = state?.disclosures.map(\.ordinal) ?? []
    return [
      .register(
        BorrowerRegistered(
          id: StreamID(high: 1, low: 2), profile: SealedRef(slot: .profile, version: 1), on: day,
          isStudent: false, monthlyIncome: Money(yuan: 1))),
      .agree(Life.paper(.bureauAuthorisation, [.bureauInquiry, .bureauReporting])),
      .agree(Life.paper(.debitMandate, [.directDebit])),
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
          contract: Life.paper(.loanContract))),
      .buy(amount: Money(yuan: 10), category: "food"),
      .repay(contract: contract, amount: Money(yuan: 1), on: day), .closeDay(day),
    ]
      + open.flatMap { ordinal in
        [
          .release(disclosure: ordinal), .settle(disclosure: ordinal, .unknown),
          .settle(disclosure: ordinal, .notSent), .settle(disclosure: ordinal, .neverArrived),
          .settle(disclosure: ordinal, .payoutConfirmed(on: day)),
        ]
      } + [.release(disclosure: 0), .settle(disclosure: 0, .unknown)]
  }

  static let names: Set<String> = [
    "register", "agree", "refuse", "withdraw", "complain", "identity", "apply", "decide", "sign",
    "draw", "buy", "repay", "close", "release", "settle",
  ]

  /// The compiler asks here for every new command.
  static func name(of command: BorrowerCommand) -> String {
    switch command {
    case .register: "register"
    case .agree: "agree"
    case .refuse: "refuse"
    case .withdraw: "withdraw"
    case .complain: "complain"
    case .requestIdentityCheck: "identity"
    case .apply: "apply"
    case .decide: "decide"
    case .sign: "sign"
    case .draw: "draw"
    case .buy: "buy"
    case .repay: "repay"
    case .closeDay: "close"
    case .release: "release"
    case .settle: "settle"
    }
  }
}
