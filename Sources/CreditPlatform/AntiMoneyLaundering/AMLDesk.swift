public import CreditCore
import SQLSession
import Vault

/// The one way to cases under the anti-money-laundering law, for the role `aml` only.
///
/// What is filed here is a stream of its own kind: no event of a borrower, no read-model row, no
/// outbox row and no log entry follows from it, so whatever else the platform shows is the same
/// with and without it. Nobody may be told that a case exists (反洗钱法 7, 60).
public struct AMLDesk: Sendable {
  private static let page = 200

  private let platform: Platform

  /// - Returns: `nil` for any other role.
  public init?(_ platform: Platform, role: StaffRole) {
    guard role == .aml else { return nil }
    self.platform = platform
  }

  /// Files a case about a borrower.
  ///
  /// - Returns: the case's id.
  public func file(
    _ ground: AMLGround, about borrower: StreamID
  ) async throws(PlatformError) -> StreamID {
    guard let id = StreamID(bytes: platform.entropy.bytes(16)) else { throw .contended }
    let filed = AMLCase(
      subject: subject(borrower), ground: ground, filedOn: platform.clock.businessDate)
    try await commit(filed, on: id, version: 0, event: "aml.filed/1")
    return id
  }

  /// Notes that a case was sent, with the digest of the authority's receipt.
  ///
  /// - Throws: ``PlatformError/invalid(field:)`` when there is no such case or it was sent before.
  public func sent(_ id: StreamID, receipt: Digest) async throws(PlatformError) {
    guard let stored = try await load(id) else { throw .invalid(field: "case") }
    guard stored.value.sentOn == nil else { throw .invalid(field: "case") }
    var sent = stored.value
    sent.sentOn = platform.clock.businessDate
    sent.receipt = receipt
    try await commit(sent, on: id, version: stored.version, event: "aml.sent/1")
  }

  /// Every case about a borrower, in the order of the cases' ids.
  public func cases(about borrower: StreamID) async throws(PlatformError) -> [AMLCase] {
    let subject = subject(borrower)
    var cases: [AMLCase] = []
    var after: StreamID?
    while true {
      let ids: [StreamID]
      do {
        ids = try await platform.store.streams(.amlCase, after: after, limit: Self.page)
      } catch {
        throw .store(error)
      }
      for id in ids {
        if let found = try await load(id)?.value, found.subject == subject { cases.append(found) }
      }
      guard let last = ids.last, ids.count == Self.page else { return cases }
      after = last
    }
  }

  /// The person's pseudonym here: an index of its own, computed from no other.
  private func subject(_ borrower: StreamID) -> Digest {
    Digest(bytes: platform.vault.blindIndex("aml-subject", of: borrower.bytes))
  }

  private func load(
    _ id: StreamID
  ) async throws(PlatformError) -> (version: Int64, value: AMLCase)? {
    do {
      guard let stored = try await platform.store.load(StreamRef(.amlCase, id), parts: []) else {
        return nil
      }
      return (stored.version, try AMLCase(encoded: stored.state))
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }

  private func commit(
    _ value: AMLCase, on id: StreamID, version: Int64, event: String
  ) async throws(PlatformError) {
    let unit = Unit(
      stream: StreamRef(.amlCase, id), expectedVersion: version, state: value.encoded(),
      events: [
        NewEvent(
          type: event, body: value.encoded(), postings: nil, leaf: nil,
          recordedAt: platform.clock.now, businessDate: platform.clock.businessDate)
      ])
    do {
      guard case .committed = try await platform.store.commit([unit]).first else {
        throw PlatformError.contended
      }
    } catch let error as PlatformError {
      throw error
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .contended
    }
  }
}
