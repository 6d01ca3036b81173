/// Something that must hold for every borrower at every time. The same invariants are run by the
/// property tests, by `tally audit` and by the demo (design 7).
public protocol Invariant: Sendable {
  /// The stable name in audits.
  var name: String { get }
  func check(_ history: BorrowerHistory) -> Finding
}

/// What a check found.
public struct Finding: Hashable, Sendable {
  /// How many cases were looked at.
  public var checked: Int
  /// Where it did not hold: stream sequences and ordinals, never personal data.
  public var broken: [String]

  public init(checked: Int = 0, broken: [String] = []) {
    self.checked = checked
    self.broken = broken
  }

  mutating func expect(_ holds: Bool, _ place: @autoclosure () -> String) {
    checked += 1
    if !holds { broken.append(place()) }
  }
}

/// One borrower's whole history, with the states between.
public struct BorrowerHistory: Sendable {
  /// One event and what it changed.
  public struct Step: Sendable {
    public var recorded: RecordedEvent
    public var before: Borrower?
    public var after: Borrower?
  }

  public let steps: [Step]
  /// The state as stored.
  public let stored: Borrower

  public init(events: [RecordedEvent], stored: Borrower) {
    var state: Borrower?
    var steps: [Step] = []
    steps.reserveCapacity(events.count)
    for recorded in events {
      let after = Borrower.evolve(state, recorded.event)
      steps.append(Step(recorded: recorded, before: state, after: after))
      state = after
    }
    self.steps = steps
    self.stored = stored
  }
}

/// An event as it was recorded.
public struct RecordedEvent: Sendable {
  public var sequence: Int64
  public var event: BorrowerEvent
  public var businessDate: CivilDate
  /// The lines booked with it.
  public var postings: [Posting]
  /// Its place in the transparency log; `nil` when it is not logged or not sequenced yet.
  public var logIndex: Int64?

  public init(
    sequence: Int64, event: BorrowerEvent, businessDate: CivilDate, postings: [Posting],
    logIndex: Int64?
  ) {
    self.sequence = sequence
    self.event = event
    self.businessDate = businessDate
    self.postings = postings
    self.logIndex = logIndex
  }
}

/// All invariants of one borrower's stream.
public enum Invariants {
  public static let all: [any Invariant] = [
    InquiryHasConsent(), RowsWithinAuthorisation(), SendsFollowTheLog(), ReleasesHaveOutcomes(),
    PostingsSumToZero(), BooksEqualLoans(), ScheduleSumsToPrincipal(), UseWithinLimit(),
    ReplayGivesState(),
  ]
}
