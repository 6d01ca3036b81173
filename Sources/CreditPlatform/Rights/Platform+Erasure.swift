import CreditCore
import SQLSession
import Vault

extension Platform {
  /// Carries out the erasure that a deletion request was answered with (N51, design 4): deletes the
  /// person's wrapped keys, everything sealed under them and the claim of their identity, and
  /// records that. The events stay, as books without a person.
  ///
  /// The order makes a crash at any point end in the same result:
  /// 1. The answer to the request is the intent. It is committed together with this outbox row and
  ///    with a log entry, whose commitment needs the person's key; the row is not taken before the
  ///    entry is published, so the log never waits for a key that is gone. From the answer on
  ///    nothing else is decided here, and nothing can be on its way.
  /// 2. Keys, sealed values and the identity's claim go in one transaction. The claim is found by
  ///    the sealed id number, so it can only be found before. After a crash right here nothing can
  ///    be opened: the claim went with the keys, and this step finds nothing more to delete.
  /// 3. The caches forget the person. Another process may hold the key for some minutes more, in
  ///    memory and with nothing left to open.
  /// 4. ``PersonErased`` is committed, which finishes the row. It has no log entry, since there is
  ///    no key any more to commit with. After a crash before it, the row is taken again and comes
  ///    here by way of the steps before, which change nothing.
  ///
  /// Who registers again meanwhile is a new borrower: the claim is deleted only by whoever deletes
  /// the keys, so a new one is never touched.
  ///
  /// - Throws: ``PlatformError/refused(_:)`` when no deletion was answered like that.
  public func erase(_ row: OutboxRow) async throws(PlatformError) {
    let id = row.stream.id
    // The answer may have been given by another process.
    cache.drop(id)
    guard let state = try await borrower(id), state.isErased else {
      throw .refused(.requestUnknown)
    }
    let identity = try await identityStream(of: state)
    do {
      try await store.shred(StreamRef(.borrower, id), identity: identity)
    } catch {
      throw .store(error)
    }
    keys.drop(id)
    let performed = try await perform(
      .recordErasure, on: id, with: Attachments(outboxDone: [row.id]))
    cache.drop(id)
    guard performed.events.isEmpty else { return }
    do {
      try await store.finishOutbox([row.id])
    } catch {
      throw .store(error)
    }
  }

  /// Where the identity of a person is claimed; `nil` once nothing of them can be opened.
  private func identityStream(of state: Borrower) async throws(PlatformError) -> StreamRef? {
    do {
      return identityStream(try await profile(of: state).residentID)
    } catch .shredded {
      return nil
    }
  }

  /// Where the identity with this number is claimed: its blind index.
  func identityStream(_ number: ResidentID) -> StreamRef? {
    let blind = vault.blindIndex("id-number", of: Array(number.plaintext.utf8))
    return StreamID(bytes: blind.prefix(16)).map { StreamRef(.identity, $0) }
  }
}
