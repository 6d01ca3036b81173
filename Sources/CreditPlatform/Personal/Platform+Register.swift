public import CreditCore
import SQLSession
import Vault

/// A new borrower as the page or the partner hands it in.
public struct Registration: Sendable {
  public var profile: PersonalProfile
  public var isStudent: Bool
  /// Declared income of a month.
  public var monthlyIncome: Money
  public var behaviour: PaymentBehaviour

  public init(
    profile: PersonalProfile, isStudent: Bool, monthlyIncome: Money, behaviour: PaymentBehaviour
  ) {
    self.profile = profile
    self.isStudent = isStudent
    self.monthlyIncome = monthlyIncome
    self.behaviour = behaviour
  }
}

extension Platform {
  /// Registers a person once: the identity is claimed by its blind index before the borrower's
  /// stream exists (design 1.2). Doing it again gives the same borrower; a person who was erased
  /// becomes a new one.
  public func register(_ registration: Registration) async throws(PlatformError) -> StreamID {
    let id = try await claim(identityStream(registration.profile.residentID))
    if let state = try await borrower(id) {
      // Until their data are gone, which takes seconds, they can't register anew.
      guard !state.isErased else { throw .refused(.erased) }
      return id
    }
    let (key, wrapped): (PersonKey, WrappedPersonKey)
    do {
      (key, wrapped) = try vault.makePersonKey(
        stream: id.bytes, retentionClass: Platform.retentionClass)
    } catch {
      throw .vault(error)
    }
    let profile = SealedRef(slot: .profile, version: 1)
    let attachments = Attachments(
      sealed: [
        try seal(registration.profile.sealedBytes, profile, of: id, with: key),
        try seal(
          registration.behaviour.encoded(), SealedRef(slot: .behaviour, version: 1), of: id,
          with: key),
      ],
      keys: [
        WrappedKey(
          retentionClass: Platform.retentionClass, epoch: wrapped.epoch, bytes: wrapped.bytes)
      ])
    let event = BorrowerRegistered(
      id: id, profile: profile, on: clock.businessDate, isStudent: registration.isStudent,
      monthlyIncome: registration.monthlyIncome)
    do {
      try await perform(.register(event), on: id, with: attachments)
    } catch .refused(.alreadyRegistered) {
      return id
    }
    return id
  }

  /// Gives the borrower id that holds this identity, making one when nobody does.
  private func claim(_ identity: StreamRef?) async throws(PlatformError) -> StreamID {
    guard let ref = identity, let candidate = StreamID(bytes: entropy.bytes(16)) else {
      throw .contended
    }
    for _ in 0..<4 {
      do {
        if let stored = try await store.load(ref, parts: []) {
          return try IdentityClaim(encoded: stored.state).borrower
        }
        let claim = IdentityClaim(borrower: candidate)
        let unit = Unit(
          stream: ref, expectedVersion: 0, state: claim.encoded(),
          events: [
            NewEvent(
              type: IdentityClaim.kind, body: claim.encoded(), postings: nil, leaf: nil,
              recordedAt: clock.now, businessDate: clock.businessDate)
          ])
        if case .committed = try await store.commit([unit]).first { return candidate }
      } catch let error as StoreError {
        throw .store(error)
      } catch let error as CodecError {
        throw .codec(error)
      } catch {
        throw .contended
      }
    }
    throw .contended
  }
}

/// The state and only event of an identity stream: which borrower holds this identity.
struct IdentityClaim: Coded {
  static let kind = "identity.claimed/1"
  var borrower: StreamID

  init(borrower: StreamID) {
    self.borrower = borrower
  }

  init(_ f: inout Fields, _ v: IdentityClaim?) throws(CodecError) {
    borrower = try f("borrower", v?.borrower)
  }
}
