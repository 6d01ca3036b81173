import CreditCore
import Testing

/// One borrower carried through a life by commands alone: `decide`, then `evolve`, event by event.
struct Life {
  var world: SampleWorld
  var today: CivilDate
  private(set) var events: [RecordedEvent] = []
  private(set) var stored: Borrower?
  /// Follows every command with the small state, where a test asks for it.
  var shadow: PartShadow?

  init(_ type: LenderType = .consumerFinance, on text: String = "2026-01-05") throws {
    world = try SampleWorld(type)
    today = try day(text)
  }

  /// The state; a test that asks before the registration is wrong.
  var state: Borrower {
    get throws { try #require(stored) }
  }

  var context: Context { world.context(on: today) }

  /// What a command would do, without doing it.
  func trial(_ command: BorrowerCommand) throws(Refusal) -> [BorrowerEvent] {
    try Borrower.decide(command, stored, context)
  }

  @discardableResult
  mutating func act(_ command: BorrowerCommand) throws(Refusal) -> [BorrowerEvent] {
    try act(command, context)
  }

  @discardableResult
  mutating func act(
    _ command: BorrowerCommand, _ context: Context
  ) throws(Refusal) -> [BorrowerEvent] {
    let before = stored
    let made: [BorrowerEvent]
    do throws(Refusal) {
      made = try Borrower.decide(command, stored, context)
    } catch {
      shadow?.follow(command, context, nil, before: before, after: before)
      throw error
    }
    for event in made {
      stored = Borrower.evolve(stored, event)
      // An intent is logged at once here; nothing is released before (design 1.4).
      events.append(
        RecordedEvent(
          sequence: Int64(events.count) + 1, event: event, businessDate: context.businessDate,
          postings: event.postings, logIndex: Int64(events.count)))
    }
    shadow?.follow(command, context, made, before: before, after: stored)
    return made
  }

  var history: BorrowerHistory {
    get throws { BorrowerHistory(events: events, stored: try state) }
  }

  /// The ordinals of the disclosures of one kind that are open.
  func open(_ kind: DisclosureKind) throws -> [Int64] {
    try state.disclosures.filter { $0.kind == kind }.map(\.ordinal)
  }

  /// Everything that was ever intended, by kind.
  func intended(_ kind: DisclosureKind) -> [Disclosure] {
    events.compactMap {
      if case .disclosureIntended(let event) = $0.event, event.disclosure.kind == kind {
        event.disclosure
      } else {
        nil
      }
    }
  }

  /// Every row that was made.
  var rows: [ReportRow] {
    events.compactMap { if case .report(.rowMade(let event)) = $0.event { event.row } else { nil } }
  }

  /// Releases the newest disclosure of a kind and answers it.
  mutating func send(_ kind: DisclosureKind, _ answer: DisclosureAnswer) throws {
    let ordinal = try #require(try open(kind).last)
    try act(.release(disclosure: ordinal))
    try act(.settle(disclosure: ordinal, answer))
  }

  /// Closes every day on which something is due, up to and with `day`, each under its own policy.
  mutating func close(through day: CivilDate) throws {
    var last: CivilDate?
    while let wake = try state.wakesOn(world.terms), wake <= day {
      try #require(last.map { $0 < wake } ?? true, "the wake days must rise")
      last = wake
      try act(.closeDay(wake), world.context(on: wake))
    }
  }

  /// Goes on to a day, closing what is due before it.
  mutating func go(to text: String) throws { try go(to: day(text)) }

  mutating func go(to day: CivilDate) throws {
    try close(through: day.adding(days: -1))
    today = day
  }
}
