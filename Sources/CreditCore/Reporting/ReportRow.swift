/// One record owed to the national credit database, with the figures it will carry; the personal
/// fields are opened only when the file is written.
public struct ReportRow: Hashable, Sendable {
  public var disclosure: Int64
  public var record: RecordKind
  /// 报告时点说明代码: why now, in the bureau's codes (spec bureau 1.6).
  public var code: String
  /// The contract it is about; the agreement's for 110.
  public var contract: Int64
  /// 信息报告日期.
  public var on: CivilDate
  public var account: AccountFigures?
  /// 不良信息: not sent before its notice and waiting time (N22).
  public var isAdverse: Bool
  /// The disclosure that carries the notice of an adverse row.
  public var notice: Int64?
  public var noticeGivenOn: CivilDate?

  public init(
    disclosure: Int64, record: RecordKind, code: String, contract: Int64, on: CivilDate,
    account: AccountFigures? = nil, isAdverse: Bool = false, notice: Int64? = nil,
    noticeGivenOn: CivilDate? = nil
  ) {
    self.disclosure = disclosure
    self.record = record
    self.code = code
    self.contract = contract
    self.on = on
    self.account = account
    self.isAdverse = isAdverse
    self.notice = notice
    self.noticeGivenOn = noticeGivenOn
  }
}

/// A row that the bureau refused and that was not corrected yet (R21).
public struct RefusedReportRow: Hashable, Sendable {
  public var row: ReportRow
  /// The bureau's feedback codes.
  public var codes: [String]

  public init(row: ReportRow, codes: [String]) {
    self.row = row
    self.codes = codes
  }

  /// Whether the bureau would refuse a later record of this account because of it: it knows no
  /// such person, agreement or account.
  func holdsBack(_ contract: Int64) -> Bool {
    row.record != .account || (row.isOpening && row.contract == contract)
  }
}

extension ReportRow {
  /// Whether the account is told for the first time with it.
  var isOpening: Bool { code == "10" || code == "31" }

  /// Whether the bureau can take this row only after another one: persons before agreements before
  /// accounts, and an account's opening before its other records.
  public func rests(on other: ReportRow) -> Bool {
    guard other.disclosure != disclosure, other.isOpening else { return false }
    return other.record < record
      || (other.record == record && other.contract == contract && !isOpening)
  }

  /// 授信到期/失效: whether a credit agreement's end is told with it.
  public var isEnd: Bool { record == .creditAgreement && code == "20" }

  /// Whether an account that opened on one day is still new (新开户) on another: T − t < 30 days.
  static func isNew(_ openedOn: CivilDate, on day: CivilDate) -> Bool {
    openedOn.days(to: day) < 30
  }
}

/// The record types we make, in the order in which they must reach the bureau: a person and an
/// agreement before their accounts.
public enum RecordKind: Int64, Sendable, CaseIterable, Comparable, FieldValue {
  /// 个人基本信息.
  case basicInformation = 110
  /// 授信协议.
  case creditAgreement = 220
  /// 借贷账户.
  case account = 210

  private var place: Int {
    switch self {
    case .basicInformation: 0
    case .creditAgreement: 1
    case .account: 2
    }
  }

  public static func < (left: RecordKind, right: RecordKind) -> Bool {
    left.place < right.place
  }
}

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
  /// 1 normal, 2 overdue, 3 closed.
  public var status: Int64
  public var balance: Money
  public var remaining: Int64
  public var loanClass: LoanClass
  public var classedOn: CivilDate
  /// 当前还款状态: `*`, `N`, `M`, `1`–`7`, `C`.
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
}

extension ReportRow: Coded {
  public init(_ f: inout Fields, _ v: ReportRow?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), record: try f("record", v?.record),
      code: try f("code", v?.code), contract: try f("contract", v?.contract),
      on: try f("on", v?.on), account: try f.optional("account", v?.account),
      isAdverse: try f("isAdverse", v?.isAdverse), notice: try f.optional("notice", v?.notice),
      noticeGivenOn: try f.optional("noticeGivenOn", v?.noticeGivenOn))
  }
}

extension RefusedReportRow: Coded {
  public init(_ f: inout Fields, _ v: RefusedReportRow?) throws(CodecError) {
    self.init(row: try f("row", v?.row), codes: try f.list("codes", v?.codes))
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
  }
}
