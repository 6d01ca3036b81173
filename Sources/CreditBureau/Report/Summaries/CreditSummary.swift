/// The bureau's summary of loans and cards (信贷交易信息概要, PC02).
public struct CreditSummary: ReportElement, Hashable, Sendable {
  /// 信贷交易提示 (A).
  public var hints: BusinessHints?
  /// 被追偿汇总 (B).
  public var pursuits: PursuitSummary?
  /// 呆账汇总 (C).
  public var badDebts: BadDebtSummary?
  /// 逾期汇总 (D).
  public var overdue: OverdueSummary?
  /// 非循环贷账户 (E).
  public var nonRevolving: LoanSummary?
  /// 循环额度下分账户 (F).
  public var drawdowns: LoanSummary?
  /// 循环贷账户 (G).
  public var revolving: LoanSummary?
  /// 贷记卡账户 (H).
  public var cards: CardSummary?
  /// 准贷记卡账户 (I).
  public var quasiCards: CardSummary?
  /// 相关还款责任 (K).
  public var responsibilities: [ResponsibilityEntry]

  /// The three kinds of loans that are there.
  public var loans: [LoanSummary] { [nonRevolving, drawdowns, revolving].compactMap(\.self) }

  init(_ item: ElementReader) throws(CreditReportError) {
    hints = try item.segment("PC02A")
    pursuits = try item.segment("PC02B")
    badDebts = try item.segment("PC02C")
    overdue = try item.segment("PC02D")
    nonRevolving = try item.segment("PC02E")
    drawdowns = try item.segment("PC02F")
    revolving = try item.segment("PC02G")
    cards = try item.segment("PC02H")
    quasiCards = try item.segment("PC02I")
    responsibilities = try item.part("PC02K").group("PC02KH", count: "PC02KS01")
  }
}
