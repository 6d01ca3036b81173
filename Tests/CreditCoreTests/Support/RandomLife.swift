import CreditCore

/// Lives made of random acts, the same for the same seed: late, early and backdated payments, sends
/// that fail or stay unknown, consents withdrawn and given again, days closed late.
struct RandomLife {
  private var life: Life
  private var random: SplitMix64
  /// For the acts of the roll-out, so that they don't shift the draws of all others.
  private var rollout: SplitMix64
  /// For the acts around the borrower's rights, likewise.
  private var rights: SplitMix64
  /// For money that goes back, likewise.
  private var refunds: SplitMix64
  /// For cuts, freezes and temporary limits: in every third life, so that they stop nothing in the
  /// others.
  private var limits: SplitMix64?
  /// For merchants' orders and instalments, likewise.
  private var orders: SplitMix64
  /// For post-loan inquiries and applications for one product, likewise.
  private var inquiries: SplitMix64
  /// For changes of loans after their contract, likewise.
  private var loans: SplitMix64
  /// For the cards that are debited, likewise.
  private var cards: SplitMix64
  /// For disputes: in every second life, so that they keep nothing in the others.
  private var disputes: SplitMix64?

  /// For the collection of what is overdue: in every fifth life.
  private var collections: SplitMix64?

  /// - Parameter shadowed: whether the small state is followed beside the whole one.
  static func live(seed: UInt64, steps: Int = 40, shadowed: Bool = false) throws -> Life {
    var random = SplitMix64(seed: seed)
    let start = CivilDate(dayNumber: 20_454 + Int32.random(in: 0..<900, using: &random))
    let bucket = UInt64.random(in: 0..<1000, using: &random)
    let mandate = Bool.random(using: &random)
    let billDay = Int64.random(in: 1...28, using: &random)
    let dueDay = Int64.random(in: 1...28, using: &random)
    let wave = Int.random(in: -60...60, using: &random)
    let life = try Life.withLine(on: "\(start)", id: bucket, mandate: mandate) { world in
      world.terms.purchase.billDay = billDay
      world.terms.purchase.dueDay = dueDay
      world.terms.reporting.beginsOn = start.adding(days: wave)
    }
    var running = RandomLife(
      life: life, random: random, rollout: SplitMix64(seed: ~seed),
      rights: SplitMix64(seed: seed &* 31), refunds: SplitMix64(seed: seed &* 57),
      limits: seed % 3 == 0 ? SplitMix64(seed: seed &* 91) : nil,
      orders: SplitMix64(seed: seed &* 129),
      inquiries: SplitMix64(seed: seed &* 113),
      loans: SplitMix64(seed: seed &* 211), cards: SplitMix64(seed: seed &* 307),
      disputes: seed % 2 == 0 ? SplitMix64(seed: seed &* 173) : nil,
      collections: seed % 5 == 0 ? SplitMix64(seed: seed &* 193) : nil)
    if shadowed { running.life.shadow = PartShadow() }
    running.life.widenInquiries(seed: seed)
    if seed % 4 == 0 { try running.life.feedBureau(seed: seed) }
    running.life.world.terms.reporting.tellsEachProduct = seed % 2 == 1
    if (7000..<7090).contains(seed), seed % 5 == 2 {
      running.life.world.terms.cash.funders = JointLoanTests.funders([300_000, 700_000])
    }
    running.life.world.terms.rollout.graceDays = 10
    running.life.world.terms.limits.renewalDays = 366
    for _ in 0..<steps { try running.step() }
    let end = running.life.today.adding(days: Int.random(in: 1...100, using: &running.random))
    try running.life.go(to: end)
    return running.life
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func step() throws {
    let next = life.today.adding(days: number(0...13))
    // One time in four people act before the days that have passed are closed.
    if number(0...3) == 0 { life.today = next } else { try life.go(to: next) }
    do {
      try goOn()
      try act()
    } catch is Refusal {
      // What is refused changes nothing.
    }
    do { try rollOut() } catch is Refusal {}
    do { try life.useRights(&rights) } catch is Refusal {}
    do { try life.moveMoneyBack(&refunds) } catch is Refusal {}
    do { try life.useOrders(&orders) } catch is Refusal {}
    do { try life.useInquiries(&inquiries) } catch is Refusal {}
    do { try life.changeLoans(&loans) } catch is Refusal {}
    do { try life.useCards(&cards) } catch is Refusal {}
    if var random = disputes {
      do { try life.useDisputes(&random) } catch is Refusal {}
      disputes = random
    }
    if var random = collections {
      do { try life.useCollections(&random) } catch is Refusal {}
      collections = random
    }
    if var random = limits {
      do { try life.useLimits(&random) } catch is Refusal {}
      limits = random
      if life.today.dayNumber % 29 == 0 {
        _ = try? life.act(.amend(.endProduct(.purchase)))
      }
    }
    try sendSome()
  }

  /// Now and then a new text of the authorisation, the borrower's yes or no to it, or a higher
  /// limit that the lender offers.
  private mutating func rollOut() throws {
    switch Int.random(in: 0...23, using: &rollout) {
    case 0: life.world.terms.rollout.outdatedPapers = ["1"]
    case 1: try life.act(.refuse(.bureauAuthorisation, version: "2"))
    case 2: try life.upgrade()
    case 3: try life.act(.offerIncrease(Life.raise))
    case 4: try life.act(.answerIncrease(isAccepted: Bool.random(using: &rollout)))
    default: return
    }
  }

  private mutating func act() throws {
    switch number(0...14) {
    case 0...2:
      try life.act(
        .buy(amount: Money(fen: Int64(number(1...300_000))), category: "food"))
    case 3, 4:
      let terms: [Int64] = [3, 6, 12]
      let amount = Money(yuan: Int64(number(5...80)) * 100)
      try life.act(life.drawing(amount, terms[number(0...2)]))
    case 5...9: try repay()
    case 10:
      let items: [ConsentItem] = [.bureauReporting, .directDebit, .bureauInquiry]
      try life.act(.withdraw(items[number(0...2)]))
    case 11:
      try life.authorise()
      try life.act(.agree(Life.paper(.debitMandate, [.directDebit])))
    case 12: try increase()
    default: try share()
    }
  }

  /// Switches something on or off, or shares something.
  private mutating func share() throws {
    let choices = [
      SharingChoice(scenario: .s4, recipient: "wealth"),
      SharingChoice(scenario: .s3d, recipient: "partner"),
    ]
    let choice = choices[number(0...1)]
    switch number(0...5) {
    case 0: try life.act(.allowSharing(choice))
    case 1: try life.act(.stopSharing(choice))
    case 2: try life.act(.openCase(.litigation, number: "C-\(number(1...3))"))
    case 3: try life.act(.closeCase(Int64(number(1...3))))
    case 4:
      try life.act(
        .share(
          Life.order(
            .s7, .judicial, "court", [.loan], approver: "privacy-officer",
            ground: ShareGround(demand: Life.demand))))
    default:
      let ground = ShareGround(shareCase: Int64(number(1...3)))
      try life.act(
        .share(
          number(0...1) == 0
            ? Life.order(.s4, .display, "wealth", [.limit])
            : Life.order(.s3b, .litigation, "court", [.name, .loan], ground: ground)))
    }
  }

  /// Pays something, all that is due or everything, as of today or of some days ago.
  private mutating func repay() throws {
    let state = try life.state
    let contracts =
      state.loans.filter(\.isActive).map(\.ordinal) + [state.purchaseLine?.ordinal ?? 2]
    let contract = contracts[number(0...contracts.count - 1)]
    let backdated = life.today.adding(days: number(0...2) == 0 ? -number(0...40) : 0)
    let position = try life.position(contract)
    let amounts = [
      position.dueNow, position.payoff, Money(fen: Int64(number(1...200_000))),
    ]
    try life.act(
      .repay(
        contract: contract, amount: min(position.payoff, amounts[number(0...2)]), on: backdated))
  }

  private mutating func increase() throws {
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
  }

  /// What an application's answer leads to, and what the bureau refused.
  private mutating func goOn() throws {
    if let refused = try life.state.refusedRows.first, number(0...2) == 0 {
      try life.act(.correctRow(disclosure: refused.row.disclosure))
    }
    switch try life.state.applications.last?.stage {
    case .deciding: try life.decide(ppm: Int64(number(1...190_000)))
    case .approved: try life.act(.sign(Life.contract))
    default: break
    }
  }

  /// Most of what is open leaves; some of it fails or stays unknown.
  private mutating func sendSome() throws {
    let others: [DisclosureKind] = [.creditPayout, .cardCheck]
    for disclosure in try life.state.disclosures where !others.contains(disclosure.kind) {
      guard number(0...4) > 0 else { continue }
      // As the platform does: a row leaves after those that it rests on were answered.
      if try life.rests(disclosure.ordinal) { continue }
      do {
        if disclosure.stage == .intended {
          try life.act(.release(disclosure: disclosure.ordinal))
        }
        guard try life.state.disclosure(disclosure.ordinal) != nil else { continue }
        try life.act(.settle(disclosure: disclosure.ordinal, try answer(to: disclosure)))
      } catch is Refusal {
        continue
      }
    }
  }

  private mutating func answer(to disclosure: Disclosure) throws -> DisclosureAnswer {
    switch number(0...9) {
    case 0: return .notSent
    case 1: return .unknown
    case 2: return .neverArrived
    default: break
    }
    switch disclosure.kind {
    case .identityCheck: return .identity(.passed)
    case .bureauInquiry:
      return .report(
        InquiryAnswer(application: disclosure.subject, report: nil, figures: []),
        digest: Life.digest)
    // Sent with draws of their own: see `moveMoneyBack` and `useCards`.
    case .creditPayout, .cardCheck: return .unknown
    case .payout: return number(0...3) == 0 ? .payoutFailed : .payoutConfirmed(on: life.today)
    case .debit:
      let due = try life.position(disclosure.subject).dueNow
      return number(0...1) == 0 ? .debitFailed : .debited(amount: due, on: life.today)
    case .adverseNotice, .borrowerNotice: return .noticeSent(on: life.today)
    case .disputeMark:
      return .dispute(number(0...4) == 0 ? .refused : .taken(ObjectionNumber(rawValue: "M-1")))
    case .disputeResult: return .dispute(number(0...4) == 0 ? .refused : .taken(nil))
    case .share: return number(0...4) == 0 ? .shareRefused : .shared(Life.digest)
    case .reportRow:
      return number(0...9) == 0 ? .rowRejected(codes: ["BLE009"]) : .rowAccepted
    }
  }
}
