/// 禁止行为: what nobody may do to collect a debt (N84). The raw values are stored.
///
/// The source names threats, posing as authorities, abuse, the use of private data and urging to
/// borrow elsewhere; its full text was not read, so the list is the program's own division.
public enum BannedConduct: String, Sendable, CaseIterable, FieldValue {
  /// 暴力、恐吓.
  case threat
  /// 辱骂、骚扰.
  case abuse
  /// 冒充司法机关、行政机关: posing as a court, the police or another authority.
  case posingAsAuthority = "posing-as-authority"
  /// 公开隐私: using or publishing private data.
  case privateData = "private-data"
  /// 以贷还贷: urging to borrow in order to repay.
  case lendToRepay = "lend-to-repay"
  /// 误导: false or misleading statements about the debt or its effects.
  case misleading
  /// 向无关第三人催收: asking somebody to pay who does not owe.
  case collectingFromOthers = "collecting-from-others"
  /// 收取额外费用: taking money for the collection itself, or into a private account.
  case takingMoney = "taking-money"
}
