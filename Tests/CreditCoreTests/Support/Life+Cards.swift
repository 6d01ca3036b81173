import CreditCore
import Testing

/// The cards that are debited, and their order.
extension Life {
  /// Adds a card, and the identity service answers whose it is.
  @discardableResult
  mutating func addCard(_ standing: IdentityStanding = .passed) throws -> Int64 {
    try act(.card(.add(try state.nextDebitCard)))
    try send(.cardCheck, .identity(standing))
    return try state.debitCards.count
  }

  /// Commands of every kind about cards.
  static func cardCommands(in state: Borrower?) -> [BorrowerCommand] {
    let slot = state?.nextDebitCard ?? SealedRef(slot: .debitCard, version: 2)
    return [
      .card(.add(slot)), .card(.remove(2)), .card(.order([2, 1])), .card(.order([])),
      .card(.order(state?.debitCards.order.reversed() ?? [])),
    ]
  }

  /// One event of every kind about cards, and a debit from the second one.
  static func eventsOfCards() throws -> [RecordedEvent] {
    var (life, _) = try Life.withLoan(mandate: true)
    let first = try life.addCard()
    let second = try life.addCard(.failed)
    try life.act(.card(.order([first, DebitCards.profile])))
    try life.act(.card(.remove(second)))
    try life.go(to: "2026-02-10")
    try life.send(.debit, .debitFailed)
    return life.events
  }

  /// Now and then a card is added, checked, removed, or the order changed.
  mutating func useCards(_ random: inout SplitMix64) throws {
    for ordinal in try open(.cardCheck) {
      try act(.release(disclosure: ordinal))
      // It may have been called off.
      guard try state.disclosure(ordinal) != nil else { continue }
      let answers: [DisclosureAnswer] = [
        .identity(.passed), .identity(.passed), .identity(.failed), .neverArrived, .unknown,
      ]
      try act(
        .settle(disclosure: ordinal, answers.randomElement(using: &random) ?? .unknown))
    }
    let cards = try state.debitCards
    switch Int.random(in: 0...11, using: &random) {
    case 0, 1: try act(.card(.add(try state.nextDebitCard)))
    case 2: try act(.card(.order(cards.order.shuffled(using: &random))))
    case 3:
      guard let card = cards.added.randomElement(using: &random) else { return }
      try act(.card(.remove(card.ordinal)))
    default: return
    }
  }
}
