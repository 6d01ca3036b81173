import CreditCore
import SQLSession

extension BookKeeper {
  /// Writes the day books again from the events, after the read models were cleared.
  func rebuild() async throws(PlatformError) {
    var book = DayBook()
    var ledger: Ledger?
    for event in try await events() {
      switch event {
      case let event as BooksFolded:
        try await fold(event, in: &book, ledger ?? Ledger())
      case let event as MonthEndPosted: event.post(in: &book)
      default: break
      }
      ledger = event.apply(to: ledger)
    }
    do {
      try await platform.store.writeRows(BookKeeper.rows(of: book, at: book))
    } catch {
      throw .store(error)
    }
  }

  private func fold(
    _ folded: BooksFolded, in book: inout DayBook, _ ledger: Ledger
  ) async throws(PlatformError) {
    var after = folded.after
    while after < folded.through {
      let events = try await posted(after: after).filter { $0.key <= folded.through }
      guard let last = events.last else { return }
      for event in events { try post(event, in: &book, ledger, today: folded.on) }
      after = last.key
    }
  }

  /// All events of the books' stream, in order.
  func events() async throws(PlatformError) -> [any DeskEvent<Ledger>] {
    let page = 500
    var found: [any DeskEvent<Ledger>] = []
    var after: Int64 = 0
    do {
      while true {
        let stored = try await platform.store.events(
          of: BookKeeper.stream, after: after, limit: page)
        for event in stored {
          found.append(try Ledger.event(kind: event.type, encoded: event.body))
        }
        guard stored.count == page, let last = stored.last else { return found }
        after = last.sequence
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }
}
