import CreditCore
import CreditPlatform

extension SimulatedWorld {
  /// Carries out one step; what a rule refuses is counted, what the planned fault breaks is tried
  /// again as a caller would, and everything else is a finding.
  mutating func live(_ step: SimulationStep) async throws {
    var random = SeededGenerator(seed: step.number)
    clock.pass(seconds: 20)
    summary.steps += 1
    outside.begin(step.number, hasFaults: hasFaults)
    if hasFaults, Int.random(in: 0..<10, using: &random) == 0 {
      running.store.arm(
        FaultyStore.Plan(
          call: Int.random(in: 1...12, using: &random),
          isAfterwards: Bool.random(using: &random)))
    }
    do {
      try await act(step, &random)
    } catch let error as PlatformError {
      try take(error, step)
    }
    if running.store.disarm() != nil { summary.storeFaults += 1 }
    if let problem = outside.read({ $0.problems.first }) {
      throw Self.finding(problem, after: step)
    }
  }

  /// What may go wrong: a rule's no, and the store where it was made to fail.
  private mutating func take(_ error: PlatformError, _ step: SimulationStep) throws {
    lines.say("\(error)")
    switch error {
    case .refused: summary.refused += 1
    case .store where running.store.disarm() != nil: summary.storeFaults += 1
    default: throw Self.finding("\(error)", after: step)
    }
  }

  private mutating func act(_ step: SimulationStep, _ random: inout SeededGenerator) async throws {
    switch step.act {
    case .arrive: try await arrive(step, &random)
    case .dispatch: try await dispatch()
    case .pass: try await pass(&random)
    case .restart:
      // One process in two ends in the midst of its work.
      if Bool.random(using: &random), hasFaults {
        running.store.arm(
          FaultyStore.Plan(call: Int.random(in: 1...30, using: &random), isAfterwards: true))
        do { try await dispatch() } catch { lines.say("\(error)") }
      }
      try await restart()
    case .again: try await again(step)
    case .order: try await order(step, &random)
    case .dispute: try await dispute(step, &random)
    case .correctProfile: try await correctProfile(step, &random)
    default:
      guard let id = borrowers.randomElement(using: &random),
        let state = try await platform.borrower(id),
        let command = try command(step.act, state, &random)
      else { return }
      if hasFaults, Int.random(in: 0..<20, using: &random) == 0 { interlope(on: id) }
      if step.act == .apply { try await consent(id, step) }
      try await perform(command, on: id, step)
    }
  }

  /// Sends a command under a key of the step's own, as a page or a program does.
  mutating func perform(
    _ command: BorrowerCommand, on id: StreamID, _ step: SimulationStep, part: Int = 0
  ) async throws {
    guard let key = RequestKey("step-\(step.place)-\(part)", body: Array("\(command)".utf8)) else {
      return
    }
    do {
      try await platform.perform(command, on: id, key: key)
    } catch {
      guard case .store = error, let hit = running.store.disarm() else { throw error }
      lines.say("\(error)")
      summary.storeFaults += 1
      let repeated = try await platform.perform(command, on: id, key: key)
      if case .afterwards(isCommit: true) = hit, !repeated.isRepeat {
        throw Self.finding("a repeat was carried out twice", after: step)
      }
    }
    newest = (id, command, key)
  }

  /// The notice and the authorisation that an application needs; one in eight forgets them.
  private mutating func consent(_ id: StreamID, _ step: SimulationStep) async throws {
    guard step.number % 8 != 0 else { return }
    try await perform(
      .agree(platform.papers.agreement(to: .queryNotice)), on: id, step, part: 1)
    try await perform(
      .agree(
        platform.papers.agreement(
          to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting])), on: id, step,
      part: 2)
  }

  /// The newest command once more: nothing may come of it.
  private func again(_ step: SimulationStep) async throws {
    guard let newest else { return }
    let performed = try await platform.perform(newest.command, on: newest.id, key: newest.key)
    guard performed.isRepeat || performed.events.isEmpty else {
      throw Self.finding("a repeat of \(newest.key.key) was carried out twice", after: step)
    }
  }

  /// Somebody else is faster: a consent is withdrawn right before the commit.
  private func interlope(on id: StreamID) {
    let platform = platform
    running.store.interlope { _ = try? await platform.perform(.withdraw(.directDebit), on: id) }
  }

  private mutating func arrive(
    _ step: SimulationStep, _ random: inout SeededGenerator
  ) async throws {
    guard people.count < 30 else { return }
    let row = HistoryRow(
      creditLine: 20_000, monthsLate: [0, 0, 0, 0, 0, 0],
      bills: (0..<6).map { _ in Int64.random(in: 0...9000, using: &random) },
      payments: (0..<6).map { _ in Int64.random(in: 0...9000, using: &random) }, defaulted: false)
    // The step's place makes the person, so that leaving steps out changes nobody.
    let person = SyntheticPerson(index: step.place, seed: seed, row: row)
    people.append(person)
    outside.read { $0.people[person.idNumber] = person }
    let registration = Registration(
      profile: try PersonalProfile(
        name: person.name, idNumber: person.idNumber, phone: person.phone,
        bankCard: person.bankCard, address: person.address, occupation: person.occupation),
      isStudent: person.traits.isStudent, monthlyIncome: person.monthlyIncome,
      behaviour: PaymentBehaviour(bills: row.bills, payments: row.payments))
    let id: StreamID
    do {
      id = try await platform.register(registration)
    } catch {
      guard case .store = error, running.store.disarm() != nil else { throw error }
      id = try await platform.register(registration)
    }
    if !borrowers.contains(id) { borrowers.append(id) }
    summary.borrowers = borrowers.count
    let papers = platform.papers
    try await perform(.agree(papers.agreement(to: .serviceAgreement)), on: id, step)
    try await perform(
      .agree(papers.agreement(to: .personalInformation, items: [.personalInformation])), on: id,
      step, part: 1)
    try await perform(.requestIdentityCheck, on: id, step, part: 2)
  }

  /// One to six days pass; one time in four they are closed late.
  private mutating func pass(_ random: inout SeededGenerator) async throws {
    let isLate = Int.random(in: 0..<4, using: &random) == 0
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      if !isLate {
        _ = try await DayCloser(platform: platform).close(through: clock.businessDate)
      }
      clock.passDay()
    }
  }
}
