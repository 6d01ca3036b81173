import CreditCore
import Crypto
import TransparencyLog

/// The public name of an event: a digest of stream and sequence, so that a log entry links to
/// nothing without them.
enum EventID {
  static func bytes(of stream: StreamID, sequence: Int64) -> [UInt8] {
    var message = Array("tallystick/event-id/v1\n".utf8) + stream.bytes
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: sequence >> Int64(shift)))
    }
    return Array(SHA256.hash(data: message).prefix(16))
  }
}

extension BorrowerEvent {
  /// Whether and as what this event stands in the transparency log: every consent, inquiry,
  /// disclosure and report does (R59), and the answer that erases (N51).
  var leafKind: (type: LogEntryType, purpose: UInt16)? {
    switch self {
    case .paperAgreed(let event): (.consentGrant, event.paper.kind.logCode)
    case .consentsEnded: (.consentWithdraw, 0)
    case .sharingAllowed(let event): (.consentGrant, event.consent.scenario.logCode)
    case .sharingStopped(let event): (.consentWithdraw, event.choice.scenario.logCode)
    case .grantGiven: (.consentGrant, SharingScenario.s5.logCode)
    case .grantEnded: (.consentWithdraw, SharingScenario.s5.logCode)
    case .disclosureIntended(let event):
      switch event.disclosure.kind {
      case .bureauInquiry: (.inquiryIntent, event.disclosure.kind.logCode)
      case .reportRow: (.report, event.disclosure.kind.logCode)
      default: (.disclosureIntent, event.disclosure.kind.logCode)
      }
    case .inquiryAnswered: (.inquiryResult, DisclosureKind.bureauInquiry.logCode)
    case .inquiry(let event): event.leafKind
    case .disclosureClosed: (.disclosureResult, 0)
    // The intent to destroy the person's key; the key itself commits to it.
    case .rightsAnswered(let event) where event.erases: (.keyEvent, 0)
    default: nil
    }
  }
}

extension InquiryEvent {
  /// A report's every use stands in the log too: an answer to the inquiry that was asked, and as an
  /// act of ours what was used again or opened by somebody of the staff (R82). The codes are never
  /// reused.
  fileprivate var leafKind: (type: LogEntryType, purpose: UInt16)? {
    switch self {
    case .reportReused: (.admin, 121)
    case .loanMonitored: (.inquiryResult, 122)
    case .drawChecked(let event): (event.digest == nil ? .admin : .inquiryResult, 123)
    case .reportOpened: (.admin, 124)
    case .applicationJoined: nil
    }
  }
}

extension DisclosureKind {
  /// The purpose code in log entries; never reused.
  var logCode: UInt16 {
    switch self {
    case .identityCheck: 101
    case .bureauInquiry: 102
    case .payout: 103
    case .debit: 104
    case .adverseNotice: 105
    case .reportRow: 106
    case .borrowerNotice: 107
    case .share: 108
    case .disputeMark: 109
    case .disputeResult: 110
    case .creditPayout: 111
    case .cardCheck: 112
    }
  }
}

extension SharingScenario {
  /// The purpose code in log entries; never reused.
  var logCode: UInt16 {
    switch self {
    case .s1a: 201
    case .s1b: 202
    case .s2a: 203
    case .s2b: 204
    case .s2c: 205
    case .s3a: 206
    case .s3b: 207
    case .s3c: 208
    case .s3d: 209
    case .s3e: 210
    case .s4: 211
    case .s5: 212
    case .s6a: 213
    case .s6b: 214
    case .s7: 215
    case .e: 216
    }
  }
}

extension PaperKind {
  /// The purpose code in log entries; never reused.
  var logCode: UInt16 {
    switch self {
    case .serviceAgreement: 1
    case .personalInformation: 2
    case .queryNotice: 3
    case .bureauAuthorisation: 4
    case .creditContract: 5
    case .sharingList: 6
    case .loanContract: 7
    case .debitMandate: 8
    case .adverseNotice: 9
    }
  }
}
