public import CreditCore
public import CreditPlatform

/// One simulated borrower's acts, each done through the platform as a page would do it, each with
/// a key of its own, so that a day can be lived again after a crash and nothing happens twice.
public struct BorrowerLife: Sendable {
  /// Days between the first borrowers' arrival and the last's.
  private static let arrivalDays = 20

  public let person: SyntheticPerson
  private let platform: Platform
  private let start: CivilDate

  public init(person: SyntheticPerson, platform: Platform, start: CivilDate) {
    self.person = person
    self.platform = platform
    self.start = start
  }

  /// The day on which this person comes.
  public var arrivesOn: CivilDate {
    start.adding(days: person.index % BorrowerLife.arrivalDays)
  }

  /// First papers, then identity (expectations, the lawful order).
  public func arrive() async throws(PlatformError) -> StreamID {
    let profile = try PersonalProfile(
      name: person.name, idNumber: person.idNumber, phone: person.phone,
      bankCard: person.bankCard, address: person.address, occupation: person.occupation)
    let id = try await platform.register(
      Registration(
        profile: profile, isStudent: person.traits.isStudent,
        monthlyIncome: person.monthlyIncome,
        behaviour: PaymentBehaviour(bills: person.row.bills, payments: person.row.payments)))
    try await agree(to: .serviceAgreement, id)
    try await agree(to: .personalInformation, items: [.personalInformation], id)
    try await act(.requestIdentityCheck, "identity", id)
    return id
  }

  /// The notice, the authorisation on its own page, the application; some say no there.
  public func apply(_ id: StreamID) async throws(PlatformError) {
    guard let state = try await platform.liveBorrower(id), state.identity != .failed,
      state.identity != .unchecked, state.applications.isEmpty
    else { return }
    try await agree(to: .queryNotice, id)
    if person.traits.refusesAuthorisation {
      let version = platform.papers.papers[.bureauAuthorisation]?.version ?? ""
      try await act(.refuse(.bureauAuthorisation, version: version), "refuse", id)
      // Without a line the person can still look, and complain.
      try await act(.complain(.creditReporting), "complain", id)
      return
    }
    try await agree(to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting], id)
    try await act(.apply(.firstApplication, age: age), "apply", id)
  }

  /// The credit contract with its annex, the mandate if wanted, and the first draw.
  public func takeUp(_ id: StreamID) async throws(PlatformError) {
    guard let state = try await platform.liveBorrower(id) else { return }
    if state.applications.last?.stage == .approved {
      try await sign(id, "sign-\(state.counts.applications)")
      if person.traits.givesMandate, state.liveConsent(.directDebit) == nil {
        try await agree(to: .debitMandate, items: [.directDebit], id)
      }
      try await allowFeed(id)
    }
    guard let line = try await platform.liveBorrower(id), let agreement = line.agreement,
      line.loans.isEmpty, person.traits.drawsCash,
      agreement.signedOn == platform.clock.businessDate
    else { return }
    let policy = try platform.context().policy
    let wanted = Money(yuan: agreement.offer.cashLimit.fen / 100 * 6 / 10)
    let amount = max(policy.cash.minimum, Money(fen: wanted.fen / 10_000 * 10_000))
    guard amount <= line.available(.cash, on: platform.clock.businessDate) else { return }
    let term = policy.cash.terms[person.index % policy.cash.terms.count]
    let draw = DrawLoan(
      amount: amount, instalments: term, purpose: policy.purposes.allowedPurposes[0],
      confirmedAnnualRate: agreement.offer.dailyRate.scaled(by: policy.cost.dayCount, over: 1),
      contract: try platform.papers.agreement(to: .loanContract),
      cost: try platform.readCost(DrawWish(amount: amount, instalments: term), line))
    try await act(.draw(draw), "draw", id)
  }

  /// Those who will soon stop paying have agreed that a licensed bureau is told, so that its feed
  /// has a good month and adverse ones.
  private func allowFeed(_ id: StreamID) async throws(PlatformError) {
    guard case .stops(let days) = person.traits.repayment, days < 30 else { return }
    let feeds = try platform.context().policy.reporting.feeds
    for feed in feeds where feed.isEnabled && feed.kind == .licensed {
      let choice = SharingChoice(scenario: feed.scenario, recipient: feed.recipient)
      try await act(.allowSharing(choice), "allow-\(feed.recipient)", id)
    }
  }

  /// What the person does on an ordinary day: buys in the first month, repays by hand when due,
  /// late or not at all, and sometimes asks for more.
  public func live(_ id: StreamID) async throws(PlatformError) {
    guard let state = try await platform.liveBorrower(id), let agreement = state.agreement else {
      return
    }
    let day = platform.clock.businessDate
    let age = agreement.signedOn.days(to: day)
    if age < 30, age % 7 == person.index % 7, person.traits.repayment != .stops(afterDays: 0) {
      try await buy(state, id, day)
    }
    try await repay(state, id, day)
    if person.traits.asksIncrease, arrivesOn.days(to: day) == 75, !state.isOverdue(on: day),
      state.openAgreement != nil
    {
      try await agree(
        to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting], id, again: "increase")
      try await act(.apply(.limitIncrease, age: self.age), "increase", id)
    }
  }

  private func buy(_ state: Borrower, _ id: StreamID, _ day: CivilDate) async throws(PlatformError)
  {
    let room = state.available(.purchase, on: day)
    let amount = Money(fen: room.fen / 8 / 100 * 100)
    guard amount > Money(yuan: 10), !state.isOverdue(on: day) else { return }
    try await act(.buy(amount: amount, category: "groceries"), "buy-\(day)", id)
  }

  private func repay(
    _ state: Borrower, _ id: StreamID, _ day: CivilDate
  ) async throws(PlatformError) {
    let contracts =
      state.loans.filter(\.isActive).map(\.ordinal)
      + [state.purchaseLine?.ordinal].compactMap { $0 }
    for contract in contracts {
      guard let position = state.position(of: contract, on: day), let due = position.dues.first,
        paysToday(due, day)
      else { continue }
      try await act(
        .repay(contract: contract, amount: position.dueNow, on: day), "repay-\(contract)-\(day)",
        id)
    }
  }

  private func paysToday(_ due: Due, _ day: CivilDate) -> Bool {
    switch person.traits.repayment {
    case .onTime: !person.traits.givesMandate && day == due.dueOn
    case .late(let days): due.dueOn.days(to: day) >= days
    case .stops(let days): arrivesOn.days(to: day) < days && day == due.dueOn
    }
  }

  private var age: Int64 {
    let birth = (try? ResidentID(person.idNumber))?.birthDate
    return birth.map { Int64($0.days(to: start) / 366) } ?? 0
  }

  private func sign(_ id: StreamID, _ key: String) async throws(PlatformError) {
    let list = platform.register.list
    let annex = try platform.papers.agreement(to: .sharingList, how: .signingBundle)
    let contract = SignContract(
      papers: [
        try platform.papers.agreement(to: .creditContract, how: .signingBundle), annex,
      ], sharingListVersion: list.version,
      sharingListDigest: Hex.bytes(list.hash).flatMap {
        $0.count == 32 ? Digest(bytes: $0) : nil
      } ?? annex.digest)
    try await act(.sign(contract), key, id)
  }

  private func agree(
    to kind: PaperKind, items: [ConsentItem] = [], _ id: StreamID, again: String = "first"
  ) async throws(PlatformError) {
    let paper = try platform.papers.agreement(to: kind, items: items)
    try await act(.agree(paper), "agree-\(kind.rawValue)-\(again)", id)
  }

  private func act(
    _ command: BorrowerCommand, _ name: String, _ id: StreamID
  ) async throws(PlatformError) {
    try await platform.perform(
      command, on: id, key: RequestKey("life-\(name)", body: Array(name.utf8)))
  }
}
