/// What an internal audit checks of a sample, by its own reading of the events before it. The raw
/// values are stored.
public enum AuditRule: String, Sendable, CaseIterable, FieldValue {
  /// A consent without an entry in the log (R59).
  case consentNotLogged = "consent.not-logged"
  /// Ticked elsewhere than on the paper's own page (R58, R133).
  case consentNotOwnAct = "consent.not-own-act"
  /// An item that its paper does not hold (R80).
  case consentItemNotOnPaper = "consent.item-not-on-paper"
  /// Dated otherwise than it was recorded.
  case consentWrongDay = "consent.wrong-day"
  /// To a scenario or recipient that is not listed (R14).
  case consentNotListed = "consent.not-listed"
  /// No live authorisation to ask the bureau (R72).
  case inquiryWithoutConsent = "inquiry.without-consent"
  /// The authorisation was older than the policy lets it be (R72).
  case inquiryConsentTooOld = "inquiry.consent-too-old"
  /// No application stood behind it (R61).
  case inquiryWithoutApplication = "inquiry.without-application"
  /// Released again although it may have arrived (R51).
  case inquirySentTwice = "inquiry.sent-twice"
  /// Released before its intent stood in the log (design 1.4).
  case sendBeforeLog = "send.before-log"
  /// Scenario, purpose, recipient, role or method is not listed (R1, R8, R14).
  case shareNotListed = "share.not-listed"
  /// A field outside of the list or the grant (R16, R134).
  case shareFieldsOutside = "share.fields-outside"
  /// No live consent of the kind needed (N46).
  case shareWithoutConsent = "share.without-consent"
  /// The case, grant, notice, demand or engagement is missing (R28, R29, R37, R40, R42).
  case shareWithoutGround = "share.without-ground"
  /// The second person is missing (R18, R41, R42).
  case shareWithoutApprover = "share.without-approver"
  /// A row before reporting began (R81, R111).
  case reportBeforeStart = "report.before-start"
  /// A row without the authorisation to report (R81, R112).
  case reportWithoutAuthorisation = "report.without-authorisation"
  /// An adverse row before its notice was old enough (R25).
  case reportNoticeTooYoung = "report.notice-too-young"
  /// A send of a row that was never made.
  case reportRowMissing = "report.row-missing"
}
