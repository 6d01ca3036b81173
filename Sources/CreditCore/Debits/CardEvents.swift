/// A bank card was added for debits; whose it is is being asked.
public struct DebitCardAdded: BorrowerEventBody {
  public static let kind = "debit-card.added/1"
  public var card: DebitCard

  public init(card: DebitCard) {
    self.card = card
  }

  public init(_ f: inout Fields, _ v: DebitCardAdded?) throws(CodecError) {
    card = try f("card", v?.card)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.debitCards.added.append(card)
    borrower.debitCards.count = card.ordinal
  }
}

/// The identity service said whose the card is.
public struct DebitCardChecked: BorrowerEventBody {
  public static let kind = "debit-card.checked/1"
  public var card: Int64
  public var isOwn: Bool
  public var on: CivilDate

  public init(card: Int64, isOwn: Bool, on: CivilDate) {
    self.card = card
    self.isOwn = isOwn
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DebitCardChecked?) throws(CodecError) {
    self.init(
      card: try f("card", v?.card), isOwn: try f("isOwn", v?.isOwn), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    let found = borrower.debitCards.added.firstIndex { $0.ordinal == card }
    if let found { borrower.debitCards.added[found].standing = isOwn ? .own : .refused }
  }
}

/// The borrower removed a card: nothing is debited from it any more.
public struct DebitCardRemoved: BorrowerEventBody {
  public static let kind = "debit-card.removed/1"
  public var card: Int64
  public var on: CivilDate

  public init(card: Int64, on: CivilDate) {
    self.card = card
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DebitCardRemoved?) throws(CodecError) {
    self.init(card: try f("card", v?.card), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.debitCards.added.removeAll { $0.ordinal == card }
    borrower.debitCards.chosen.removeAll { $0 == card }
  }
}

/// The borrower chose in which order the cards are tried (H22).
public struct DebitOrderChosen: BorrowerEventBody {
  public static let kind = "debit-order.chosen/1"
  public var order: [Int64]
  public var on: CivilDate

  public init(order: [Int64], on: CivilDate) {
    self.order = order
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DebitOrderChosen?) throws(CodecError) {
    self.init(order: try f.list("order", v?.order), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.debitCards.chosen = order
  }
}
