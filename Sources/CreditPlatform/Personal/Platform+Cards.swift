public import CreditCore

extension Platform {
  /// Adds a bank card for debits: its number is sealed, and the identity service is asked whose it
  /// is before anything is debited from it (H22).
  ///
  /// - Throws: ``PlatformError/invalid(field:)`` for a number that can't be right.
  @discardableResult
  public func addDebitCard(
    _ number: String, of id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    guard let card = try? BankCard(number) else { throw .invalid(field: "bankCard") }
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let slot = state.nextDebitCard
    let sealed = try seal(
      Array(card.plaintext.utf8), slot, of: id, with: try await personKey(id))
    return try await perform(
      .card(.add(slot)), on: id, key: key, with: Attachments(sealed: [sealed]))
  }

  /// The number of one of the cards that were added, opened.
  public func debitCard(_ ordinal: Int64, of state: Borrower) async throws(PlatformError)
    -> BankCard?
  {
    guard let card = state.debitCards.card(ordinal) else { return nil }
    let bytes = try await open(card.number, of: state.id)
    return try? BankCard(String(decoding: bytes, as: UTF8.self))
  }

  /// The card that a disclosure is about, where it is not the profile's own.
  func debitCard(of open: Disclosure, _ state: Borrower) async throws(PlatformError) -> BankCard? {
    let ordinal: Int64
    switch open.kind {
    case .cardCheck: ordinal = open.subject
    case .debit:
      guard let account = open.debit?.account, account != DebitCards.profile else { return nil }
      ordinal = account
    default: return nil
    }
    // One that the borrower removed since is still needed to ask what became of a debit from it.
    let bytes = try await self.open(SealedRef(slot: .debitCard, version: ordinal), of: state.id)
    guard let card = try? BankCard(String(decoding: bytes, as: UTF8.self)) else {
      throw .refused(.cardUnknown)
    }
    return card
  }
}
