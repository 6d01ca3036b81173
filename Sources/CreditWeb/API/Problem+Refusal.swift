import CreditCore
import HTTPTypes

extension Problem {
  /// A rule said no: what that means for the person who asked.
  init(_ refusal: Refusal) {
    self.init(
      .unprocessableContent, refusal.rawValue, BilingualText("按规则不能办理", "A rule forbids this."),
      refusal.advice, rule: refusal.rule)
  }
}

extension Refusal {
  /// What was wrong and what to do.
  var advice: BilingualText {
    switch self {
    case .unknownBorrower, .alreadyRegistered, .identityNotPassed, .identityAlreadyDecided,
      .paperMissing, .paperItemUnknown, .consentMissing, .consentUnknown, .consentNotFresh,
      .triggerNotAllowed, .applicationOpen, .applicationUnknown:
      admissionAdvice
    case .paperIncomplete, .paperNotApproved, .paperVersionTaken, .paperDateGoesBack,
      .signingCodeMissing, .signingCodeUnknown, .signingCodeTooSoon:
      paperAdvice
    case .requestOpen, .requestUnknown, .answerUnfit, .retentionRuns, .restricted, .erased,
      .disputeOpen, .disputeUnknown, .disputeUnfit,
      .nothingToCorrect, .rowsOnTheWay, .nothingToReview, .personNeeded, .noOffer, .debtOpen,
      .lineClosed, .authorisationStillNeeded, .moneyOnItsWay:
      rightsAdvice
    case .paymentUnknown, .paymentReversed, .payoutAccountNotAllowed, .creditTooSmall,
      .cardUnknown, .cardsTooMany,
      .purchaseUnknown, .refundKnown, .refundTooLarge:
      refundAdvice
    case .orderKnown, .orderUnknown, .orderOver, .captureTooLarge, .planWindowOver,
      .planAmountUnfit, .dueDayNotOffered, .dueDayTooSoon:
      purchaseAdvice
    case .rateUnfit, .rateDayUnfit, .measureUnknown, .measureKnown, .measureDayUnfit, .measureLive,
      .appealAnswered,
      .renewalNotDue:
      limitAdvice
    case .nothingToReplan, .replanNotOffered, .proposalOpen, .proposalUnknown,
      .reductionAboveDebt, .notBadDebt, .ordersOpen:
      loanAdvice
    case .inquiryTooSoon, .inquiryOutsideHours, .noLiveLoan, .reportUnknown, .reportUseClosed:
      inquiryAdvice
    case .consentKnown, .grantOutOfRange, .caseUnknown, .approverMissing, .fieldNotHeld:
      shareAdvice
    case .costNotConfirmed, .costReadTooShort, .costTableChanged, .costTableExpired:
      costAdvice
    case .collectionCaseUnknown, .collectionUnchanged, .collectionPaused,
      .collectionNotAssigned, .agencyNotListed, .agencyUntrained, .contactInQuietHours,
      .contactCallsUsed, .contactTriesUsed, .contactVisitsUsed, .contactVisitAlone,
      .thirdPersonNotAllowed, .thirdPersonObjected, .contactBanned, .contactNotRecorded,
      .contactNotMade, .contactUnfit, .contactUnknown:
      collectionAdvice
    case .amountOutOfRange, .alreadyHasLine, .noLine, .lineExpired, .lineFrozen, .limitExceeded,
      .purposeForbidden, .termNotOffered, .costAboveCap, .ownOverdue,
      .reportingNotAuthorised, .upgradeNotAgreed, .offerUnknown, .offerTooSoon, .disclosureUnknown,
      .disclosureNotDue, .disclosureNotListed,
      .noticeTooYoung, .rowOvertaken, .accountMovedOut, .moveOutUnfit, .contractUnknown,
      .paymentAboveDebt, .paymentInFuture,
      .dayNotOver:
      useAdvice
    }
  }

  private var admissionAdvice: BilingualText {
    switch self {
    case .alreadyRegistered: BilingualText("您已经注册过。", "You are registered already.")
    case .identityNotPassed:
      BilingualText("请先完成身份核验。", "The identity check comes first.")
    case .identityAlreadyDecided:
      BilingualText("身份核验已有结果。", "The identity check is decided already.")
    case .paperMissing: BilingualText("还有文件没有签署。", "A paper has not been signed yet.")
    case .paperItemUnknown:
      BilingualText("该文件没有这一项。", "The paper has no such item.")
    case .consentMissing:
      BilingualText("需要您先单独授权。", "Your separate consent is needed first.")
    case .consentUnknown:
      BilingualText("没有这项有效的授权。", "There is no such live consent.")
    case .consentNotFresh:
      BilingualText("每次申请都需要新的查询授权。", "Each application needs a fresh authorisation.")
    case .triggerNotAllowed:
      BilingualText("此时不允许查询征信。", "No inquiry is allowed for this.")
    case .applicationOpen:
      BilingualText("已有申请在处理。", "An application is being handled already.")
    case .applicationUnknown:
      BilingualText("没有可以签约的申请。", "There is no application to go on with.")
    default: BilingualText("没有这个借款人。", "There is no such borrower.")
    }
  }

  private var useAdvice: BilingualText {
    switch self {
    case .amountOutOfRange:
      BilingualText("金额不在允许范围内。", "The amount is outside of the allowed range.")
    case .alreadyHasLine: BilingualText("您已有额度。", "You have a credit limit already.")
    case .noLine: BilingualText("您还没有额度。", "You have no credit limit.")
    case .lineExpired: BilingualText("额度已到期。", "The credit limit has expired.")
    case .lineFrozen: BilingualText("额度已冻结。", "The credit limit is frozen.")
    case .limitExceeded:
      BilingualText("超过可用额度。", "This is more than what is available.")
    case .purposeForbidden:
      BilingualText("借款不能用于这一用途。", "The money may not be used for this.")
    case .termNotOffered: BilingualText("不提供这个期数。", "This number of instalments isn't offered.")
    case .costAboveCap:
      BilingualText("综合融资成本超过上限。", "The all-in cost is above the cap.")
    case .ownOverdue: BilingualText("请先还清逾期金额。", "Pay the overdue amount first.")
    case .reportingNotAuthorised:
      BilingualText("使用额度需要报送征信的授权。", "Using the limit needs your authorisation to report.")
    case .upgradeNotAgreed:
      BilingualText(
        "服务升级需要您同意；同意之前不能有新的使用，还款和查看不受影响。",
        "The upgrade needs your yes; until then nothing new can be used. Paying back and viewing "
          + "stay as they are.")
    case .offerUnknown:
      BilingualText("没有等您答复的提额。", "No increase waits for your answer.")
    case .offerTooSoon:
      BilingualText("现在不能再提出提额。", "No other increase may be offered now.")
    case .contractUnknown: BilingualText("没有这份合同。", "There is no such contract.")
    case .paymentAboveDebt:
      BilingualText("还款日早于借款日，当时没有欠款。", "The payment lies before anything was owed.")
    case .paymentInFuture: BilingualText("还款日在将来。", "The payment lies in the future.")
    case .dayNotOver: BilingualText("这一天还没有结束。", "The day is not over.")
    case .noticeTooYoung:
      BilingualText("告知还未满期限。", "The notice is too young.")
    case .rowOvertaken:
      BilingualText(
        "之后的记录已经报送，请按更正报送处理。",
        "A later record was reported already: correct what the bureau holds instead.")
    case .accountMovedOut:
      BilingualText(
        "账户已报告转出，不再报送。", "The account was told as gone to another institution.")
    case .moveOutUnfit:
      BilingualText(
        "只有按月报送的非循环贷账户可以报告转出，且须在最近一个已报月份的次月。",
        "Only a non-revolving account goes out, in the month after the last one told.")
    default: BilingualText("现在不能向外提供信息。", "Nothing may leave now.")
    }
  }
}
