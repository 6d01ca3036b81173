public import CreditCore

/// The right to send one attempt of one disclosure: exactly these fields, under this log index.
///
/// Only ``Gate`` makes one, and only from a release that was committed a moment ago. It can't be
/// copied: a port consumes it, so nothing is sent twice on one release, and it can't be stored
/// (design 1.4). One that is dropped unused leaves a release without an outcome, which an
/// invariant reports.
public struct Permit: ~Copyable, Sendable {
  public let borrower: StreamID
  public let disclosure: Int64
  public let attempt: Int64
  public let kind: DisclosureKind
  /// The recipient's id in the sharing register.
  public let recipient: String
  public let fields: [ShareField]
  public let logIndex: Int64
  /// Allotted once per disclosure: a repeated message carries the same.
  public let messageID: MessageNumber

  fileprivate init(
    borrower: StreamID, disclosure: Disclosure, attempt: Int64, fields: [ShareField],
    logIndex: Int64
  ) {
    self.borrower = borrower
    self.disclosure = disclosure.ordinal
    self.attempt = attempt
    self.kind = disclosure.kind
    recipient = disclosure.recipient
    self.fields = fields
    self.logIndex = logIndex
    messageID = MessageNumber(day: disclosure.intendedOn, logIndex: logIndex)
  }
}

/// The right to send one report file: this list of disclosures, with this digest.
public struct FilePermit: ~Copyable, Sendable {
  public let file: StreamID
  public let rows: [RowName]
  public let digest: Digest
  public let attempt: Int64
  public let logIndex: Int64

  fileprivate init(
    file: StreamID, rows: [RowName], digest: Digest, attempt: Int64, logIndex: Int64
  ) {
    self.file = file
    self.rows = rows
    self.digest = digest
    self.attempt = attempt
    self.logIndex = logIndex
  }
}

/// A message's number with the partner: the day of the intent and its place in the log, which is
/// unique within the day for any ninety million entries. The last ten million numbers are left to
/// questions that are in no log, since they name nobody.
public struct MessageNumber: Sendable, Hashable {
  /// The numbers of questions that are in no log.
  public static let unlogged: Range<Int64> = 90_000_000..<100_000_000

  public var day: CivilDate
  public var number: Int64

  init(day: CivilDate, logIndex: Int64) {
    self.day = day
    number = logIndex % MessageNumber.unlogged.lowerBound
  }

  /// 16 digits: the day and eight digits.
  public var text: String {
    let date = day.description.filter { $0 != "-" }
    let digits = String(number)
    return date + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }
}

/// The only door to the outside: mints a permit after consent, basis and notice were checked
/// again and the release was committed.
public struct Gate: Sendable {
  let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// Releases a disclosure whose intent stands in the log at `logIndex`.
  ///
  /// - Returns: the permit; `nil` when the check cancelled the disclosure.
  public func release(
    _ ordinal: Int64, of borrower: StreamID, logIndex: Int64, treeSize: Int64
  ) async throws(PlatformError) -> Permit? {
    guard logIndex < treeSize else { throw .refused(.disclosureNotDue) }
    let performed = try await platform.perform(.release(disclosure: ordinal), on: borrower)
    guard case .disclosureReleased(let released) = performed.events.first,
      let disclosure = performed.state.disclosure(ordinal)
    else { return nil }
    return Permit(
      borrower: borrower, disclosure: disclosure, attempt: released.attempt,
      fields: disclosure.fields(adverse: performed.state.isAdverseRow(ordinal)),
      logIndex: logIndex)
  }

  /// Releases a report file, all of whose rows were released before.
  func release(
    _ file: StreamID, logIndex: Int64, treeSize: Int64
  ) async throws(PlatformError) -> FilePermit? {
    guard logIndex < treeSize else { throw .refused(.disclosureNotDue) }
    let state = try await platform.perform(.release, on: file)
    guard case .released(let attempt) = state.stage else { return nil }
    return FilePermit(
      file: file, rows: state.rows, digest: state.digest, attempt: attempt, logIndex: logIndex)
  }
}
