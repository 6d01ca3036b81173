public import CreditCore

/// The cards that are not closed (PC02H of 贷记卡, PC02I of 准贷记卡).
public struct CardSummary: ReportElement, Hashable, Sendable {
  /// 发卡机构数.
  public var institutions: Int?
  /// 账户数.
  public var accounts: Int?
  /// 授信总额.
  public var limit: Money?
  /// 单家机构最高授信额.
  public var highestLimit: Money?
  /// 单家机构最低授信额.
  public var lowestLimit: Money?
  /// 已用额度, or 透支余额 of quasi-credit cards.
  public var used: Money?
  /// 最近6个月平均使用额度.
  public var averageUsed: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    let segment = item.node.name
    institutions = try item.count("\(segment)S01")
    accounts = try item.count("\(segment)S02")
    limit = try item.amount("\(segment)J01")
    highestLimit = try item.amount("\(segment)J02")
    lowestLimit = try item.amount("\(segment)J03")
    used = try item.amount("\(segment)J04")
    averageUsed = try item.amount("\(segment)J05")
  }
}
