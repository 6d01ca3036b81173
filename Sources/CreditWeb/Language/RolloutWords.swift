public import CreditCore

/// The words of the roll-out, for pages and for what commands print.
public enum RolloutWords {
  /// The question of a cohort rule.
  public static func question(_ criterion: CohortCriterion) -> BilingualText {
    switch criterion {
    case .invited: BilingualText("在邀请名单上", "On the invitation list")
    case .share:
      BilingualText("按编号抽签落在这一批的比例内", "Drawn by their number within the wave's share")
    case .neverOverdue: BilingualText("在本机构从未逾期", "Never overdue with us")
    case .firstLine:
      BilingualText("仍是首次申请的额度", "Still on the limit of the first application")
    case .purchase: BilingualText("有消费额度", "Has a purchase line")
    case .cash: BilingualText("有借款额度", "Has a limit for cash loans")
    case .registeredBefore:
      BilingualText("在规定日期之前注册", "Registered before the rule's day")
    }
  }

  /// Where somebody stands in the coverage.
  public static func standing(_ standing: CoverageStanding) -> BilingualText {
    switch standing {
    case .notInvited: BilingualText("未邀请", "Not invited")
    case .open: BilingualText("已邀请，未答复", "Invited, no answer yet")
    case .agreed: BilingualText("已同意", "Agreed")
    case .refused: BilingualText("已拒绝", "Refused")
    case .excluded: BilingualText("不报送", "Excluded")
    }
  }

  /// Why somebody is not reported, or how far it has come.
  public static func reason(_ reason: CoverageReason) -> BilingualText {
    switch reason {
    case .authorisedEarly:
      BilingualText("已授权，批次未到", "Authorised; their wave has not come")
    case .waveNotCome: BilingualText("批次未到，未授权", "Their wave has not come; not authorised")
    case .asked: BilingualText("已询问，宽限期内", "Asked; the time for an answer runs")
    case .notAskedYet: BilingualText("下次日终时询问", "To be asked at the next day close")
    case .reported: BilingualText("已开始报送", "Reporting has begun")
    case .notBegun: BilingualText("已同意，报送未开始", "Agreed; reporting has not begun")
    case .saidNo: BilingualText("已拒绝", "Said no")
    case .withdrawn: BilingualText("已撤回授权", "Took the authorisation back")
    case .noAnswer: BilingualText("宽限期满未答复", "No answer when the time had passed")
    case .closed: BilingualText("已关闭", "Closed")
    }
  }

  /// The product as readers know it.
  public static func product(_ product: Product) -> BilingualText {
    switch product {
    case .cash: BilingualText("借款", "Cash loans")
    case .purchase: BilingualText("消费额度", "Purchase line")
    }
  }
}
