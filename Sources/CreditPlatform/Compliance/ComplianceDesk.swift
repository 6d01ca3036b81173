public import CreditCore
import SQLSession
import TransparencyLog
import Vault

/// The compliance desk: staff, impact assessments, incidents and audits, each in a stream of its
/// own outside of the borrowers'.
public struct ComplianceDesk: Sendable {
  private static let mostRaces = 16
  private static let page = 500

  let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// What decisions of the desk are told now.
  public func context() throws(PlatformError) -> DeskContext {
    let context = try platform.context()
    return DeskContext(
      recordedAt: context.recordedAt, businessDate: context.businessDate,
      terms: context.policy.compliance)
  }

  /// The newest state of one stream; `nil` when there is none.
  public func state<S: DeskStream>(
    _ type: S.Type = S.self, _ code: String
  ) async throws(DeskError) -> S? {
    try await stored(S.self, ComplianceDesk.id(S.streamKind, code))?.state
  }

  /// The states of all streams of a kind: the desk's are few.
  public func all<S: DeskStream>(_ type: S.Type = S.self) async throws(DeskError) -> [S] {
    var states: [S] = []
    var after: StreamID?
    while true {
      let ids: [StreamID]
      do {
        ids = try await platform.store.streams(
          S.streamKind, after: after, limit: ComplianceDesk.page)
      } catch {
        throw .platform(.store(error))
      }
      guard let last = ids.last else { return states }
      after = last
      for id in ids {
        if let found = try await stored(S.self, id) { states.append(found.state) }
      }
    }
  }

  /// Carries out one command on one stream: load, decide, commit; again when another was faster.
  ///
  /// - Parameter commitment: what the log entries commit to in place of the event's body: 32
  ///   bytes.
  /// - Returns: the state after it.
  @discardableResult
  public func perform<S: DeskStream>(
    _ command: S.Command, on code: String, as type: S.Type = S.self, commitment: [UInt8]? = nil
  ) async throws(DeskError) -> S {
    let id = ComplianceDesk.id(S.streamKind, code)
    for _ in 0..<ComplianceDesk.mostRaces {
      let known = try await stored(S.self, id)
      let context: DeskContext
      do { context = try self.context() } catch { throw .platform(error) }
      let events: [any DeskEvent<S>]
      do { events = try S.decide(command, known?.state, context) } catch { throw .refused(error) }
      let after = events.reduce(known?.state) { state, event in event.apply(to: state) }
      guard let after else { throw .refused(.unknown) }
      guard !events.isEmpty else { return after }
      let unit: Unit
      do throws(PlatformError) {
        unit = try self.unit(
          StreamRef(S.streamKind, id), known?.version ?? 0, events, after, context, commitment)
      } catch {
        throw .platform(error)
      }
      do throws(StoreError) {
        if case .committed = try await platform.store.commit([unit]).first { return after }
      } catch {
        throw .platform(.store(error))
      }
    }
    throw .platform(.contended)
  }

  /// The stream of a number: one and the same however often it is named.
  static func id(_ kind: StreamKind, _ code: String) -> StreamID {
    StreamID(bytes: FileID.bytes(of: "compliance|\(kind.rawValue)|\(code)"))
      ?? StreamID(high: 0, low: 0)
  }

  private func stored<S: DeskStream>(
    _ type: S.Type, _ id: StreamID
  ) async throws(DeskError) -> (version: Int64, state: S)? {
    do {
      guard let stored = try await platform.store.load(StreamRef(S.streamKind, id), parts: [])
      else { return nil }
      return (stored.version, try S(encoded: stored.state))
    } catch let error as StoreError {
      throw .platform(.store(error))
    } catch let error as CodecError {
      throw .platform(.codec(error))
    } catch {
      throw .platform(.contended)
    }
  }

  private func unit<S: DeskStream>(
    _ stream: StreamRef, _ version: Int64, _ events: [any DeskEvent<S>], _ after: S,
    _ context: DeskContext, _ commitment: [UInt8]?
  ) throws(PlatformError) -> Unit {
    var stored: [NewEvent] = []
    for (position, event) in events.enumerated() {
      let body = event.encoded()
      let leaf = try leaf(
        stream, sequence: version + 1 + Int64(position), at: context.recordedAt,
        commitment ?? platform.vault.fingerprint(body))
      stored.append(
        NewEvent(
          type: Swift.type(of: event).kind, body: body, postings: nil, leaf: leaf.encoded,
          recordedAt: context.recordedAt, businessDate: context.businessDate))
    }
    return Unit(
      stream: stream, expectedVersion: version, state: after.encoded(), events: stored)
  }

  /// Every act of the desk stands in the log as one of an administrator (R59).
  private func leaf(
    _ stream: StreamRef, sequence: Int64, at time: Instant, _ commitment: [UInt8]
  ) throws(PlatformError) -> LeafContent {
    let institution = platform.institution.logCode
    do {
      return try LeafContent(
        type: .admin, eventID: EventID.bytes(of: stream.id, sequence: sequence),
        claimedAt: time.microseconds,
        actor: platform.vault.pseudonym(of: Array("desk".utf8), institution: institution),
        institution: institution, purpose: stream.kind.deskLogCode,
        subject: [UInt8](repeating: 0, count: 16), commitment: commitment)
    } catch {
      throw .log(error)
    }
  }
}

extension StreamKind {
  /// The purpose code in log entries of the desk; never reused.
  fileprivate var deskLogCode: UInt16 { 200 + UInt16(truncatingIfNeeded: rawValue) }
}
