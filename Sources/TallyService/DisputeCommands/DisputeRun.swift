import CreditCore
import CreditPlatform

/// What a person of the staff does about one dispute.
public struct DisputeRun: Sendable {
  private let settings: Settings
  private let borrower: String
  private let number: Int64
  private let day: String?

  /// - Parameters:
  ///   - borrower: the borrower's reference.
  ///   - number: the dispute's number.
  ///   - day: the business day to act on, `YYYY-MM-DD`; `nil` for today.
  public init(_ settings: Settings, borrower: String, number: Int64, on day: String?) {
    self.settings = settings
    self.borrower = borrower
    self.number = number
    self.day = day
  }

  /// The dispute with everything written about it.
  public func show() async throws(CommandFailure) -> [UInt8] {
    try await with { (platform, id) throws(PlatformError) in
      guard let dispute = try await platform.borrower(id)?.dispute(number) else {
        throw .refused(.disputeUnknown)
      }
      var texts: [String] = []
      for paper in dispute.papers { texts.append(try await platform.text(of: paper, of: id)) }
      return (dispute, texts)
    }
  }

  /// Takes it up.
  public func take(role: String) async throws(CommandFailure) -> [UInt8] {
    let role = try reviewer(role)
    return try await perform(.take(number, by: role))
  }

  /// Records what was found.
  public func find(
    verdict: String, reason: String, role: String, correction: String?
  ) async throws(CommandFailure) -> [UInt8] {
    guard let verdict = DisputeVerdict(rawValue: verdict) else {
      throw .badInput("verdict", oneOf(DisputeVerdict.allCases.map(\.rawValue)))
    }
    guard let reason = DisputeReason(rawValue: reason) else {
      throw .badInput("reason", oneOf(DisputeReason.allCases.map(\.rawValue)))
    }
    let role = try reviewer(role)
    return try await perform(correction) { found in
      .find(
        FindDispute(
          dispute: number, verdict: verdict, reason: reason, by: role, correction: found))
    }
  }

  /// Puts right what was found wrong.
  public func correct(_ correction: String) async throws(CommandFailure) -> [UInt8] {
    try await perform(correction) { found in
      // The name was checked: without one nothing gets here.
      .correct(number, found ?? .agreement)
    }
  }

  /// Answers in writing.
  public func answer(_ bytes: [UInt8]) async throws(CommandFailure) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badInput("document", "it is not UTF-8")
    }
    return try await with { (platform, id) throws(PlatformError) in
      let state = try await platform.answerDispute(number, text, of: id).state
      return (state.dispute(number), [])
    }
  }

  private func perform(_ command: DisputeCommand) async throws(CommandFailure) -> [UInt8] {
    try await with { (platform, id) throws(PlatformError) in
      (try await platform.perform(.dispute(command), on: id).state.dispute(number), [])
    }
  }

  private func perform(
    _ name: String?, _ command: @Sendable @escaping (ReportCorrection?) -> DisputeCommand
  ) async throws(CommandFailure) -> [UInt8] {
    try await with { (platform, id) throws(PlatformError) in
      var correction: ReportCorrection?
      if let name {
        correction = try await platform.borrower(id)?.dispute(number)?.correction(named: name)
        guard correction != nil else { throw .invalid(field: "correction") }
      }
      let state = try await platform.perform(.dispute(command(correction)), on: id).state
      return (state.dispute(number), [])
    }
  }

  private func with(
    _ work: (Platform, StreamID) async throws(PlatformError) -> (Dispute?, [String])
  ) async throws(CommandFailure) -> [UInt8] {
    guard let id = Reference.borrower(borrower) else {
      throw .badInput("borrower", "it is not a borrower's reference")
    }
    let installation = try await Installation.existing(
      settings, clock: try RequestDay.clock(day))
    do throws(PlatformError) {
      let (dispute, texts) = try await work(installation.platform, id)
      guard let dispute else { throw PlatformError.refused(.disputeUnknown) }
      await installation.close()
      return document(dispute, texts)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private func document(_ dispute: Dispute, _ texts: [String]) -> [UInt8] {
    JSONOutput.document { output in
      output.text("borrower", borrower)
      output.number("number", Int(dispute.ordinal))
      output.text("about", dispute.subject.code)
      output.text("field", dispute.field.rawValue)
      output.number("stage", Int(dispute.stage.rawValue))
      output.text("receivedOn", "\(dispute.receivedOn)")
      output.text("answerBy", "\(dispute.answerBy)")
      if let finding = dispute.finding {
        output.text("verdict", finding.verdict.rawValue)
        output.text("reason", finding.reason.rawValue)
        output.text("by", finding.by.rawValue)
      }
      if let day = dispute.correctedOn { output.text("correctedOn", "\(day)") }
      if let day = dispute.answeredOn { output.text("answeredOn", "\(day)") }
      if let mark = dispute.mark { output.text("mark", mark.rawValue) }
      output.list("messages", dispute.messages) { output, message in
        output.text("kind", message.kind.rawValue)
        output.flag("isTaken", message.settledOn != nil)
      }
      guard texts.count == dispute.papers.count else { return }
      output.list("papers", Array(zip(dispute.papers, texts))) { output, part in
        output.text("kind", part.0.kind.rawValue)
        output.text("on", "\(part.0.on)")
        output.text("text", part.1)
      }
    }
  }

  private func reviewer(_ text: String) throws(CommandFailure) -> ReviewerRole {
    guard let role = ReviewerRole(rawValue: text) else {
      throw .badInput("role", oneOf(ReviewerRole.allCases.map(\.rawValue)))
    }
    return role
  }

  private func oneOf(_ names: [String]) -> String {
    "it is one of " + names.joined(separator: ", ")
  }
}
