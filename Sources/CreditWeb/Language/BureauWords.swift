import CreditCore

extension BureauKind {
  var label: BilingualText {
    switch self {
    case .national: BilingualText("金融信用信息基础数据库", "the national credit database")
    case .licensed: BilingualText("持牌个人征信机构", "licensed personal credit bureau")
    case .association: BilingualText("行业自律组织", "self-regulatory association")
    }
  }
}

extension ReportingFrequency {
  var label: BilingualText {
    switch self {
    case .monthly: BilingualText("每月一次", "once a month")
    case .weekly: BilingualText("每周一次", "once a week")
    case .nextDay: BilingualText("有变化的次日", "on the day after a change")
    case .perEvent: BilingualText("有变化的当日", "on the day of a change")
    }
  }
}

extension FeedStop {
  /// Why a body is not told, in plain words.
  var label: BilingualText {
    switch self {
    case .switchedOff: BilingualText("已关闭", "switched off")
    case .ownFormat: BilingualText("按国家标准报送", "told by the national record files")
    case .notListed: BilingualText("不在共享清单上", "not on the sharing list")
    case .noBureau: BilingualText("不是征信机构，不提供", "no credit bureau: never told")
    case .licenceMissing: BilingualText("没有许可证信息，不提供", "without a licence: not told")
    case .licenceExpired: BilingualText("许可证已过期，停止提供", "its licence has run out: not told any more")
    }
  }
}
