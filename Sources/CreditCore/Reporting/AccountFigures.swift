/// What segment H of record 210 says about one account, in 分; rounded to whole yuan when the file
/// is written.
public struct AccountFigures: Hashable, Sendable {
  public var product: Product
  public var openedOn: CivilDate
  /// 到期日期.
  public var dueOn: CivilDate
  /// The loan amount, or the account's credit limit for the purchase line.
  public var amount: Money
  public var instalments: Int64
  public var month: YearMonth
  /// 结算/应还款日.
  public var settlementOn: CivilDate
  /// 1 normal, 2 overdue, 3 closed, 41 bad debt, 42 bad debt that was written off.
  public var status: Int64
  public var balance: Money
  public var remaining: Int64
  public var loanClass: LoanClass
  public var classedOn: CivilDate
  /// 当前还款状态: `*`, `N`, `M`, `1`–`7`, `B`, `C`.
  public var repayment: String
  public var overduePeriods: Int64
  public var overdueTotal: Money
  public var overduePrincipal: Money
  /// Overdue principal by age: 31–60, 61–90, 91–180 and over 180 days.
  public var overdueByAge: [Money]
  /// 本月应还款.
  public var due: Money
  /// 本月实际还款.
  public var paid: Money
  public var lastPaidOn: CivilDate
  public var closedOn: CivilDate?
  /// What was paid last, where it is told (收回逾期款项).
  public var lastPaid: Money?
  /// How the loan is repaid, where it is not by equal instalments.
  public var method: LoanMethod?
  /// 特殊交易 since the newest month-end record.
  public var specials: [SpecialTransactionFact] = []

  /// Months late, up to 7; 8 for bad debt, 0 where nothing is overdue.
  var lateness: Int {
    AccountFigures.lateness(of: repayment)
  }

  /// Whether it is told as overdue.
  public var isLate: Bool { lateness > 0 }

  static func lateness(of repayment: String) -> Int {
    repayment == "B" ? 8 : Int(repayment) ?? 0
  }

  /// Tells two months' figures apart: of everything in segment H but the class, which is a decision
  /// of its day.
  var mark: Int64 {
    let dates = [settlementOn, lastPaidOn, closedOn ?? settlementOn].map { Int64($0.dayNumber) }
    let amounts = [balance, overdueTotal, overduePrincipal, due, paid] + overdueByAge
    let numbers =
      [Int64(closedOn == nil ? 0 : 1), status, remaining, overduePeriods] + dates
      + amounts.map(\.fen) + repayment.utf8.map { Int64($0) }
    // FNV-1a over whole numbers: the same on every machine.
    let hash = numbers.reduce(UInt64(14_695_981_039_346_656_037)) { hash, number in
      (hash ^ UInt64(bitPattern: number)) &* 1_099_511_628_211
    }
    return Int64(bitPattern: hash >> 1)
  }
}

extension AccountFigures: Coded {
  public init(_ f: inout Fields, _ v: AccountFigures?) throws(CodecError) {
    product = try f("product", v?.product)
    openedOn = try f("openedOn", v?.openedOn)
    dueOn = try f("dueOn", v?.dueOn)
    amount = try f("amount", v?.amount)
    instalments = try f("instalments", v?.instalments)
    month = try f("month", v?.month)
    settlementOn = try f("settlementOn", v?.settlementOn)
    status = try f("status", v?.status)
    balance = try f("balance", v?.balance)
    remaining = try f("remaining", v?.remaining)
    loanClass = try f("loanClass", v?.loanClass)
    classedOn = try f("classedOn", v?.classedOn)
    repayment = try f("repayment", v?.repayment)
    overduePeriods = try f("overduePeriods", v?.overduePeriods)
    overdueTotal = try f("overdueTotal", v?.overdueTotal)
    overduePrincipal = try f("overduePrincipal", v?.overduePrincipal)
    overdueByAge = try f.list("overdueByAge", v?.overdueByAge)
    due = try f("due", v?.due)
    paid = try f("paid", v?.paid)
    lastPaidOn = try f("lastPaidOn", v?.lastPaidOn)
    closedOn = try f.optional("closedOn", v?.closedOn)
    lastPaid = try f.optional("lastPaid", v?.lastPaid)
    method = try f.optional("method", v?.method)
    specials = try f.listIfAny("specials", v?.specials)
  }
}
