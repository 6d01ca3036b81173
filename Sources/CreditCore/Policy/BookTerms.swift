/// How the books are kept.
public struct BookTerms: Sendable, Hashable {
  /// 非应计: from how many days overdue on interest and penalty count as income only when they are
  /// paid.
  public var nonAccrualDays: Int64
  /// 增值税: the rate of the tax that interest and penalty hold.
  public var interestTax: Rate
  /// 贷款损失准备: the share of the principal that is provided for, by class (五级分类), from normal
  /// to loss.
  public var allowance: [Rate]

  /// What an institution may start from: 90 days, 6% and 1, 2, 25, 50, 100%.
  public static let usual = BookTerms(
    nonAccrualDays: 90, interestTax: Rate(partsPerBillion: 60_000_000),
    allowance: [1, 2, 25, 50, 100].map { Rate(partsPerBillion: $0 * 10_000_000) })

  /// Every value, as the policy of one day has it.
  public init(nonAccrualDays: Int64, interestTax: Rate, allowance: [Rate]) {
    self.nonAccrualDays = nonAccrualDays
    self.interestTax = interestTax
    self.allowance = allowance
  }

  /// The share that is provided for in a class; all of it for a class without one.
  public func allowance(of loanClass: LoanClass) -> Rate {
    let place = Int(loanClass.rawValue) - 1
    return allowance.indices.contains(place) ? allowance[place] : Rate(partsPerBillion: Rate.one)
  }
}

extension BookTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      nonAccrualDays: try policy.integer(.booksNonAccrualDays),
      interestTax: try policy.rate(.booksInterestTax),
      allowance: [
        try policy.rate(.booksAllowanceNormal), try policy.rate(.booksAllowanceSpecialMention),
        try policy.rate(.booksAllowanceSubstandard), try policy.rate(.booksAllowanceDoubtful),
        try policy.rate(.booksAllowanceLoss),
      ])
  }
}
