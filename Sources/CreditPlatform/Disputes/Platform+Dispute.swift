public import CreditCore

/// A dispute as somebody writes it down.
public struct DisputeClaim: Sendable {
  /// The most characters of each text.
  public static let longest = 2_000
  /// The most pieces of evidence at one time.
  public static let mostEvidence = 5

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
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let papers = state.nextDisputePapers(texts.count)
    let personKey = try await personKey(id)
    var sealed: [SealedValue] = []
    for (text, paper) in zip(texts, papers) {
      sealed.append(try seal(Array(text.utf8), paper, of: id, with: personKey))
    }
    return try await perform(
      .dispute(command(papers)), on: id, key: key, with: Attachments(sealed: sealed))
  }
}
