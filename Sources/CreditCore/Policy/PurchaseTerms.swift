/// Terms of the purchase line with monthly bills (H1–H8).
public struct PurchaseTerms: Sendable, Hashable {
  /// The day of the month on which the bill is issued (账单日, H1).
  public var billDay: Int64
  /// The day of the month on which the bill is due (还款日, H1).
  public var dueDay: Int64
  /// The part of new purchase principal in the minimum payment (H6).
  public var minimumRate: Rate
  /// Interest a day on what the minimum payment leaves, from the day after the due day (H7).
  public var revolveDaily: Rate
  /// Penalty a day on the overdue amount, from the day after the due day (H8).
  public var overdueDaily: Rate
  /// The product's part of the total limit, per mille.
  public var sharePerMille: Int64
  /// What instalments cost (H10–H14).
  public var instalments: InstalmentTerms
  /// To which due days a line can be moved (H2, H3).
  public var dueDays: DueDayTerms
  /// How merchants' orders are held, posted and paid (H5, H18).
  public var orders: OrderTerms
  /// How long a granted limit takes purchases, in months; `nil` for as long as drawdowns.
  public var validityMonths: Int64?

  /// Every value, as the policy of one day has it.
  public init(
    billDay: Int64, dueDay: Int64, minimumRate: Rate, revolveDaily: Rate, overdueDaily: Rate,
    sharePerMille: Int64, instalments: InstalmentTerms, dueDays: DueDayTerms, orders: OrderTerms,
    validityMonths: Int64? = nil
  ) {
    self.billDay = billDay
    self.dueDay = dueDay
    self.minimumRate = minimumRate
    self.revolveDaily = revolveDaily
    self.overdueDaily = overdueDaily
    self.sharePerMille = sharePerMille
    self.instalments = instalments
    self.dueDays = dueDays
    self.orders = orders
    self.validityMonths = validityMonths
  }
}

extension PurchaseTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      billDay: try policy.integer(.purchaseBillDay),
      dueDay: try policy.integer(.purchaseDueDay),
      minimumRate: try policy.rate(.purchaseMinimumRate),
      revolveDaily: try policy.rate(.purchaseRevolveDaily),
      overdueDaily: try policy.rate(.purchaseOverdueDaily),
      sharePerMille: try policy.integer(.purchaseShare),
      instalments: try InstalmentTerms(policy),
      dueDays: try DueDayTerms(policy),
      orders: try OrderTerms(policy),
      validityMonths: try policy.integer(.purchaseValidityMonths))
  }
}
