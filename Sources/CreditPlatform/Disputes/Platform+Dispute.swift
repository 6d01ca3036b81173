public import CreditCore

/// A dispute as somebody writes it down.
public struct DisputeClaim: Sendable {
  /// The most characters of each text.
  public static let longest = 2_000
  /// The most pieces of evidence at one time.
  public static let mostEvidence = 5
  /// The most bytes of an attachment.
  public static let largestAttachment = 1_048_576

  public var subject: DisputeSubject
  public var field: DisputedField
  public var text: String
  public var evidence: [String]

  public init(
    subject: DisputeSubject, field: DisputedField, text: String, evidence: [String] = []
  ) {
    self.subject = subject
    self.field = field
    self.text = text
    self.evidence = evidence
  }
}

extension Platform {
  /// Opens a dispute: what was written is sealed under the person's key, and the events hold codes
  /// and days only (N28).
  ///
  /// - Throws: ``PlatformError/invalid(field:)`` for a text that is empty or too long.
  /// - Returns: what it led to; `made` is the dispute's number.
  @discardableResult
  public func openDispute(
    _ claim: DisputeClaim, of id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    guard claim.evidence.count <= DisputeClaim.mostEvidence else {
      throw .invalid(field: "evidence")
    }
    let texts = [try checked(claim.text, "text")]
    let evidence = try claim.evidence.map { text throws(PlatformError) in
      try checked(text, "evidence")
    }
    return try await dispute(texts + evidence, of: id, key: key) { papers in
      .open(
        OpenDispute(
          subject: claim.subject, field: claim.field, claim: papers[0],
          evidence: Array(papers.dropFirst())))
    }
  }

  /// Takes an objection that the bureau handed on; one that is known changes nothing.
  @discardableResult
  func receive(
    _ objection: IncomingObjection, about subject: DisputeSubject, of id: StreamID
  ) async throws(PlatformError) -> Performed {
    let text = objection.text.isEmpty ? "—" : objection.text
    return try await dispute([text], of: id) { papers in
      .receive(
        ReceiveObjection(
          check: objection.check, serial: objection.serial, subject: subject,
          field: objection.field, claim: papers[0], begunOn: objection.begunOn,
          dueOn: objection.dueOn))
    }
  }

  /// Seals what came with an objection beside it, once.
  func attach(
    _ bytes: [UInt8], to objection: IncomingObjection, of id: StreamID
  ) async throws(PlatformError) {
    let origin = DisputeOrigin.bureau(check: objection.check, serial: objection.serial)
    guard let dispute = try await borrower(id)?.disputes.first(where: { $0.origin == origin }),
      dispute.paper(.attachment) == nil
    else { return }
    try await disputePapers([bytes], of: id) { .attach(dispute.ordinal, $0[0]) }
  }

  /// Our own evidence, sealed; it goes to the bureau with a correction.
  ///
  /// - Throws: ``PlatformError/invalid(field:)`` when it is empty or larger than a mebibyte.
  @discardableResult
  public func proveDispute(
    _ ordinal: Int64, _ bytes: [UInt8], by role: ReviewerRole, of id: StreamID,
    key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    guard !bytes.isEmpty, bytes.count <= DisputeClaim.largestAttachment else {
      throw .invalid(field: "evidence")
    }
    return try await disputePapers([bytes], of: id, key: key) { .prove(ordinal, $0[0], by: role) }
  }

  /// What stands in a paper, as it came.
  public func bytes(
    of paper: DisputePaper, of id: StreamID
  ) async throws(PlatformError) -> [UInt8] { try await open(paper.sealed, of: id) }

  /// 书面答复: our answer, sealed; the borrower reads it on their page and is told that it is there.
  @discardableResult
  public func answerDispute(
    _ ordinal: Int64, _ text: String, of id: StreamID
  ) async throws(PlatformError) -> Performed {
    try await dispute([try checked(text, "text")], of: id) { .answer(ordinal, $0[0]) }
  }

  /// 本人声明: the borrower's own words beside what was found.
  @discardableResult
  public func state(
    _ text: String, on ordinal: Int64, of id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    try await dispute([try checked(text, "text")], of: id, key: key) { .state(ordinal, $0[0]) }
  }

  /// Evidence that comes later.
  @discardableResult
  public func addEvidence(
    _ text: String, to ordinal: Int64, of id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    try await dispute([try checked(text, "evidence")], of: id, key: key) {
      .addEvidence(ordinal, $0)
    }
  }

  /// What stands in a paper.
  public func text(
    of paper: DisputePaper, of id: StreamID
  ) async throws(PlatformError) -> String {
    String(decoding: try await open(paper.sealed, of: id), as: UTF8.self)
  }

  private func checked(_ text: String, _ field: String) throws(PlatformError) -> String {
    guard text.contains(where: { !$0.isWhitespace }),
      text.unicodeScalars.count <= DisputeClaim.longest
    else { throw .invalid(field: field) }
    return text
  }

  private func dispute(
    _ texts: [String], of id: StreamID, key: RequestKey? = nil,
    _ command: ([SealedRef]) -> DisputeCommand
  ) async throws(PlatformError) -> Performed {
    try await disputePapers(texts.map { Array($0.utf8) }, of: id, key: key, command)
  }

  @discardableResult
  private func disputePapers(
    _ contents: [[UInt8]], of id: StreamID, key: RequestKey? = nil,
    _ command: ([SealedRef]) -> DisputeCommand
  ) async throws(PlatformError) -> Performed {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let papers = state.nextDisputePapers(contents.count)
    let personKey = try await personKey(id)
    var sealed: [SealedValue] = []
    for (content, paper) in zip(contents, papers) {
      sealed.append(try seal(content, paper, of: id, with: personKey))
    }
    return try await perform(
      .dispute(command(papers)), on: id, key: key, with: Attachments(sealed: sealed))
  }
}
