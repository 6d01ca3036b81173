import CreditCore
import CreditPlatform

/// `tally request answer` and `tally request review`: what a person of the staff decides.
public enum RequestAnswerRun {
  /// Answers a request with `done`, `refused` or, for a deletion, `stored-only`, whose day and
  /// reason are the rule's; or a complaint with `upheld`, `partly-upheld` or `not-upheld`.
  ///
  /// - Parameters:
  ///   - kind: a request's kind as listed, or `complaint`.
  ///   - reason: why, of a refusal.
  public static func answer(
    _ settings: Settings, borrower: String, kind: String, number: Int64, outcome: String,
    reason: String?, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let id = try borrowerID(borrower)
    return try await with(settings, on: text) { (platform) throws(CommandFailure) in
      let command: BorrowerCommand
      if kind == "complaint" {
        guard let outcome = ComplaintOutcome(rawValue: outcome), reason == nil else {
          throw .badInput("outcome", oneOf(ComplaintOutcome.allCases.map(\.rawValue)))
        }
        command = .answerComplaint(number, outcome)
      } else {
        guard let kind = RightsKind(rawValue: kind) else {
          throw .badInput("kind", oneOf(RightsKind.allCases.map(\.rawValue) + ["complaint"]))
        }
        let state = try await state(of: id, platform)
        guard state.openRequest(kind)?.ordinal == number else {
          throw CommandFailure(PlatformError.refused(.requestUnknown))
        }
        command = .answerRequest(number, try answer(outcome, reason, state, platform))
      }
      _ = try await perform(command, id, platform)
      return JSONOutput.document { output in
        output.text("borrower", borrower)
        output.text("kind", kind)
        output.number("number", Int(number))
        output.text("outcome", outcome)
      }
    }
  }

  /// Decides an application in the machine's place.
  ///
  /// - Parameters:
  ///   - role: who decides; never the machine.
  ///   - reason: why, of a refusal.
  public static func review(
    _ settings: Settings, borrower: String, application: Int64, outcome: String, reason: String?,
    role: String, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let id = try borrowerID(borrower)
    guard let role = ReviewerRole(rawValue: role) else {
      throw .badInput("role", oneOf(ReviewerRole.allCases.map(\.rawValue)))
    }
    let decided: ReviewOutcome
    switch (outcome, reason.flatMap(ReviewReason.init(rawValue:))) {
    case ("approve", nil) where reason == nil: decided = .approve
    case ("refuse", let reason?): decided = .refuse(reason)
    case ("refuse", nil):
      throw .badInput("reason", oneOf(ReviewReason.allCases.map(\.rawValue)))
    default: throw .badInput("outcome", "it is approve, or refuse with a reason")
    }
    return try await with(settings, on: text) { (platform) throws(CommandFailure) in
      let state = try await perform(
        .review(application: application, decided, role: role), id, platform)
      return JSONOutput.document { output in
        output.text("borrower", borrower)
        output.number("application", Int(application))
        output.text("outcome", outcome)
        if let offer = state.decision?.offer { output.money("limit", offer.limit) }
      }
    }
  }

  private static func answer(
    _ outcome: String, _ reason: String?, _ state: Borrower, _ platform: Platform
  ) throws(CommandFailure) -> RightsAnswer {
    switch outcome {
    case "done" where reason == nil: return .done
    case "refused":
      guard let reason = reason.flatMap(RightsRefusalReason.init(rawValue:)) else {
        throw .badInput("reason", oneOf(RightsRefusalReason.allCases.map(\.rawValue)))
      }
      return .refused(reason)
    case "stored-only" where reason == nil:
      do throws(PlatformError) {
        let context = try platform.context()
        guard let kept = state.keeping(on: context.businessDate, context.policy.retention) else {
          throw PlatformError.refused(.answerUnfit)
        }
        return kept
      } catch {
        throw CommandFailure(error)
      }
    default: throw .badInput("outcome", oneOf(["done", "refused with a reason", "stored-only"]))
    }
  }

  private static func oneOf(_ names: [String]) -> String {
    "it is one of " + names.joined(separator: ", ")
  }

  private static func borrowerID(_ text: String) throws(CommandFailure) -> StreamID {
    guard let id = Reference.borrower(text) else {
      throw .badInput("borrower", "it is not a borrower's reference")
    }
    return id
  }

  private static func state(
    of id: StreamID, _ platform: Platform
  ) async throws(CommandFailure) -> Borrower {
    do throws(PlatformError) {
      guard let state = try await platform.borrower(id) else {
        throw PlatformError.unknownBorrower
      }
      return state
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func perform(
    _ command: BorrowerCommand, _ id: StreamID, _ platform: Platform
  ) async throws(CommandFailure) -> Borrower {
    do {
      return try await platform.perform(command, on: id).state
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func with(
    _ settings: Settings, on text: String?,
    _ work: (Platform) async throws(CommandFailure) -> [UInt8]
  ) async throws(CommandFailure) -> [UInt8] {
    let installation = try await Installation.existing(
      settings, clock: try RequestDay.clock(text))
    do throws(CommandFailure) {
      let document = try await work(installation.platform)
      await installation.close()
      return document
    } catch {
      await installation.close()
      throw error
    }
  }
}
