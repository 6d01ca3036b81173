import CreditCore

extension Refusal {
  /// What was wrong with a cut, a freeze, an appeal or a renewal, and what to do.
  var limitAdvice: BilingualText {
    switch self {
    case .measureKnown:
      BilingualText("已经冻结。", "It is frozen already.")
    case .measureDayUnfit:
      BilingualText(
        "截止日必须晚于今天，且不超过政策规定的最长天数。",
        "The last day must be later than today, and within the longest time of the policy.")
    case .measureLive:
      BilingualText(
        "降额或冻结期间不能提高额度；您可以先申诉。",
        "While a cut or freeze holds, the limit can't be raised; an appeal comes first.")
    case .appealAnswered:
      BilingualText(
        "这项申诉已经答复；如延长，可以再次申诉。您还可以投诉。",
        "This appeal was answered; if the measure is kept on you can appeal again. You can also "
          + "complain.")
    case .rateUnfit:
      BilingualText(
        "利率必须大于零，且与现行及待生效的利率不同。",
        "The rate must be above zero, and another one than today's and the one that is to come.")
    case .rateDayUnfit:
      BilingualText(
        "调高的利率须在通知期满后生效；调低的最早今天生效；最迟不超过一年。",
        "A higher rate can begin only after the notice period, a lower one today at the earliest, "
          + "and both within a year.")
    case .renewalNotDue:
      BilingualText(
        "现在不在续期时间内。", "The line can't be renewed at this time.")
    default:
      BilingualText("没有这项有效的降额或冻结。", "There is no such cut or freeze.")
    }
  }
}
