public import CreditCore
import SQLSession

/// 查阅复制: everything the platform holds of one borrower, opened for them, as one JSON document
/// in a fixed order; the portable export (PIPL 45) is the same document (N50).
///
/// It comes in parts: the state first, then page after page of what has no bound, so that the
/// memory it takes does not grow with the number of events. It is a picture of one moment: what
/// happens while it is read is not in it.
public struct DataCopy: Sendable {
  /// How many events, disclosures or reports a part holds at most.
  public static let page: Int64 = 500

  let platform: Platform
  let state: Borrower
  /// `nil` when the person's key was shredded.
  let person: PersonalProfile?
  let behaviour: PaymentBehaviour?
  /// The cards that were added for debits, by number; one that was erased is missing.
  let debitCards: [(card: DebitCard, number: BankCard)]
  let context: Context
  let words: @Sendable (_ reason: String) -> BilingualText
  private let through: Int64
  private var steps: ArraySlice<Step>
  private var after: Int64 = 0

  /// A section that comes in pages.
  private enum Step {
    case head
    case events(EventSection)
    case disclosures
    case reports
  }

  /// - Parameter words: the words for a decision's reason code.
  /// - Throws: ``PlatformError/unknownBorrower``.
  public init(
    of id: StreamID, from platform: Platform,
    words: @escaping @Sendable (_ reason: String) -> BilingualText
  ) async throws(PlatformError) {
    let stored: StoredStream?
    do {
      stored = try await platform.store.load(StreamRef(.borrower, id), parts: [])
    } catch {
      throw .store(error)
    }
    guard let stored else { throw .unknownBorrower }
    do {
      state = try Borrower(encoded: stored.state)
    } catch {
      throw .codec(error)
    }
    through = stored.version
    self.platform = platform
    self.words = words
    context = try platform.context()
    var person: PersonalProfile?
    do {
      person = try await platform.profile(of: state)
    } catch .shredded {
      // The copy says that it was erased.
    }
    self.person = person
    let ref = SealedRef(slot: .behaviour, version: 1)
    let sealed = try? await platform.open(ref, of: id)
    behaviour = sealed.flatMap { try? PaymentBehaviour(encoded: $0) }
    var cards: [(card: DebitCard, number: BankCard)] = []
    for card in state.debitCards.added {
      guard let number = try? await platform.debitCard(card.ordinal, of: state) else { continue }
      cards.append((card, number))
    }
    debitCards = cards
    steps = ([.head] + EventSection.all.map(Step.events) + [.disclosures, .reports])[...]
  }

  /// The next part of the document; `nil` after the last.
  public mutating func next() async throws(PlatformError) -> [UInt8]? {
    guard let step = steps.first else { return nil }
    var json = JSONWriter()
    let more: Int64?
    switch step {
    case .head:
      json.beginObject()
      writeHead(to: &json)
      steps.removeFirst()
      return json.bytes
    case .events(let section): more = try await write(section, to: &json)
    case .disclosures: more = try await writeDisclosures(to: &json)
    case .reports: more = try await writeReports(to: &json)
    }
    if let more {
      after = more
    } else {
      json.raw(Array("]".utf8))
      after = 0
      steps.removeFirst()
      if steps.isEmpty { json.endObject() }
    }
    return json.bytes
  }

  /// Begins a list on its first page, and goes on with it on the others.
  private func open(_ name: String, _ json: inout JSONWriter) {
    guard after == 0 else {
      // Makes the writer put a comma before the next element.
      json.raw([])
      return
    }
    json.raw([])
    json.key(name)
    json.beginArray()
  }

  /// - Returns: where the next page begins; `nil` when this was the last.
  private func write(
    _ section: EventSection, to json: inout JSONWriter
  ) async throws(PlatformError) -> Int64? {
    open(section.name, &json)
    let items = try await fetch(
      EventsOfKinds(
        id: state.id, after: after, through: through, kinds: section.kinds,
        isExcluding: section.isRest, limit: Self.page))
    for item in items {
      let event: BorrowerEvent
      do {
        event = try BorrowerEvent(kind: item.kind, encoded: item.body)
      } catch {
        throw .codec(error)
      }
      let report = try await self.report(of: event)
      json.element()
      json.beginObject()
      json.member("recordedAt", item.recordedAt.description)
      write(event, item, report: report, to: &json)
      json.endObject()
    }
    return items.count < Self.page ? nil : items.last?.sequence
  }

  /// The credit report that an answer brought, as it was received.
  private func report(of event: BorrowerEvent) async throws(PlatformError) -> [UInt8]? {
    guard case .inquiryAnswered(let answered) = event, let ref = answered.answer.report else {
      return nil
    }
    do {
      return try await platform.open(ref, of: state.id)
    } catch .shredded {
      return nil
    }
  }

  /// The newest first; ordinals are left out, they number what is nobody's concern.
  private func writeDisclosures(
    to json: inout JSONWriter
  ) async throws(PlatformError) -> Int64? {
    open("disclosures", &json)
    let newest = state.counts.disclosures + 1
    let found = try await fetch(
      DisclosureSearch(id: state.id, before: after == 0 ? newest : after, limit: Self.page))
    for disclosure in found {
      json.element()
      json.beginObject()
      disclosure.write(platform.register, to: &json)
      json.endObject()
    }
    return found.count < Self.page ? nil : found.last?.line.ordinal
  }

  private func writeReports(to json: inout JSONWriter) async throws(PlatformError) -> Int64? {
    open("reports", &json)
    let lines = try await fetch(
      ReportPage(
        id: state.id, after: after, through: state.counts.disclosures, limit: Self.page))
    for line in lines {
      json.element()
      json.beginObject()
      line.write(of: state.id, to: &json)
      json.endObject()
    }
    return lines.count < Self.page ? nil : lines.last?.disclosure
  }

  private func fetch<Q: Query>(_ query: Q) async throws(PlatformError) -> [Q.Item] {
    do {
      return try await platform.store.fetch(query)
    } catch {
      throw .store(error)
    }
  }
}
