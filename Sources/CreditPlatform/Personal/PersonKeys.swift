import CreditCore
import SQLSession
import Synchronization
import Vault

/// A bounded cache of unwrapped person keys. A key is held for some minutes only: one that was
/// shredded by another process is soon forgotten by this one too.
final class PersonKeys: Sendable {
  private struct Entry {
    var key: PersonKey
    var since: Instant
  }

  private static let capacity = 20_000
  private static let seconds: Int64 = 300
  private let entries = Mutex<[StreamID: Entry]>([:])

  /// - Returns: `nil` for one that is not held, or was put in too long ago.
  func key(_ id: StreamID, at now: Instant) -> PersonKey? {
    entries.withLock { entries in
      guard let entry = entries[id] else { return nil }
      // A clock that was put back must not keep a key alive.
      guard entry.since <= now, now < entry.since.adding(seconds: PersonKeys.seconds) else {
        entries[id] = nil
        return nil
      }
      return entry.key
    }
  }

  func put(_ id: StreamID, _ key: PersonKey, at now: Instant) {
    entries.withLock {
      if $0.count >= PersonKeys.capacity, let any = $0.keys.first { $0[any] = nil }
      $0[id] = Entry(key: key, since: now)
    }
  }

  func drop(_ id: StreamID) {
    entries.withLock { $0[id] = nil }
  }
}

extension Platform {
  /// The retention class of a borrower's own data.
  static let retentionClass: Int64 = 1

  /// The person's key: from the cache, from the attachments of the command that makes it, or from
  /// the store.
  func personKey(
    _ id: StreamID, _ attachments: Attachments = Attachments()
  ) async throws(PlatformError) -> PersonKey {
    if let key = keys.key(id, at: clock.now) { return key }
    do {
      let stored = try await store.keys(of: StreamRef(.borrower, id)) + attachments.keys
      guard let newest = stored.max(by: { $0.epoch < $1.epoch }) else {
        throw PlatformError.shredded
      }
      let key = try vault.unwrap(
        WrappedPersonKey(epoch: newest.epoch, bytes: newest.bytes), stream: id.bytes,
        retentionClass: newest.retentionClass)
      keys.put(id, key, at: clock.now)
      return key
    } catch let error as PlatformError {
      throw error
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as VaultError {
      throw .vault(error)
    } catch {
      throw .shredded
    }
  }

  /// Seals a value under the person's key, for the attachments of a command.
  func seal(
    _ plaintext: [UInt8], _ ref: SealedRef, of id: StreamID, with key: PersonKey
  ) throws(PlatformError) -> SealedValue {
    do {
      let bytes = try vault.seal(
        plaintext, with: key,
        context: SealContext(
          stream: id.bytes, slot: ref.slot.rawValue, version: ref.version))
      return SealedValue(slot: ref.slot.rawValue, version: ref.version, bytes: bytes)
    } catch {
      throw .vault(error)
    }
  }

  /// Opens what a reference points to.
  func open(_ ref: SealedRef, of id: StreamID) async throws(PlatformError) -> [UInt8] {
    let key = try await personKey(id)
    do {
      let stored = try await store.sealed(
        of: StreamRef(.borrower, id), slot: ref.slot.rawValue, version: ref.version)
      guard let stored else { throw PlatformError.shredded }
      return try vault.open(
        stored, with: key,
        context: SealContext(stream: id.bytes, slot: ref.slot.rawValue, version: ref.version))
    } catch let error as PlatformError {
      throw error
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as VaultError {
      throw .vault(error)
    } catch {
      throw .shredded
    }
  }
}
