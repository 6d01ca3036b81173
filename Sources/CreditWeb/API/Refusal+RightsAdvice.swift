import CreditCore

extension Refusal {
  /// What was wrong with a request, a review or a closing, and what to do.
  var rightsAdvice: BilingualText {
    switch self {
    case .requestOpen:
      BilingualText(
        "同类请求已在办理，请等待答复。", "A request of this kind waits for its answer already.")
    case .disputeOpen:
      BilingualText(
        "这件事的异议已在办理，请等待答复，也可以补充证据。",
        "A dispute about this is being handled. Please wait for the answer; you can add evidence.")
    case .disputeUnknown: BilingualText("没有这项异议。", "There is no such dispute.")
    case .disputeUnfit:
      BilingualText("这项异议现在不能这样处理。", "This can't be done with the dispute now.")
    case .requestUnknown:
      BilingualText("没有等待答复的这项请求。", "No such request waits for an answer.")
    case .answerUnfit:
      BilingualText("这项请求不能这样答复。", "This request can't be answered like this.")
    case .retentionRuns:
      BilingualText(
        "法定保存期未满，只能存放和保护，不能删除。",
        "The law still has us keep it: it can be stored and protected, not deleted.")
    case .restricted:
      BilingualText(
        "您已限制使用您的信息；解除限制后才能办理。还款和查看不受影响。",
        "The use of your data is restricted; lift the restriction first. Repaying and viewing stay "
          + "as they are.")
    case .erased:
      BilingualText(
        "此人的个人信息已按要求删除，不能再办理业务；可以重新注册。",
        "This person's data were erased on request: nothing more can be done here. They may "
          + "register anew.")
    case .nothingToCorrect:
      BilingualText("填写的内容与现有信息相同。", "What you gave is what we hold already.")
    case .rowsOnTheWay:
      BilingualText(
        "报送文件正在途中，收到回执后再更正。",
        "A report file is on its way; correct it once the bureau has answered.")
    case .authorisationStillNeeded:
      BilingualText(
        "您已关闭的授信还有最后的记录要报送，仍在使用您原来的征信授权；报送完成后可以重新签署。",
        "The last records of your closed contract are still to be reported under the authorisation "
          + "you gave for it. You can sign anew once the bureau has them.")
    case .moneyOnItsWay:
      BilingualText(
        "原额度有一笔扣款或退款的结果尚未确认，确认后可以继续。",
        "What became of a debit or refund of your last line is not known yet. Please go on once it "
          + "is.")
    case .nothingToReview:
      BilingualText(
        "没有可以由人复核的审批结果。", "There is no refusal or referral that a person could look at.")
    case .personNeeded:
      BilingualText("复核必须由人作出。", "A review is made by a person.")
    case .noOffer:
      BilingualText(
        "按额度和价格规则没有可以提供的额度。", "The limit and price rules give no offer for these figures.")
    case .debtOpen:
      BilingualText(
        "还有未了结的款项，关闭页面逐项列出。", "Something is still open; the closing page lists it.")
    default:
      BilingualText(
        "授信已关闭，不能再使用。", "The credit line was closed and can't be used any more.")
    }
  }
}
