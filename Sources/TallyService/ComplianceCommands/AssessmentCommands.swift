import CreditCore
import CreditPlatform

/// `tally compliance assess|publish|withdraw|check`: impact assessments (N52).
public enum AssessmentCommands {
  private static let fields = [
    "id", "activity", "scenario", "recipient", "purpose", "grounds", "necessity", "level", "risk",
    "safeguards", "measures",
  ]

  /// Keeps a draft, as JSON.
  public static func draft(
    _ settings: Settings, _ input: [UInt8], author: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let author = try DeskRun.code(author, "author")
    let document = try JSONInput(document: input, fields: fields)
    let id = try DeskRun.code(try document.text("id"), "id")
    let content = try content(document)
    return try await perform(settings, id, .draft(id, content, author: author), day)
  }

  /// Approves a draft, or after its review approves it again.
  public static func publish(
    _ settings: Settings, id: String, approver: String, reviewBy: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let command = AssessmentCommand.publish(
      approver: try DeskRun.code(approver, "approver"),
      reviewBy: try DeskRun.civilDate(reviewBy, "review-by"))
    return try await perform(settings, try DeskRun.code(id, "id"), command, day)
  }

  /// Ends an assessment; it is kept.
  public static func withdraw(
    _ settings: Settings, id: String, by: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    try await perform(
      settings, try DeskRun.code(id, "id"), .withdraw(by: try DeskRun.code(by, "by")), day)
  }

  /// What is missing today: assessments of the list's scenarios and recipients, records of
  /// provision, training.
  ///
  /// - Returns: the answer as JSON, and whether nothing is missing.
  public static func check(
    _ settings: Settings, on day: String?
  ) async throws(CommandFailure) -> (document: [UInt8], isWhole: Bool) {
    try await DeskRun.run(settings, on: day) { (installation, desk) throws(DeskError) in
      let gaps = try await desk.assessmentGaps()
      let today = installation.platform.clock.businessDate
      let untrained = try await desk.all(StaffMember.self).filter {
        $0.standing == .active && !$0.mayWork(on: today)
      }
      let proof: ProcessingRecords.Proof
      do throws(PlatformError) {
        proof = try await ProcessingRecords(platform: installation.platform).proof()
      } catch {
        throw .platform(error)
      }
      let isWhole = gaps.isEmpty && untrained.isEmpty && proof.incomplete.isEmpty
      let document = JSONOutput.document { output in
        output.list("withoutAssessment", gaps) { output, gap in
          output.text("scenario", gap.scenario.rawValue)
          output.text("recipient", gap.recipient)
        }
        output.list("untrained", untrained.sorted { $0.id < $1.id }) { output, member in
          output.text("staff", member.id.text)
        }
        output.object("records") { output in
          output.text("keptSince", proof.keptSince.description)
          output.number("borrowers", proof.checked)
          output.number("incomplete", proof.incomplete.count)
        }
        output.flag("ok", isWhole)
      }
      return (document, isWhole)
    }
  }

  private static func content(_ input: JSONInput) throws(CommandFailure) -> AssessmentContent {
    func text(_ name: String) throws(CommandFailure) -> DeskText {
      try DeskRun.text(try input.text(name), name)
    }
    func words<Word: RawRepresentable<String> & CaseIterable>(
      _ name: String, _ type: Word.Type
    ) throws(CommandFailure) -> [Word] {
      var words: [Word] = []
      for word in try input.texts(name, atMost: 50) {
        words.append(try DeskRun.word(word, name))
      }
      return words
    }
    return AssessmentContent(
      activity: try input.word("activity", AssessedActivity.self),
      scenario: input.has("scenario") ? try input.word("scenario", SharingScenario.self) : nil,
      recipient: input.has("recipient")
        ? try DeskRun.code(try input.text("recipient"), "recipient") : nil,
      purpose: try text("purpose"), grounds: try words("grounds", LegalBasis.self),
      necessity: try text("necessity"), level: try input.word("level", RiskLevel.self),
      risk: try text("risk"), safeguards: try words("safeguards", Safeguard.self),
      measures: try text("measures"))
  }

  private static func perform(
    _ settings: Settings, _ id: DeskCode, _ command: AssessmentCommand, _ day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    try await DeskRun.run(settings, on: day) { (installation, desk) throws(DeskError) in
      let assessment = try await desk.perform(command, on: id.text, as: Assessment.self)
      let today = installation.platform.clock.businessDate
      return JSONOutput.document { output in
        output.text("id", assessment.id.text)
        output.text("activity", assessment.content.activity.rawValue)
        if let scenario = assessment.content.scenario {
          output.text("scenario", scenario.rawValue)
        }
        if let recipient = assessment.content.recipient {
          output.text("recipient", recipient.text)
        }
        output.text("author", assessment.author.text)
        if let approval = assessment.approval {
          output.text("approver", approval.approver.text)
          output.text("approvedOn", approval.on.description)
          output.text("reviewBy", approval.reviewBy.description)
        }
        output.flag("live", assessment.isLive(on: today))
      }
    }
  }
}
