public import CreditCore
import SQLSession

extension Platform {
  private static let refusalPage: Int64 = 200

  /// The papers a borrower said no to and did not sign since, each with the day of its newest no:
  /// a page tells them, and nobody asks again (N56).
  public func refusedPapers(
    of id: StreamID
  ) async throws(PlatformError) -> [PaperKind: CivilDate] {
    var refused: [PaperKind: CivilDate] = [:]
    var after: Int64 = 0
    do {
      while true {
        let events = try await store.fetch(
          EventsOfKinds(
            id: id, after: after, through: .max, kinds: [PaperAgreed.kind, PaperRefused.kind],
            limit: Platform.refusalPage))
        for event in events {
          if event.kind == PaperRefused.kind {
            let refusal = try PaperRefused(encoded: event.body)
            refused[refusal.paper] = refusal.on
          } else {
            refused[try PaperAgreed(encoded: event.body).paper.kind] = nil
          }
        }
        guard events.count == Platform.refusalPage, let last = events.last else { return refused }
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
