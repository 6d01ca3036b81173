/// What somebody of the staff does by hand about what the bureau was told. The raw values are
/// stored, and are the words of `tally bureau amend`.
public enum AmendAct: String, Sendable, CaseIterable, FieldValue {
  /// 212 H: the months that are told otherwise than they stand now.
  case month
  /// 212 C.
  case terms
  /// 212 B.
  case person
  /// 213 H.
  case deleteMonths = "delete-months"
  /// 213 K.
  case deleteSpecials = "delete-specials"
  /// 211.
  case renumber
  /// 214.
  case deleteAccount = "delete-account"
  /// 215 (转出), and the same taken back.
  case moveOut = "move-out"
  case takeBackMoveOut = "take-back-move-out"
  /// 222 D.
  case agreement
  /// 223 D.
  case deleteLimits = "delete-limits"
  /// 221.
  case renumberAgreement = "renumber-agreement"
  /// 224.
  case deleteAgreement = "delete-agreement"
  /// Ends a product of the contract: its 220 is told as ended by the next close.
  case endProduct = "end-product"

  /// Whether it is about one account.
  public var isOfAccount: Bool {
    switch self {
    case .month, .terms, .person, .deleteMonths, .deleteSpecials, .renumber, .deleteAccount,
      .moveOut, .takeBackMoveOut:
      true
    case .agreement, .deleteLimits, .renumberAgreement, .deleteAgreement, .endProduct: false
    }
  }

  /// Whether it is about the records of a range of days.
  public var takesDays: Bool {
    self == .deleteMonths || self == .deleteSpecials || self == .deleteLimits
  }

  /// Whether it needs a reason: what puts nothing right has none.
  public var takesGround: Bool {
    self != .moveOut && self != .takeBackMoveOut && self != .endProduct
  }

  /// Whether it takes away what the bureau holds: two persons do that.
  public var isDeletion: Bool {
    switch self {
    case .deleteMonths, .deleteSpecials, .deleteAccount, .deleteLimits, .deleteAgreement: true
    case .month, .terms, .person, .renumber, .moveOut, .takeBackMoveOut, .agreement,
      .renumberAgreement, .endProduct:
      false
    }
  }
}
