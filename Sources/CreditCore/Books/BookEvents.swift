/// 非应计: what an account has charged and nobody has paid left the income, or came back to it.
/// Income that was suspended comes back as it is paid (收付实现制), or at once when nothing is
/// overdue any more.
public struct IncomeSuspended: BorrowerEventBody {
  public static let kind = "income.suspended/1"
  public var contract: Int64
  public var on: CivilDate
  /// Whether income is suspended after it.
  public var isSuspended: Bool
  /// What left the income; less than nothing where it came back.
  public var interest: Money
  public var penalty: Money

  public init(
    contract: Int64, on: CivilDate, isSuspended: Bool, interest: Money, penalty: Money
  ) {
    self.contract = contract
    self.on = on
    self.isSuspended = isSuspended
    self.interest = interest
    self.penalty = penalty
  }

  public init(_ f: inout Fields, _ v: IncomeSuspended?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), on: try f("on", v?.on),
      isSuspended: try f("isSuspended", v?.isSuspended),
      interest: try f("interest", v?.interest), penalty: try f("penalty", v?.penalty))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateServicing(of: contract) {
      var suspension = $0.suspension ?? Suspension(since: on)
      suspension.interest += interest
      suspension.penalty += penalty
      $0.suspension = isSuspended ? suspension : nil
    }
  }

  /// The lines it makes: income against receivables, and the memo account against its offset.
  var postings: [Posting] {
    let total = interest + penalty
    return [
      (BookAccount.interestIncome, interest), (.interestReceivable, -interest),
      (.penaltyIncome, penalty), (.penaltyReceivable, -penalty),
      (.suspendedInterest, total), (.memoOffset, -total),
    ].filter { !$0.1.isZero }.map { Posting($0.0, contract: contract, $0.1) }
  }
}

/// What the books do about one account of a borrower. Grouped, so that the list of all events
/// grows by one.
public enum BookEvent: Hashable, Sendable {
  case incomeSuspended(IncomeSuspended)

  /// The event's payload.
  var body: any BorrowerEventBody {
    switch self {
    case .incomeSuspended(let body): body
    }
  }

  /// The lines it makes in the books.
  var postings: [Posting] {
    switch self {
    case .incomeSuspended(let body): body.postings
    }
  }
}
