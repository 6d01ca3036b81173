public import CreditCore
public import SQLSession
public import Scoring
public import TransparencyLog
public import Vault

/// Why a command or a step did not go through.
public enum PlatformError: Error, Sendable {
  /// A rule said no.
  case refused(Refusal)
  /// The same idempotency key came with another request (design 3).
  case keyReused
  /// Other commands kept winning the race for this stream: try again.
  case contended
  case policy(PolicyError)
  case store(StoreError)
  case vault(VaultError)
  case log(LogError)
  case scoring(ScoringError)
  /// Stored bytes could not be read.
  case codec(CodecError)
  /// Input of a person is not valid; names the field, never the value.
  case invalid(field: String)
  /// A record for the bureau fails the reporter's own checks: codes and elements.
  case record([String])
  /// A person's key is gone: shredded.
  case shredded
  case unknownBorrower

  /// Whether the same may go through later: others were faster, or the store has too much to do or
  /// can't be reached. Anything else of a store is a fault that no waiting mends.
  public var mayPass: Bool {
    switch self {
    case .contended, .store(.busy), .store(.unavailable), .store(.timedOut): true
    default: false
    }
  }
}
