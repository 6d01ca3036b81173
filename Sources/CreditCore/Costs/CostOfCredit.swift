/// What a credit costs a year, all in (综合融资成本; N1–N3), in every convention of ``Annualisation``
/// and item by item.
public struct CostOfCredit: Hashable, Sendable {
  /// One row of the cost table (N2).
  public struct Item: Hashable, Sendable {
    /// What the cost is for.
    public let kind: CostKind
    /// What the kind adds to the nominal yearly rate.
    public let annualised: Rate
  }

  /// The internal rate of return of one period.
  public let periodRate: Rate
  /// ``Annualisation/nominal``.
  public let nominal: Rate
  /// ``Annualisation/effective``.
  public let effective: Rate
  /// Equal to `effective` where a payment's day is not known.
  public let xirr365: Rate
  /// ``Annualisation/simple``.
  public let simple: Rate
  /// Per kind of cost, by the incremental method: interest first, then each kind in the order of
  /// its first payment adds the difference it makes to the nominal rate. So the items, each rounded
  /// to a hundredth of a basis point, add up to the nominal rate exactly.
  public let items: [Item]

  /// The cost of a credit.
  ///
  /// - Parameters:
  ///   - received: what was really paid out.
  ///   - payments: everything the borrower pays in normal performance.
  ///   - periodsPerYear: how many of the payments' periods a year has.
  public init(
    received: Money, payments: [CreditPayment], periodsPerYear: Int
  ) throws(CostError) {
    guard (1...366).contains(periodsPerYear) else { throw .periodsPerYear }
    let yield = try Yield(
      received: received, payments: payments.map { CashFlow(time: $0.period, amount: $0.amount) })
    periodRate = try yield.rate()
    nominal = try yield.nominal(unitsPerYear: periodsPerYear)
    effective = try yield.effective(unitsPerYear: periodsPerYear)
    var dated: [CashFlow] = []
    for payment in payments {
      if let day = payment.day { dated.append(CashFlow(time: day, amount: payment.amount)) }
    }
    xirr365 =
      dated.count == payments.count
      ? try Yield(received: received, payments: dated).effective(unitsPerYear: 365) : effective
    simple = try CostOfCredit.simple(received, payments, periodsPerYear)
    items = try CostOfCredit.items(
      received: received, payments: payments, periodsPerYear: periodsPerYear, in: .nominal)
  }

  /// The yearly rate in one convention.
  public func rate(_ annualisation: Annualisation) -> Rate {
    switch annualisation {
    case .nominal: nominal
    case .effective: effective
    case .xirr365: xirr365
    case .simple: simple
    }
  }

  /// Total cost ÷ Σ(balance in use × periods), × periods in a year. The balance falls by the
  /// principal repaid and never below zero.
  private static func simple(
    _ received: Money, _ payments: [CreditPayment], _ periodsPerYear: Int
  ) throws(CostError) -> Rate {
    var use: Int128 = 0
    var balance = Int128(received.fen)
    var time = 0
    for payment in payments.sorted(by: { $0.period < $1.period }) {
      use += max(balance, 0) * Int128(payment.period - time)
      time = payment.period
      if payment.kind == .principal { balance -= Int128(payment.amount.fen) }
    }
    let cost = payments.map(\.amount).sum() - received
    guard use > 0 else { throw .nothingInUse }
    let rate = Rounding.halfUp.divide(
      Int128(cost.fen) * Int128(Rate.one) * Int128(periodsPerYear), by: use)
    guard rate <= Int128(Int64.max) else { throw .yieldTooHigh }
    return Rate(partsPerBillion: Int64(rate))
  }

  /// The cost items in one convention, by the incremental method: each, rounded to a hundredth of a
  /// basis point, adds the difference it makes, so that they add up to the whole (N2).
  ///
  /// - Parameters:
  ///   - received: what was really paid out.
  ///   - payments: everything the borrower pays in normal performance.
  ///   - periodsPerYear: how many of the payments' periods a year has.
  ///   - convention: how the yearly rates are stated.
  public static func items(
    received: Money, payments: [CreditPayment], periodsPerYear: Int,
    in convention: Annualisation
  ) throws(CostError) -> [Item] {
    var kinds: [CostKind] = [.interest]
    for payment in payments where payment.kind != .principal && !kinds.contains(payment.kind) {
      kinds.append(payment.kind)
    }
    var flows = payments.filter { $0.kind == .principal }
    var reached = try rounded(received, flows, periodsPerYear, convention)
    var items: [Item] = []
    if reached != .zero { items.append(Item(kind: .deductedAtPayout, annualised: reached)) }
    for kind in kinds {
      let added = payments.filter { $0.kind == kind }
      guard !added.isEmpty else { continue }
      flows += added
      let all = try rounded(received, flows, periodsPerYear, convention)
      let difference = all.partsPerBillion - reached.partsPerBillion
      items.append(Item(kind: kind, annualised: Rate(partsPerBillion: difference)))
      reached = all
    }
    return items
  }

  /// The yearly rate of some of the payments, to 4 decimals of a percent; zero while they repay no
  /// more than what was received.
  private static func rounded(
    _ received: Money, _ payments: [CreditPayment], _ periodsPerYear: Int,
    _ convention: Annualisation
  ) throws(CostError) -> Rate {
    guard payments.map(\.amount).sum() > received else { return .zero }
    let rate = try rate(received, payments, periodsPerYear, convention)
    let steps = Rounding.halfUp.divide(Int128(rate.partsPerBillion), by: 1000)
    return Rate(partsPerBillion: Int64(steps) * 1000)
  }

  private static func rate(
    _ received: Money, _ payments: [CreditPayment], _ periodsPerYear: Int,
    _ convention: Annualisation
  ) throws(CostError) -> Rate {
    let dated = payments.compactMap { payment in
      payment.day.map { CashFlow(time: $0, amount: payment.amount) }
    }
    let flows = payments.map { CashFlow(time: $0.period, amount: $0.amount) }
    switch convention {
    case .simple: return try simple(received, payments, periodsPerYear)
    case .nominal:
      return try Yield(received: received, payments: flows).nominal(unitsPerYear: periodsPerYear)
    case .xirr365 where dated.count == payments.count:
      return try Yield(received: received, payments: dated).effective(unitsPerYear: 365)
    case .effective, .xirr365:
      return try Yield(received: received, payments: flows)
        .effective(unitsPerYear: periodsPerYear)
    }
  }
}

extension CostOfCredit {
  /// The cost of a loan with this schedule, in normal performance.
  ///
  /// - Parameters:
  ///   - received: what was really paid out on `day`; the principal unless something was kept.
  public init(
    of schedule: Schedule, received: Money, on day: CivilDate, periodsPerYear: Int = 12
  ) throws(CostError) {
    var payments: [CreditPayment] = []
    for row in schedule.instalments {
      let days = day.days(to: row.dueOn)
      for (kind, amount) in [
        (CostKind.principal, row.principal), (.interest, row.interest), (.fee, row.fee),
      ] where !amount.isZero {
        payments.append(
          CreditPayment(period: row.number, day: days, amount: amount, kind: kind))
      }
    }
    try self.init(received: received, payments: payments, periodsPerYear: periodsPerYear)
  }
}
