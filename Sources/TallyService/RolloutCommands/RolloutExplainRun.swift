import CreditCore
import CreditPlatform
import CreditWeb

/// `tally rollout explain`: why a borrower is in a wave or not, question by question (R109, R127).
public enum RolloutExplainRun {
  /// The answer as JSON, in both languages; without any personal data.
  ///
  /// - Parameters:
  ///   - reference: the borrower's reference.
  ///   - text: the day to answer for, `YYYY-MM-DD`; `nil` for today.
  public static func run(
    _ settings: Settings, borrower reference: String, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    guard let id = Reference.borrower(reference) else {
      throw .badInput("borrower", "it is not a borrower's reference")
    }
    let day = try RolloutDay.read(text)
    let installation = try await Installation.existing(settings, clock: RolloutDay.clock(day))
    do throws(PlatformError) {
      let state = try await installation.platform.borrower(id)
      let context = try installation.platform.context()
      await installation.close()
      guard let state else { throw PlatformError.unknownBorrower }
      return document(state, context)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func document(_ state: Borrower, _ context: Context) -> [UInt8] {
    let policy = context.policy
    return JSONOutput.document { output in
      output.text("borrower", Reference.borrower(state.id))
      output.text("id", Hex.text(state.id.bytes))
      output.text("on", "\(context.businessDate)")
      output.number("bucket", Int(CohortBucket.of(state.id, seed: policy.rollout.seed)))
      output.flag("joined", state.rollout.joined != nil)
      if let joined = state.rollout.joined {
        output.text("wave", joined.wave)
        output.text("joinedOn", "\(joined.on)")
        output.list("basis", joined.basis) { output, criterion in
          write(criterion, to: &output)
        }
      } else if let day = state.cohortDay(policy) {
        output.text("plannedOn", "\(day)")
      }
      if let coverage = state.coverage {
        output.text("standing", coverage.standing.rawValue)
        output.text("reason", coverage.reason.rawValue)
      }
      output.list("waves", policy.reporting.waves) { output, wave in
        let explanation = wave.rule.explain(state, seed: policy.rollout.seed)
        output.text("name", wave.name)
        output.text("from", "\(policy.reporting.firstDay(of: wave))")
        output.flag("begun", policy.reporting.firstDay(of: wave) <= context.businessDate)
        output.flag("in", explanation.isIn)
        output.list("answers", explanation.answers) { output, answer in
          write(answer.criterion, to: &output)
          output.flag("met", answer.isMet)
        }
      }
    }
  }

  private static func write(_ criterion: CohortCriterion, to output: inout JSONOutput) {
    let question = RolloutWords.question(criterion)
    output.text("criterion", criterion.rawValue)
    output.text("zh", question.zh)
    output.text("en", question.en)
  }
}
