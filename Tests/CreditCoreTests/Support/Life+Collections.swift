import CreditCore
import Testing

/// The steps of the collection desk, an agency and the borrower around an overdue debt.
extension Life {
  static let agency = DeskCode("agency")

  /// A loan whose first instalment fell due on 2026-02-05; it is 2026-02-14, and a case is open.
  static func collected(
    world change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> (life: Life, loan: Int64) {
    var (life, loan) = try Life.withLoan(world: change)
    try life.go(to: "2026-02-14")
    return (life, loan)
  }

  /// A time of day in China, today or on another day.
  func time(_ hour: Int, _ minute: Int = 0, on other: CivilDate? = nil) -> Instant {
    let day = other ?? today
    let seconds = Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60) - 8 * 3600
    return Instant(microseconds: seconds * 1_000_000)
  }

  /// What decisions are told at a time of today.
  func context(at moment: Instant) -> Context {
    var context = context
    context.recordedAt = moment
    return context
  }

  static func collector(_ agency: DeskCode? = nil) -> Collector {
    Collector(agency: agency, code: staff(3))
  }

  /// Records a contact of today at the end of the day, with a recording where something was said.
  ///
  /// - Returns: the rules that it broke.
  @discardableResult
  mutating func contact(
    _ plan: ContactPlan, _ outcome: ContactOutcome = .reached, toldDebt: Bool = false,
    conduct: [BannedConduct] = [], isRecorded: Bool = true
  ) throws -> [ContactRule] {
    let recording = isRecorded ? DeskCode("R-\(try state.collections.contactCount + 1)") : nil
    try act(
      .collection(
        .record(
          RecordContact(
            plan: plan, outcome: outcome, toldDebt: toldDebt, conduct: conduct,
            recording: recording))), context(at: time(23, 59)))
    return try #require(try state.collections.contacts.last).breaches
  }

  /// A call by the own desk or an agency.
  func call(
    _ hour: Int, _ minute: Int = 0, way: Int64 = 1, by agency: DeskCode? = nil
  ) -> ContactPlan {
    ContactPlan(kind: .call, at: time(hour, minute), by: Life.collector(agency), way: way)
  }

  /// A call to a third person.
  func callThird(_ hour: Int, _ purpose: ThirdPersonPurpose? = .getContact) -> ContactPlan {
    ContactPlan(
      kind: .call, at: time(hour), by: Life.collector(), third: 1, purpose: purpose)
  }

  func verdict(_ plan: ContactPlan) throws -> ContactVerdict {
    try state.contactVerdict(plan, world.terms.collection)
  }

  mutating func assign(_ agency: DeskCode? = agency) throws {
    let agency = try #require(agency)
    try act(.collection(.assign(agency: agency, by: Life.staff(4))))
  }

  /// Commands of every kind about collecting.
  static func collectionCommands(on day: CivilDate) -> [BorrowerCommand] {
    let at = Instant(microseconds: Int64(day.dayNumber) * 86_400_000_000)
    let plan = ContactPlan(kind: .call, at: at, by: collector())
    let commands: [CollectionCommand] = [
      .assign(agency: staff(9), by: staff(4)), .recall(by: staff(4)),
      .record(RecordContact(plan: plan, outcome: .unanswered)),
      .fault(contact: 1, [.threat], by: staff(4)), .quietHours(isAgreed: true),
      .quietHours(isAgreed: false),
    ]
    return commands.map { .collection($0) }
  }

  /// Some contact of a day, by anybody, at any time and to anyone.
  func randomContact(
    on day: CivilDate, _ random: inout SplitMix64
  ) -> (plan: ContactPlan, outcome: ContactOutcome) {
    let isThird = Int.random(in: 0...4, using: &random) == 0
    let isAgency = Bool.random(using: &random)
    let plan = ContactPlan(
      kind: ContactKind.allCases.randomElement(using: &random) ?? .call,
      at: time(
        Int.random(in: 0...23, using: &random), Int.random(in: 0...59, using: &random), on: day),
      by: Life.collector(isAgency ? Life.agency : nil),
      third: isThird ? Int64.random(in: 1...2, using: &random) : nil,
      way: Int64.random(in: 1...2, using: &random),
      people: Int64.random(in: 1...3, using: &random),
      purpose: ThirdPersonPurpose.allCases.randomElement(using: &random))
    return (plan, ContactOutcome.allCases.randomElement(using: &random) ?? .reached)
  }

  /// Now and then something about the collection of what is overdue.
  mutating func useCollections(_ random: inout SplitMix64) throws {
    switch Int.random(in: 0...9, using: &random) {
    case 0: try assign()
    case 1: try act(.collection(.recall(by: Life.staff(4))))
    case 2: try act(.collection(.quietHours(isAgreed: Bool.random(using: &random))))
    case 3:
      let newest = try state.collections.contactCount
      try act(.collection(.fault(contact: newest, [.abuse], by: Life.staff(4))))
    default:
      let (plan, outcome) = randomContact(
        on: today.adding(days: -Int.random(in: 0...2, using: &random)), &random)
      try contact(plan, outcome)
    }
  }

  /// One event of every kind about collecting.
  static func eventsOfCollections() throws -> [RecordedEvent] {
    var (life, loan) = try collected()
    try life.assign()
    try life.act(.collection(.quietHours(isAgreed: true)))
    try life.contact(
      ContactPlan(
        kind: .visit, at: life.time(23), by: collector(agency), third: 2, way: 2, people: 3,
        purpose: .passMessage), .reached, toldDebt: true, conduct: [.threat])
    try life.act(.collection(.fault(contact: 1, [.posingAsAuthority], by: staff(5))))
    try life.act(.collection(.recall(by: staff(4))))
    try life.act(.collection(.quietHours(isAgreed: false)))
    try life.repay(loan, try life.position(loan).dueNow)
    return life.events
  }
}
