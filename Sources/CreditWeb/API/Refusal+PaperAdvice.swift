import CreditCore

extension Refusal {
  /// What was wrong with publishing or signing a paper, and what to do.
  var paperAdvice: BilingualText {
    switch self {
    case .paperIncomplete:
      BilingualText(
        "文本或版本号为空，或仍有【】占位符。", "Text or version is blank or still holds the placeholder 【】.")
    case .paperNotApproved:
      BilingualText(
        "发布需要另一人批准。", "Publishing needs an approver who is not the publisher.")
    case .paperVersionTaken:
      BilingualText(
        "这个版本已以另一文本发布；改动请用新的版本号。",
        "This version was published with another text; a change needs a version of its own.")
    case .paperDateGoesBack:
      BilingualText(
        "生效日不能早于上一版本的生效日。", "A version can't take effect before the one it follows.")
    case .signingCodeMissing:
      BilingualText(
        "签署前请输入发送到您手机的验证码。",
        "Type in the code that was sent to your phone before you sign.")
    case .signingCodeTooSoon:
      BilingualText("请一分钟后再要求新的验证码。", "Ask for another code in a minute.")
    default:
      BilingualText(
        "验证码已过期、已用过或不属于这份文件，请重新获取。",
        "The code has run out, was used, or belongs to another paper. Ask for a new one.")
    }
  }
}
