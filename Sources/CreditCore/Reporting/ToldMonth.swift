/// What one record said of an account's month (segment H): as much as it takes to see later whether
/// it still holds.
public struct ToldMonth: Hashable, Sendable {
  /// 信息报告日期.
  public var on: CivilDate
  public var month: YearMonth
  /// 当前还款状态.
  public var repayment: String
  public var overdue: Money
  public var loanClass: LoanClass
  public var classedOn: CivilDate
  /// How many facts up to the report day it rested on; -1 to have it looked at again.
  public var facts: Int64
  /// `AccountFigures.mark` of what was told.
  public var mark: Int64
  /// The notice that an adverse one rested on (N22).
  public var notice: Int64?
  public var noticeGivenOn: CivilDate?
  /// 特殊交易 that the record told (segment K).
  public var specials: [SpecialTransactionFact]
  /// How many facts up to the report day these rested on.
  public var specialFacts: Int64

  init(_ row: ReportRow, _ account: AccountFigures, facts: Int64) {
    on = row.on
    month = account.month
    repayment = account.repayment
    overdue = account.overdueTotal
    loanClass = account.loanClass
    classedOn = account.classedOn
    self.facts = facts
    mark = account.mark
    notice = row.notice
    noticeGivenOn = row.noticeGivenOn
    specials = account.specials
    specialFacts = facts
  }

  /// The day whose figures it tells: of a record after its month's end, the last of the month.
  var day: CivilDate { min(on, month.lastDay) }

  var lateness: Int { AccountFigures.lateness(of: repayment) }

  /// Whether the bureau was told by it that the account is closed.
  var isClosed: Bool { repayment == "C" }

  /// Whether figures are worse for the borrower than what was told.
  func isBetter(than figures: AccountFigures) -> Bool {
    figures.lateness > lateness || figures.overdueTotal > overdue
      || figures.loanClass > max(loanClass, .specialMention)
  }
}

extension ToldMonth: Coded {
  public init(_ f: inout Fields, _ v: ToldMonth?) throws(CodecError) {
    on = try f("on", v?.on)
    month = try f("month", v?.month)
    repayment = try f("repayment", v?.repayment)
    overdue = try f("overdue", v?.overdue)
    loanClass = try f("loanClass", v?.loanClass)
    classedOn = try f("classedOn", v?.classedOn)
    facts = try f("facts", v?.facts)
    mark = try f("mark", v?.mark)
    notice = try f.optional("notice", v?.notice)
    noticeGivenOn = try f.optional("noticeGivenOn", v?.noticeGivenOn)
    specials = try f.listIfAny("specials", v?.specials)
    let known = v.flatMap { $0.specialFacts == $0.facts ? nil : $0.specialFacts }
    specialFacts = try f.optional("specialFacts", known) ?? facts
  }
}
