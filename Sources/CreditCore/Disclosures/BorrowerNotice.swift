/// A notice that is to reach the borrower, before a share or after it (R29, R30, R43).
public struct BorrowerNotice: Hashable, Sendable {
  public var ordinal: Int64
  public var template: NoticeTemplate
  /// The recipient it tells of; `nil` when it tells of none.
  public var recipient: String?
  /// The disclosure by which it is sent.
  public var disclosure: Int64
  /// The day it reached the messenger; `nil` while it is on its way.
  public var givenOn: CivilDate?

  public init(
    ordinal: Int64, template: NoticeTemplate, recipient: String?, disclosure: Int64,
    givenOn: CivilDate? = nil
  ) {
    self.ordinal = ordinal
    self.template = template
    self.recipient = recipient
    self.disclosure = disclosure
    self.givenOn = givenOn
  }
}

/// What a notice tells. The raw values are stored and are the messenger's template names.
public enum NoticeTemplate: String, Sendable, CaseIterable, FieldValue {
  /// 债权转让通知: the claims go to an assignee (民法典 546).
  case assetTransfer = "asset-transfer"
  /// An authority demanded data and got them (R43).
  case demand
  /// 催收: an agency was given the case (R30).
  case collection
  /// The sharing list has a new version (R5).
  case listChange = "list-change"
  /// 泄露告知: personal data were lost or seen by others (N53).
  case breach
  /// 签署验证码: the one-time code for signing a paper (R118).
  case signingCode = "signing-code"
  /// 服务升级到期告知: new use is stopped from now on for want of the borrower's yes (R87).
  case upgradeDue = "upgrade-due"
  /// 降额告知: the limit is lower for a time; why, until when, and how to object (R70).
  case limitCut = "limit-cut"
  /// 冻结告知: no new use for a time; why, until when, and how to object (R70).
  case limitFrozen = "limit-frozen"
  /// 恢复告知: a cut or freeze is over (R70).
  case limitRestored = "limit-restored"
  /// 利率调整告知: what loans drawn later cost a day, and from when.
  case rateChanged = "rate-changed"
  /// 还款提醒: what falls due soon, and what a late payment means for the credit report (R132).
  case paymentReminder = "payment-reminder"
  /// 报送机构变更告知: another institution submits the report files from now on (R123).
  case reporterChanged = "reporter-changed"

  /// 异议答复告知: the answer to a dispute is on the page (N28).
  case disputeAnswered = "dispute-answered"

  /// Whether it tells of a change of the limit.
  var tellsOfLimit: Bool {
    switch self {
    case .limitCut, .limitFrozen, .limitRestored, .rateChanged: true
    default: false
    }
  }

  /// Whether it tells of something that only the day close brings about.
  var isOfDayClose: Bool { self == .paymentReminder || self == .reporterChanged }
}

extension BorrowerNotice: Coded {
  public init(_ f: inout Fields, _ v: BorrowerNotice?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), template: try f("template", v?.template),
      recipient: try f.optional("recipient", v?.recipient),
      disclosure: try f("disclosure", v?.disclosure),
      givenOn: try f.optional("givenOn", v?.givenOn))
  }
}
