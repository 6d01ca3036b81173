import CreditCore
import CreditPlatform

extension Restriction {
  /// What can't be done while it holds.
  var label: BilingualText {
    switch self {
    case .noLimitIncrease:
      BilingualText("暂不提高额度，也不给临时额度", "No higher limit and no temporary limit for now")
    case .noNewDraw: BilingualText("暂停新的借款和消费", "No new loan and no new purchase for now")
    case .lineFrozen: BilingualText("额度冻结", "The limit is frozen")
    }
  }
}

extension LiveRestriction {
  /// How it ends.
  var ending: BilingualText {
    if let endsOn {
      return BilingualText(
        "逾期已还清。\(endsOn) 起自动恢复。", "The overdue amount is paid. It ends by itself on \(endsOn).")
    }
    guard daysAfterPayment > 0 else {
      return BilingualText(
        "还清全部逾期金额的当天自动恢复，不需要申请。",
        "It ends by itself on the day everything overdue is paid; you need not ask.")
    }
    return BilingualText(
      "还清全部逾期金额后 \(daysAfterPayment) 天自动恢复；也可以申请人工复核。",
      "It ends by itself \(daysAfterPayment) days after everything overdue is paid; you can also "
        + "ask a person to look at it.")
  }
}

extension HoldReason {
  /// Why a row waits.
  var label: BilingualText {
    switch self {
    case .noticeOnItsWay:
      BilingualText(
        "给您的通知还在路上；没有送达之前不会报送。",
        "Our notice to you is on its way; before it arrives nothing is reported.")
    case .afterAnother:
      BilingualText("要等前一条记录先报送。", "An earlier record has to leave first.")
    case .noticeTooYoung:
      BilingualText("已通知您，等待期还没有过。", "You were told; the waiting time has not passed.")
    }
  }
}

extension BureauEffect {
  /// What a late payment means for the credit report: the words of the reminder (R132).
  func words(leadDays: Int64, years: Int64) -> BilingualText {
    switch self {
    case .reported:
      BilingualText(
        "按时还款会如实记为“正常”。如果逾期，我们先通知您，至少 \(leadDays) 天后才把逾期情况报送征信；报送后显示在您的信用报告里，"
          + "自逾期结束起保存 \(years) 年，其他机构审批贷款时会看到。",
        "Payment on time is reported as good. If you pay late, we tell you first and report it to "
          + "the credit bureau \(leadDays) days later at the earliest. It then shows in your "
          + "credit report for \(years) years from its end, and other lenders see it.")
    case .authorised:
      BilingualText(
        "您已授权报送征信，但还没有开始报送；开始以后的逾期会在通知您之后报送。",
        "You authorised reporting, which has not begun; once it has, a late payment is reported "
          + "after we have told you.")
    case .notReported:
      BilingualText(
        "您没有授权报送征信，逾期不会报送；但会产生罚息，并限制部分功能。",
        "You have not authorised reporting, so a late payment is not reported; penalty interest "
          + "and restrictions follow all the same.")
    }
  }
}
