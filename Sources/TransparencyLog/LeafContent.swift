/// What kind of act an entry records. The codes are stored and never change their meaning.
public enum LogEntryType: UInt8, Sendable, CaseIterable {
  /// A consent was given (同意).
  case consentGrant = 1
  /// A consent was withdrawn (撤回).
  case consentWithdraw = 2
  /// The bureau is about to be asked (征信查询).
  case inquiryIntent = 3
  /// The bureau has answered.
  case inquiryResult = 4
  /// Personal data is about to leave.
  case disclosureIntent = 5
  /// Whether it left.
  case disclosureResult = 6
  /// Data was exported.
  case export = 7
  /// A record was corrected.
  case correction = 8
  /// A key was made, rotated or destroyed.
  case keyEvent = 9
  /// An act of an administrator.
  case admin = 10
  /// A time stamp over a checkpoint.
  case checkpointStamp = 11
  /// A record was reported to the bureau (报送).
  case report = 12
}

/// What a business transaction stores for the log: everything of an entry but the gateway's id,
/// counter and signature, which the sequencer adds. No personal data: codes, keyed pseudonyms and
/// a hiding commitment.
public struct LeafContent: Hashable, Sendable {
  /// The length of the encoding in bytes.
  public static let byteCount = 116
  /// The format's version.
  public static let version: UInt8 = 1

  /// The kind of act.
  public let type: LogEntryType
  /// 16 bytes.
  public let eventID: [UInt8]
  /// When the writer says it happened: microseconds since 1970 (UTC).
  public let claimedAt: Int64
  /// Who acted: a pseudonym of 16 bytes.
  public let actor: [UInt8]
  /// The institution: a code of 8 bytes.
  public let institution: [UInt8]
  /// The purpose code.
  public let purpose: UInt16
  /// The event that granted the consent: 16 bytes, all zero for none.
  public let consentEvent: [UInt8]
  /// Whom it concerns: a pseudonym of 16 bytes.
  public let subject: [UInt8]
  /// The commitment to the private event: 32 bytes.
  public let commitment: [UInt8]

  /// - Throws: ``LogError/malformedEntry(_:)`` naming the field with the wrong length.
  public init(
    type: LogEntryType, eventID: [UInt8], claimedAt: Int64, actor: [UInt8], institution: [UInt8],
    purpose: UInt16, consentEvent: [UInt8]? = nil, subject: [UInt8], commitment: [UInt8]
  ) throws(LogError) {
    let consentEvent = consentEvent ?? [UInt8](repeating: 0, count: 16)
    let lengths = [
      ("eventID", eventID.count, 16), ("actor", actor.count, 16),
      ("institution", institution.count, 8), ("consentEvent", consentEvent.count, 16),
      ("subject", subject.count, 16), ("commitment", commitment.count, 32),
    ]
    for (field, count, expected) in lengths where count != expected {
      throw .malformedEntry("\(field) has \(count) bytes instead of \(expected)")
    }
    self.type = type
    self.eventID = eventID
    self.claimedAt = claimedAt
    self.actor = actor
    self.institution = institution
    self.purpose = purpose
    self.consentEvent = consentEvent
    self.subject = subject
    self.commitment = commitment
  }

  /// Reads the 116 bytes.
  ///
  /// - Throws: ``LogError/malformedEntry(_:)``.
  public init(_ bytes: [UInt8]) throws(LogError) {
    guard bytes.count == Self.byteCount else {
      throw .malformedEntry(
        "a leaf's content has \(bytes.count) bytes instead of \(Self.byteCount)")
    }
    try self.init(head: bytes[..<26], tail: bytes[26...])
  }

  /// Reads the 26 bytes before and the 90 bytes after the gateway's part.
  init(head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>) throws(LogError) {
    let head = Array(head)
    let tail = Array(tail)
    guard head[0] == Self.version else {
      throw .malformedEntry("unknown version \(head[0])")
    }
    guard let type = LogEntryType(rawValue: head[1]) else {
      throw .malformedEntry("unknown type \(head[1])")
    }
    try self.init(
      type: type, eventID: Array(head[2..<18]),
      claimedAt: Int64(bitPattern: head[18..<26].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }),
      actor: Array(tail[..<16]), institution: Array(tail[16..<24]),
      purpose: UInt16(tail[24]) << 8 | UInt16(tail[25]), consentEvent: Array(tail[26..<42]),
      subject: Array(tail[42..<58]), commitment: Array(tail[58...]))
  }

  /// The 116 bytes.
  public var encoded: [UInt8] { head + tail }

  var head: [UInt8] {
    [Self.version, type.rawValue] + eventID + bigEndianBytes(claimedAt)
  }

  var tail: [UInt8] {
    actor + institution + bigEndianBytes(purpose) + consentEvent + subject + commitment
  }
}
