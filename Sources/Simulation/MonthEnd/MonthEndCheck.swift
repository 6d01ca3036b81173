public import CreditCore
import CreditPlatform

/// Holds the bureau's view of every account and limit against the ledger, as at a month's end
/// (R20). It reads the bureau's own store and the borrowers' states, and shares nothing with the
/// code that writes the records.
public struct MonthEndCheck: Sendable {
  /// Something that the bureau holds otherwise than the ledger, told by references and figures.
  public struct Difference: Sendable, Hashable, CustomStringConvertible {
    /// The account or agreement.
    public var reference: String
    public var month: YearMonth
    /// The bureau's name of the item.
    public var item: String
    public var ledger: String
    public var bureau: String
    /// Whether it is of the month's row, and not of how a limit stands today.
    public var isOfMonth = true

    /// What makes it the same difference when it is seen again a month later.
    public var identity: String {
      ((isOfMonth ? ["\(month)"] : []) + [reference, item, ledger, bureau])
        .joined(separator: " ")
    }

    public var description: String {
      "\(reference) \(month) \(item): ledger \(ledger), bureau \(bureau)"
    }
  }

  /// What a check came to.
  public struct Result: Sendable, Hashable {
    /// Accounts and agreements that were compared.
    public var compared = 0
    /// Accounts whose row waits, held by us as the law asks (N22): compared a month later.
    public var waiting = 0
    /// Rows of somebody who had not authorised reporting on their day.
    public var unauthorised = 0
    public var differences: [Difference] = []

    public init() {}

    public static func += (sum: inout Result, part: Result) {
      sum.compared += part.compared
      sum.waiting += part.waiting
      sum.unauthorised += part.unauthorised
      sum.differences += part.differences
    }
  }

  /// A code may have been changed (211, 221): the newest first.
  private static let codes: [Int64] = [5, 4, 3, 2, 1, 0]

  private let provider: String
  private let policy: PolicyTerms
  private let day: CivilDate

  /// - Parameters:
  ///   - provider: the data provider's code, with which every code begins.
  ///   - policy: that of the month's end.
  ///   - day: the day of the check, after its close and after what it sent.
  public init(provider: String, policy: PolicyTerms, on day: CivilDate) {
    self.provider = provider
    self.policy = policy
    self.day = day
  }

  /// Compares one borrower's accounts as at the end of a month, as they are known now.
  ///
  /// - Parameter lineLimit: what was granted for purchases at the month's end, where it was noted.
  public func accounts(
    of borrower: Borrower, in month: YearMonth, _ held: HeldRecords, lineLimit: Money? = nil
  ) -> Result {
    var result = Result()
    for loan in borrower.loans {
      compare(loan.ordinal, of: borrower, in: month, held, amount: loan.terms.principal, &result)
    }
    if let line = borrower.purchaseLine {
      compare(line.ordinal, of: borrower, in: month, held, amount: lineLimit, &result)
    }
    return result
  }

  /// Compares the limits of the newest contract as they stand now: of one agreement for all
  /// products, or of one for each.
  public func limit(of borrower: Borrower, _ held: HeldRecords) -> Result {
    var result = Result()
    guard let agreement = borrower.agreement else { return result }
    // Without a live authorisation, or before the accounts' ends are told, it stays as it was told.
    let isOpen = agreement.closedOn == nil
    let newest = borrower.consents.last { $0.item == .bureauReporting }
    let isTold = isOpen ? newest?.isLive ?? false : newest?.end?.reason == .closed
    guard borrower.rows.isEmpty, isTold else { return result }
    for product in [nil] + Product.allCases.map(Optional.some) {
      guard let told = self.agreement(agreement.ordinal, of: product, borrower.id, held) else {
        continue
      }
      result.compared += 1
      let isLive = isOpen && !(product.map { agreement.isEnded($0) } ?? false)
      let granted = self.granted(product, agreement)
      let ledger =
        isLive
        ? ["ConStatus": "1", "CreditLim": "\(LedgerMonth.yuan(granted))"] : ["ConStatus": "2"]
      for (item, value) in ledger.sorted(by: { $0.key < $1.key }) where told.limit[item] != value {
        result.differences.append(
          Difference(
            reference: Reference.agreement(borrower.id, agreement.ordinal, of: product),
            month: day.month, item: item, ledger: value, bureau: told.limit[item] ?? "",
            isOfMonth: false))
      }
    }
    return result
  }

  private func granted(_ product: Product?, _ agreement: CreditAgreement) -> Money {
    let granted = agreement.granted(product, on: day)
    guard policy.reporting.tellsTemporaryLimit, product != .cash,
      let temporary = agreement.limits.liveTemporary(on: day)
    else { return granted }
    return granted + temporary.amount
  }

  /// The agreement under its newest code.
  private func agreement(
    _ ordinal: Int64, of product: Product?, _ id: StreamID, _ held: HeldRecords
  ) -> HeldAgreement? {
    Self.codes.lazy.compactMap {
      held.agreements[
        provider + Reference.agreement(id, ordinal, of: product, number: $0)]
    }.first
  }

  /// The account under its newest code.
  private func account(
    _ contract: Int64, _ id: StreamID, _ held: HeldRecords
  ) -> HeldAccount? {
    Self.codes.lazy.compactMap {
      held.accounts[provider + Reference.account(id, contract, number: $0)]
    }.first
  }

  private func compare(
    _ contract: Int64, of borrower: Borrower, in month: YearMonth, _ held: HeldRecords,
    amount: Money?, _ result: inout Result
  ) {
    let reference = Reference.contract(borrower.id, contract)
    let account = account(contract, borrower.id, held)
    if let movedOut = account?.movedOutIn, movedOut <= "\(month)" { return }
    if let account, account.monthReportedOn != nil, !isAuthorised(account, of: borrower) {
      result.unauthorised += 1
    }
    guard let ledger = LedgerMonth(contract, of: borrower, in: month, policy) else {
      // Of an account that there was not, or that was closed before, the bureau holds no month.
      if account?.monthReportedOn != nil, !isWaiting(contract, of: borrower) {
        result.differences.append(
          Difference(
            reference: reference, month: month, item: "row", ledger: "none", bureau: "held"))
      }
      return
    }
    func differs(_ item: String, _ ledger: String, _ bureau: String) -> Difference {
      Difference(reference: reference, month: month, item: item, ledger: ledger, bureau: bureau)
    }
    var differences: [Difference] = []
    if let account, account.monthReportedOn != nil {
      result.compared += 1
      for (item, value) in ledger.items.sorted(by: { $0.key < $1.key }) {
        let told = account.month[item] ?? ""
        if told != value { differences.append(differs(item, value, told)) }
      }
      if let amount, !ledger.isClosed, account.amount != "\(LedgerMonth.yuan(amount))" {
        differences.append(differs("amount", "\(LedgerMonth.yuan(amount))", account.amount))
      }
    } else if isOwed(contract, of: borrower, in: month) {
      differences.append(differs("row", "owed", "none"))
    }
    guard !differences.isEmpty else { return }
    // What would put it right may have to wait for its notice.
    if isWaiting(contract, of: borrower) {
      result.waiting += 1
    } else {
      result.differences += differences
    }
  }

  /// Whether the person had authorised reporting when the bureau first heard of the account.
  private func isAuthorised(_ account: HeldAccount, of borrower: Borrower) -> Bool {
    borrower.consents.contains {
      $0.item == .bureauReporting && "\($0.givenOn)" <= account.firstReportedOn
    }
  }

  /// Whether a row about an account waits for its day (N22): what came after it waits too.
  private func isWaiting(_ contract: Int64, of borrower: Borrower) -> Bool {
    borrower.rows.contains { row in
      row.contract == contract && row.record.isOfAccount
        && borrower.disclosure(row.disclosure)?.earliest.map { $0 > day } ?? false
    }
  }

  /// Whether the bureau is to hold a row of that month: reporting had begun, and was authorised up
  /// to the month's end.
  private func isOwed(_ contract: Int64, of borrower: Borrower, in month: YearMonth) -> Bool {
    guard let account = LedgerAccount(contract, of: borrower),
      let began = borrower.reporting.beganOn
    else { return false }
    let last = min(account.closedOn ?? month.lastDay, month.lastDay)
    return began <= last
      && borrower.consents.contains { consent in
        consent.item == .bureauReporting && consent.givenOn <= last
          && consent.end.map { $0.on > month.lastDay } ?? true
      }
  }
}
