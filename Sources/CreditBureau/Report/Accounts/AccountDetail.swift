public import CreditCore

/// One account as the report has it (借贷账户, PD01).
public struct AccountDetail: ReportElement, Hashable, Sendable {
  /// 基本信息 (A).
  public var basics: AccountBasics
  /// 最新表现 (B).
  public var newest: NewestState?
  /// 账户状态 in the newest state (PD01BD01).
  public var newestStatus: AccountState?
  /// 最近一次月度表现 (C).
  public var monthly: MonthlyState?
  /// 账户状态 in the monthly performance (PD01CD01).
  public var monthlyStatus: AccountState?
  /// 最近24个月还款记录 (D).
  public var twoYears: TwoYears?
  /// 最近5年历史表现 (E).
  public var fiveYears: FiveYears?
  /// 特殊交易 (F).
  public var specialTransactions: [SpecialTransactionEntry]
  /// 特殊事件 (G).
  public var specialOccurrences: [SpecialOccurrence]
  /// 大额专项分期 (H).
  public var largeInstalments: [LargeInstalment]
  /// 标注及声明 (Z).
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    guard let basics: AccountBasics = try item.segment("PD01A") else {
      throw .missing(element: "PD01AD01")
    }
    self.basics = basics
    newest = try item.segment("PD01B")
    newestStatus = try item.part("PD01B").state("PD01BD01", of: basics.type)
    monthly = try item.segment("PD01C")
    monthlyStatus = try item.part("PD01C").state("PD01CD01", of: basics.type)
    twoYears = try item.segment("PD01D")
    fiveYears = try item.segment("PD01E")
    specialTransactions = try item.part("PD01F").group("PD01FH", count: "PD01FS01")
    specialOccurrences = try item.part("PD01G").group("PD01GH", count: "PD01GS01")
    largeInstalments = try item.part("PD01H").group("PD01HH", count: "PD01HS01")
    notes = try item.notes("PD01")
  }

  /// The status that counts: the newest one that is stated.
  public var status: ReportAccountStatus { (newestStatus ?? monthlyStatus)?.status ?? .unknown }

  /// The balance that counts; `nil` where none is stated, as for settled accounts.
  public var balance: Money? { newest?.balance ?? monthly?.balance }

  /// The class that counts.
  public var loanClass: ReportCode<ReportCodes.LoanClass>? {
    newest?.loanClass ?? monthly?.loanClass
  }

  /// Whether nothing can become due on it any more.
  public var isClosed: Bool { status.isClosed }

  /// The marks of both grids with their months; a month that both grids have appears twice.
  public var marks: [(month: YearMonth, mark: ReportCode<ReportCodes.MonthMark>)] {
    (twoYears?.months ?? []).map { ($0.month, $0.mark) }
      + (fiveYears?.months ?? []).map { ($0.month, $0.mark) }
  }
}
