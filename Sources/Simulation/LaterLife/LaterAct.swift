/// What a borrower with a line may do on some day, or what the lender may do about the line.
enum LaterAct: String, CaseIterable, Sendable {
  case draw
  case buy
  case order
  case refundPurchase = "refund-purchase"
  case repayPart = "repay-part"
  case repayAll = "repay-all"
  case overpay
  /// A payment of some days ago becomes known.
  case repayEarlier = "repay-earlier"
  /// 拒付: a payment is called back.
  case reverse
  case replan
  case changeDueDay = "change-due-day"
  case reduce
  case cut
  case freeze
  case offerIncrease = "offer-increase"
  case offerTemporary = "offer-temporary"
  case withdrawReporting = "withdraw-reporting"
  case withdrawDebit = "withdraw-debit"
  /// What was withdrawn is given again.
  case authoriseAgain = "authorise-again"
  case correctProfile = "correct-profile"
  case dispute
  case complain
  case postLoan = "post-loan"
  /// 转出: a loan goes to another institution, as far as the bureau is told of it.
  case moveOut = "move-out"
  /// What the bureau was told is put right by order of a person, or goes by another code.
  case amend
  /// Everything is paid and the contract closed.
  case close

  /// How many days in ten thousand bring it.
  private var chance: Int {
    switch self {
    case .buy: 150
    case .order: 60
    case .draw: 50
    case .repayPart: 20
    case .refundPurchase: 15
    case .repayEarlier: 12
    case .replan: 14
    case .reverse, .repayAll: 7
    case .offerIncrease, .offerTemporary: 5
    case .overpay, .cut, .freeze, .correctProfile, .postLoan, .authoriseAgain, .reduce: 4
    case .changeDueDay, .dispute, .close: 3
    case .withdrawReporting, .withdrawDebit, .amend: 2
    case .complain, .moveOut: 1
    }
  }

  /// - Parameter pace: how many times as often everything happens.
  static func random(pace: Int, _ random: inout SeededGenerator) -> LaterAct? {
    var left = Int.random(in: 0..<10_000, using: &random)
    return allCases.first { act in
      left -= act.chance * pace
      return left < 0
    }
  }
}
