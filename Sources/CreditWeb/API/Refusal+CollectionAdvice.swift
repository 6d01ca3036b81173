import CreditCore

extension Refusal {
  /// What was wrong with a contact about a debt, or with giving the case to an agency.
  var collectionAdvice: BilingualText {
    switch self {
    case .collectionCaseUnknown:
      BilingualText("没有进行中的催收案件。", "There is no collection case.")
    case .collectionUnchanged:
      BilingualText("没有变化。", "That is so already.")
    case .collectionPaused:
      BilingualText(
        "协商还款、异议或对催收的投诉处理期间，暂停联系。",
        "Contacts pause while an agreed plan is kept, or a dispute or complaint is being handled.")
    case .collectionNotAssigned:
      BilingualText("该案件没有委托给这家机构。", "The case was not given to this agency.")
    case .agencyNotListed:
      BilingualText(
        "该机构当日不在公布的催收机构名单中。",
        "The agency does not stand on the published list on that day.")
    case .agencyUntrained:
      BilingualText("该机构的培训已过期。", "The agency's training is out of date.")
    default: contactAdvice
    }
  }

  private var contactAdvice: BilingualText {
    switch self {
    case .contactInQuietHours:
      BilingualText(
        "这个时段不得联系，除非借款人明确同意。",
        "Nobody is contacted at this time of day unless they expressly agreed to it.")
    case .contactCallsUsed:
      BilingualText(
        "今天的通话次数已用完，本机构和受托机构合并计算。",
        "Today's calls are used up; the lender's and its agencies' count together.")
    case .contactTriesUsed:
      BilingualText("今天对这一联系方式的尝试次数已用完。", "Today's tries of this contact way are used up.")
    case .contactVisitsUsed:
      BilingualText("今天的上门次数已用完。", "Today's visits are used up.")
    case .contactVisitAlone:
      BilingualText("上门人数不足。", "Too few people make the visit.")
    case .thirdPersonNotAllowed:
      BilingualText(
        "只有与借款人失联后才能联系第三人，且只限于恢复联系或转告，不得透露债务。",
        "Third persons are contacted only once contact is lost, to get it back or to pass on a "
          + "message, and hear nothing of the debt.")
    case .thirdPersonObjected:
      BilingualText("该第三人已表示拒绝，不得再联系。", "This person said no and is left alone.")
    case .contactBanned:
      BilingualText("禁止的催收行为。", "Conduct that is banned.")
    case .contactNotRecorded:
      BilingualText("没有录音录像编号。", "The reference of the recording is missing.")
    case .contactNotMade:
      BilingualText("尚未发生的联系不能登记。", "A contact that was not made yet can't be recorded.")
    case .contactUnknown:
      BilingualText("没有这条联系记录。", "There is no such contact.")
    default:
      BilingualText("联系记录的内容不一致。", "What is said of the contact does not fit together.")
    }
  }
}
