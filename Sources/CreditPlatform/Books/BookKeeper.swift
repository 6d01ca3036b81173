public import CreditCore
import SQLSession
import TransparencyLog

/// Keeps the books: folds what events posted into the day books, once, and does what the end of a
/// month asks for. One stream orders all of it, so any number of processes may do it at once, and
/// it can be stopped anywhere and done again.
public struct BookKeeper: Sendable {
  private static let page = 500
  private static let mostRaces = 16
  static let stream = StreamRef(
    .books, StreamID(bytes: FileID.bytes(of: "books")) ?? StreamID(high: 0, low: 0))

  let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// The stream's newest state.
  public func ledger() async throws(PlatformError) -> Ledger { try await stored().ledger }

  /// Folds all there is.
  ///
  /// - Returns: how many events were folded.
  @discardableResult
  public func fold() async throws(PlatformError) -> Int {
    var count = 0
    while true {
      let folded = try await step()
      if folded == 0 { return count }
      count += folded
    }
  }

  /// Folds one page of events into the day books; 0 when there is none.
  public func step() async throws(PlatformError) -> Int {
    let (version, ledger) = try await stored()
    let events = try await posted(after: ledger.position)
    guard let last = events.last else { return 0 }
    let today = platform.clock.businessDate
    let event = BooksFolded(after: ledger.position, through: last.key, on: today)
    var book = DayBook()
    for stored in events { try post(stored, in: &book, ledger, today: today) }
    // When another process was faster the events are folded; what is left is found again.
    _ = try await commit([event], ledger, version, book)
    return events.count
  }

  /// The accounts at the end of a day.
  public func trialBalance(on day: CivilDate) async throws(PlatformError) -> TrialBalance {
    try await book(on: day).trialBalance(on: day)
  }

  /// Everything up to the end of a day, as one entry of each account on it.
  func book(on day: CivilDate) async throws(PlatformError) -> DayBook {
    do {
      var book = DayBook()
      for (place, sides) in try await platform.store.fetch(BookTotals(day: day)) {
        book.add(sides, at: place)
      }
      for line in try await platform.store.fetch(LineTotals(day: day)) { book.tell(line) }
      return book
    } catch {
      throw .store(error)
    }
  }

  /// What stands on some days.
  func book(of days: ClosedRange<CivilDate>) async throws(PlatformError) -> DayBook {
    do {
      var book = DayBook()
      for (place, sides) in try await platform.store.fetch(BookedDays(days: days)) {
        book.add(sides, at: place)
      }
      for line in try await platform.store.fetch(BookedLines(days: days)) { book.tell(line) }
      return book
    } catch {
      throw .store(error)
    }
  }

  func post(
    _ stored: StoredEvent, in book: inout DayBook, _ ledger: Ledger, today: CivilDate
  ) throws(PlatformError) {
    guard let bytes = stored.postings else { return }
    do {
      try PostingList(encoded: bytes).post(
        in: &book, of: stored.businessDate, ledger, today: today)
    } catch {
      throw .codec(error)
    }
  }

  func posted(after key: Int64) async throws(PlatformError) -> [StoredEvent] {
    do {
      return try await platform.store.posted(after: key, limit: BookKeeper.page)
    } catch {
      throw .store(error)
    }
  }

  func stored() async throws(PlatformError) -> (version: Int64, ledger: Ledger) {
    do {
      guard let stored = try await platform.store.load(BookKeeper.stream, parts: []) else {
        return (0, Ledger())
      }
      return (stored.version, try Ledger(encoded: stored.state))
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }

  /// Commits events and what they put into the day books, on top of what stands there.
  ///
  /// - Returns: whether it is there; `false` when somebody else was faster.
  func commit(
    _ events: [any DeskEvent<Ledger>], _ ledger: Ledger, _ version: Int64, _ added: DayBook
  ) async throws(PlatformError) -> Bool {
    var state: Ledger? = ledger
    for event in events { state = event.apply(to: state) }
    guard let state else { return false }
    let now = platform.clock.now
    var stored: [NewEvent] = []
    for (position, event) in events.enumerated() {
      let body = event.encoded()
      // What was done to the books stands in the log; that they were carried forward does not.
      let leaf =
        event is BooksFolded
        ? nil
        : try platform.scribe.entry(
          .admin, purpose: DocumentLogCode.books, of: BookKeeper.stream.id,
          sequence: version + 1 + Int64(position), body: body, at: now)
      stored.append(
        NewEvent(
          type: Swift.type(of: event).kind, body: body, postings: nil, leaf: leaf,
          recordedAt: now, businessDate: platform.clock.businessDate))
    }
    let unit = Unit(
      stream: BookKeeper.stream, expectedVersion: version, state: state.encoded(), events: stored,
      rows: try await rows(adding: added))
    do {
      guard case .committed = try await platform.store.commit([unit]).first else { return false }
      return true
    } catch {
      throw .store(error)
    }
  }

  /// The rows of the places that are added to, with their sums. Nobody else writes them while the
  /// stream stays at its version.
  private func rows(adding added: DayBook) async throws(PlatformError) -> [RowChange] {
    guard let days = added.days else { return [] }
    var sum = try await book(of: days)
    for (place, sides) in added.sides { sum.add(sides, at: place) }
    for line in added.lines.values { sum.tell(line) }
    return BookKeeper.rows(of: sum, at: added)
  }

  static func rows(of book: DayBook, at places: DayBook) -> [RowChange] {
    places.sides.keys.compactMap { place in
      book.sides[place].map { BookTables.row(place, $0) }
    } + places.lines.keys.compactMap { place in book.lines[place].map(BookTables.row) }
  }

  /// Tries something that depends on the stream's version until nobody was faster.
  func repeatedly<Value: Sendable>(
    _ attempt: () async throws(BookError) -> Value?
  ) async throws(BookError) -> Value {
    for _ in 0..<BookKeeper.mostRaces {
      if let value = try await attempt() { return value }
    }
    throw .platform(.contended)
  }
}
