import CreditCore
import CreditPlatform
import Simulation
import TallyService

/// A platform in a folder of its own and borrowers who may draw, brought to their signed contract
/// by the commands that everybody goes through. What the outside would answer is answered here.
struct Customers: Sendable {
  let installation: Installation
  let clock: MovableClock
  let ids: [StreamID]

  var platform: Platform { installation.platform }

  /// - Parameter folder: the platform's data folder, made new.
  init(_ count: Int, in folder: String) async throws {
    let clock = MovableClock(CivilDate(dayNumber: 20_734))
    let installation = try await Installation(
      Settings(data: folder), clock: clock, entropy: SystemEntropy())
    self.installation = installation
    self.clock = clock
    ids = try await withThrowingTaskGroup(of: [StreamID].self) { group in
      for lane in 0..<16 {
        group.addTask {
          var ids: [StreamID] = []
          for index in stride(from: lane, to: count, by: 16) {
            ids.append(try await Customers.bringUp(index, installation.platform))
          }
          return ids
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// From the first paper to the signed contract with its debit mandate.
  private static func bringUp(_ index: Int, _ platform: Platform) async throws -> StreamID {
    let month = [Int64](repeating: 20_000, count: 6)
    var person = SyntheticPerson(
      index: index, seed: 1,
      row: HistoryRow(
        creditLine: 200_000, monthsLate: [Int64](repeating: 0, count: 6), bills: month,
        payments: month, defaulted: false))
    person.traits.isStudent = false
    person.traits.refusesAuthorisation = false
    person.traits.givesMandate = true
    person.traits.drawsCash = false
    let life = BorrowerLife(
      person: person, platform: platform, start: platform.clock.businessDate)
    let id = try await life.arrive()
    try await answer(.identity(.passed), id, platform)
    try await life.apply(id)
    let figures = ReportFieldName.allCases.map { ReportFigure($0.rawValue, 0) }
    try await answer(
      .report(
        InquiryAnswer(
          application: 1, report: SealedRef(slot: .creditReport, version: 1), figures: figures),
        digest: Digest(bytes: [UInt8](repeating: 7, count: 32))), id, platform)
    try await platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "bench", modelReasons: [])),
      on: id)
    try await life.takeUp(id)
    return id
  }

  private static func answer(
    _ answer: DisclosureAnswer, _ id: StreamID, _ platform: Platform
  ) async throws {
    guard let open = try await platform.borrower(id)?.disclosures.last?.ordinal else {
      throw BenchFailure(description: "nothing was to be sent")
    }
    try await platform.perform(.release(disclosure: open), on: id)
    try await platform.perform(.settle(disclosure: open, answer), on: id)
  }

  /// What a borrower asks for: the smallest loan.
  func terms(of id: StreamID, instalments: Int64 = 12) async throws -> DrawLoan {
    guard let state = try await platform.borrower(id), let offer = state.agreement?.offer else {
      throw BenchFailure(description: "a borrower was not approved")
    }
    let policy = try platform.context().policy
    return DrawLoan(
      amount: policy.cash.minimum, instalments: instalments,
      purpose: policy.purposes.allowedPurposes[0],
      confirmedAnnualRate: offer.dailyRate.scaled(by: policy.cost.dayCount, over: 1),
      contract: try platform.papers.agreement(to: .loanContract),
      cost: try platform.readCost(
        DrawWish(amount: policy.cash.minimum, instalments: instalments), state))
  }

  /// What the borrowers confirmed on their cost tables, for so many draws of each. Everybody reads
  /// at the same time, for the reading time of the policy.
  func confirmations(rounds: Int64) async throws -> [[String]] {
    var tables: [[CostTable]] = []
    let context = try platform.context()
    for id in ids {
      let terms = try await terms(of: id)
      guard let state = try await platform.borrower(id) else { continue }
      let loan = try state.terms(of: terms.wish, context)
      tables.append(
        (1...rounds).compactMap {
          CostTable(
            draw: loan, contract: state.counts.contracts + $0, on: context.businessDate,
            context.policy.cost)
        })
    }
    let opened = try zip(ids, tables).map { id, tables in
      try tables.map { try platform.openCost($0, for: id) }
    }
    try await Task.sleep(for: .seconds(context.policy.cost.forcedReadSeconds + 1))
    return try zip(ids, opened).map { id, opened in
      try opened.map { opened in
        guard
          case .confirmed(let token) = try platform.confirmCost(
            opened.token, of: opened.table, for: id)
        else { throw BenchFailure(description: "a cost table was not confirmed") }
        return token
      }
    }
  }

  /// Draws by the platform's own door.
  func draw(_ terms: DrawLoan, _ id: StreamID, round: Int) async throws {
    var terms = terms
    if let state = try await platform.borrower(id) {
      terms.cost = try platform.readCost(terms.wish, state)
    }
    let key = RequestKey("draw-\(round)", body: [UInt8](id.bytes))
    let performed = try await platform.perform(.draw(terms), on: id, key: key)
    guard performed.made != nil, !performed.isRepeat else {
      throw BenchFailure(description: "a draw made no loan")
    }
  }

  func close() async { await installation.close() }
}
