/// What a borrower asks about the cards that are debited.
public enum CardCommand: Hashable, Sendable {
  /// Another card, whose number was sealed; it is verified before it is debited.
  case add(SealedRef)
  case remove(Int64)
  /// In which order they are tried: each usable card once.
  case order([Int64])
}
