import CreditCore

/// What is known of an applicant's last six months: the report's card account and the payments seen
/// by the lender. It holds nothing that isn't known both in the training rows and when scoring.
///
/// Lists run from the newest month to the sixth before it. `nil` is missing, never zero.
public struct SixMonthHistory: Sendable, Hashable {
  /// Credit line of the card account (授信额度) in whole yuan; `nil` when the file is blank.
  public var creditLine: Int64?
  /// Months late at each month's end, 0…7; more than seven counts as seven.
  public var monthsLate: [Int64?]
  /// Billed amounts in whole yuan; a credit balance is negative.
  public var bills: [Int64?]
  /// Amounts paid in each month, in whole yuan.
  public var payments: [Int64?]

  /// The months in each list.
  public static let months = 6
  /// The largest amount in yuan, either way, that a history may hold.
  public static let mostYuan: Int64 = 1_000_000_000_000

  /// A history as it is known; its shape is checked when it is scored.
  public init(
    creditLine: Int64?, monthsLate: [Int64?], bills: [Int64?], payments: [Int64?]
  ) {
    self.creditLine = creditLine
    self.monthsLate = monthsLate
    self.bills = bills
    self.payments = payments
  }

  /// The same history with the report's part missing, as an applicant with a blank file has it.
  public var withoutReport: SixMonthHistory {
    SixMonthHistory(
      creditLine: nil, monthsLate: Array(repeating: nil, count: SixMonthHistory.months),
      bills: bills, payments: payments)
  }

  /// Months late from a repayment status: 0 and below (in use, paid in full, no use) is not late.
  public static func monthsLate(fromStatus status: Int64) -> Int64 {
    min(max(status, 0), 7)
  }

  /// An amount of another currency in whole yuan: `amount × partsPerMillion ÷ 1,000,000`, a tie to
  /// even.
  ///
  /// - Returns: `nil` when the result is beyond `mostYuan`.
  public static func yuan(_ amount: Int64, partsPerMillion: Int64) -> Int64? {
    let yuan = Rounding.halfEven.divide(
      Int128(amount) * Int128(partsPerMillion), by: 1_000_000)
    return yuan.magnitude <= Int128(mostYuan).magnitude ? Int64(yuan) : nil
  }

  /// - Throws: `.history` when a list hasn't six months, or a number is outside its range.
  func check() throws(ScoringError) {
    for (name, list) in [("monthsLate", monthsLate), ("bills", bills), ("payments", payments)] {
      guard list.count == SixMonthHistory.months else {
        throw .history("\(name) needs six months, newest first")
      }
    }
    guard monthsLate.allSatisfy({ $0 ?? 0 >= 0 }) else {
      throw .history("monthsLate can't be negative")
    }
    guard creditLine ?? 0 >= 0, payments.allSatisfy({ $0 ?? 0 >= 0 }) else {
      throw .history("creditLine and payments can't be negative")
    }
    let amounts = [creditLine] + bills + payments
    guard amounts.allSatisfy({ ($0 ?? 0).magnitude <= SixMonthHistory.mostYuan.magnitude }) else {
      throw .history("an amount is over \(SixMonthHistory.mostYuan) yuan")
    }
  }
}

/// A history with what came of it.
public struct LabelledHistory: Sendable, Hashable {
  /// What was known before the outcome.
  public var history: SixMonthHistory
  /// Whether the next month's payment was missed.
  public var defaulted: Bool

  /// A row to train or measure with.
  public init(history: SixMonthHistory, defaulted: Bool) {
    self.history = history
    self.defaulted = defaulted
  }
}
