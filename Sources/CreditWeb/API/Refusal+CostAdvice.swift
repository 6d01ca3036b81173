import CreditCore

extension Refusal {
  /// What was wrong with the reading of a cost table (N2), and what to do.
  var costAdvice: BilingualText {
    switch self {
    case .costReadTooShort:
      BilingualText(
        "成本明示表还没有到规定的阅读时间，请看完再确认。",
        "The cost table was not open for the reading time yet. Read it, then confirm.")
    case .costTableChanged:
      BilingualText(
        "您确认的成本明示表与现在的价格不一致，请重新打开并确认。没有签署任何内容。",
        "The cost table you confirmed is not the one of today's offer. Open it again and confirm; "
          + "nothing was signed.")
    case .costTableExpired:
      BilingualText(
        "您打开的成本明示表已过期，请重新打开并确认。没有签署任何内容。",
        "The cost table you opened has run out. Open it again and confirm; nothing was signed.")
    default:
      BilingualText(
        "请先打开、阅读并确认综合融资成本明示表。", "Open, read and confirm the cost table first.")
    }
  }
}
