/// What an internal audit samples (R73). The raw values are stored.
public enum AuditClass: String, Sendable, CaseIterable, FieldValue {
  /// 同意: papers with items, switches, the borrower's own grants.
  case consents
  /// 征信查询.
  case inquiries
  /// 共享: every other send.
  case shares
  /// 报送: rows for the bureau.
  case reports

  /// The class of a stored event; `nil` for events that are not sampled.
  ///
  /// - Throws: when an event that may be sampled can't be read.
  public static func of(kind: String, encoded bytes: [UInt8]) throws(CodecError) -> AuditClass? {
    switch kind {
    case PaperAgreed.kind:
      return try PaperAgreed(encoded: bytes).consents.isEmpty ? nil : .consents
    case SharingAllowed.kind, GrantGiven.kind: return .consents
    case DisclosureIntended.kind:
      switch try DisclosureIntended(encoded: bytes).disclosure.kind {
      case .bureauInquiry: return .inquiries
      case .reportRow: return .reports
      default: return .shares
      }
    default: return nil
    }
  }
}
