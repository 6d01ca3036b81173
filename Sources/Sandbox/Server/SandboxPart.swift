/// One part of the outside world that the sandbox stands in for.
public enum SandboxPart: String, Sendable, CaseIterable {
  /// 征信中心: answers credit report queries and takes report files.
  case bureau
  /// 身份核验: checks a person's identity items.
  case identity
  /// 支付渠道: pays out and debits.
  case channel
  /// 短信: takes text messages.
  case sms
  /// 信息接收方: every named recipient of the sharing list that has an interface.
  case recipient
}
