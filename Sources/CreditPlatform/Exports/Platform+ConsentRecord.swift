public import CreditCore
import SQLSession
public import TransparencyLog
import Vault

extension Platform {
  /// The consent record of a borrower, with the proof of every event of it that stands in the log.
  ///
  /// - Throws: ``PlatformError/unknownBorrower``.
  public func consentRecord(
    of id: StreamID, log: LogReader
  ) async throws(PlatformError) -> ConsentRecord27560 {
    guard try await borrower(id) != nil else { throw .unknownBorrower }
    let context = try context()
    // After the key is shredded nothing can be opened; the record itself holds no such data.
    let key: PersonKey?
    do {
      key = try await personKey(id)
    } catch .shredded {
      key = nil
    }
    var history = ConsentHistory()
    var logged: [LoggedConsentEvent] = []
    for item in try await consentEvents(of: id) {
      do {
        let event = try BorrowerEvent(kind: item.kind, encoded: item.body)
        let name = EventID.bytes(of: id, sequence: item.sequence)
        history.take(event, named: Hex.text(name), at: item.recordedAt)
      } catch {
        throw .codec(error)
      }
      if let key, let proof = try await self.logged(item, of: id, key: key, in: log) {
        logged.append(proof)
      }
    }
    history.expire(on: context.businessDate)
    let source = ConsentRecordSource(
      id: id, now: context.recordedAt, policy: context.policy, register: register,
      lender: lender, papers: papers, institution: institution)
    return ConsentRecord27560(
      document: source.document(history, logged: logged), logged: logged)
  }

  private func consentEvents(
    of id: StreamID
  ) async throws(PlatformError) -> [EventsOfKinds.Item] {
    var items: [EventsOfKinds.Item] = []
    do {
      while true {
        let page = try await store.fetch(
          EventsOfKinds(
            id: id, after: items.last?.sequence ?? 0, through: .max, kinds: ConsentState.kinds,
            limit: 500))
        items += page
        if page.count < 500 { return items }
      }
    } catch {
      throw .store(error)
    }
  }
}
