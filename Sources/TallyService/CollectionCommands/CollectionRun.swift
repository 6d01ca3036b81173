import CreditCore
import CreditPlatform

/// `tally collections check`, `attempt`, `assign` and `recall`: what the desk does about one case.
public struct CollectionRun: Sendable {
  private let settings: Settings
  private let borrower: String
  private let day: String?

  /// - Parameters:
  ///   - borrower: the borrower's reference.
  ///   - day: the business day to act on, `YYYY-MM-DD`; `nil` for today.
  public init(_ settings: Settings, borrower: String, on day: String?) {
    self.settings = settings
    self.borrower = borrower
    self.day = day
  }

  /// May I contact now? Asking changes nothing.
  public func check(_ contact: ContactOptions) async throws(CommandFailure) -> [UInt8] {
    try await with { (platform, id) throws(CommandFailure) in
      let context = try context(platform)
      let plan = try contact.plan(now: context.now)
      let verdict = try await state(id, platform).contactVerdict(plan, context.policy.collection)
      return JSONOutput.document { output in
        output.text("borrower", borrower)
        output.text("at", plan.at.chinaMinute)
        output.flag("isAllowed", verdict.isAllowed)
        write(verdict.broken, to: &output)
        if let earliest = verdict.earliest { output.text("earliest", earliest.chinaMinute) }
      }
    }
  }

  /// Records a contact that was made or tried.
  public func attempt(
    _ contact: ContactOptions, outcome: String, recording: String?, toldDebt: Bool,
    conduct: [String]
  ) async throws(CommandFailure) -> [UInt8] {
    guard let outcome = ContactOutcome(rawValue: outcome) else {
      throw .badInput("outcome", oneOf(ContactOutcome.allCases.map(\.rawValue)))
    }
    var banned: [BannedConduct] = []
    for name in conduct {
      guard let found = BannedConduct(rawValue: name) else {
        throw .badInput("conduct", oneOf(BannedConduct.allCases.map(\.rawValue)))
      }
      banned.append(found)
    }
    var reference: DeskCode?
    if let recording { reference = try code(recording, "recording") }
    return try await with { (platform, id) throws(CommandFailure) in
      let plan = try contact.plan(now: try context(platform).now)
      let state = try await perform(
        .record(
          RecordContact(
            plan: plan, outcome: outcome, toldDebt: toldDebt, conduct: banned,
            recording: reference)), id, platform)
      return JSONOutput.document { output in
        output.text("borrower", borrower)
        output.number("contact", Int(state.collections.contactCount))
        output.text("at", plan.at.chinaMinute)
        write(state.collections.contacts.last?.breaches ?? [], to: &output)
      }
    }
  }

  /// Gives the open case to an agency of the white list.
  public func assign(agency: String, staff: String) async throws(CommandFailure) -> [UInt8] {
    let command = CollectionCommand.assign(
      agency: try code(agency, "agency"), by: try code(staff, "staff"))
    return try await change(command)
  }

  /// Takes it back to the lender's own desk.
  public func recall(staff: String) async throws(CommandFailure) -> [UInt8] {
    try await change(.recall(by: try code(staff, "staff")))
  }

  private func change(_ command: CollectionCommand) async throws(CommandFailure) -> [UInt8] {
    try await with { (platform, id) throws(CommandFailure) in
      let newest = try await perform(command, id, platform).collections.newest
      return JSONOutput.document { output in
        output.text("borrower", borrower)
        output.number("case", Int(newest?.ordinal ?? 0))
        guard let holding = newest?.holding else { return }
        output.text("agency", holding.agency.text)
        output.number("disclosure", Int(holding.disclosure))
      }
    }
  }

  private func write(_ rules: [ContactRule], to output: inout JSONOutput) {
    output.list("rules", rules) { output, rule in
      output.text("code", rule.rawValue)
      output.text("rule", rule.rule)
    }
  }

  private func code(_ text: String, _ name: String) throws(CommandFailure) -> DeskCode {
    guard let code = DeskCode(text) else {
      throw .badInput(name, "it is a code of letters, digits, -, _ and .")
    }
    return code
  }

  private func oneOf(_ names: [String]) -> String {
    "it is one of " + names.joined(separator: ", ")
  }

  private func context(_ platform: Platform) throws(CommandFailure) -> Context {
    do { return try platform.context() } catch { throw CommandFailure(error) }
  }

  private func state(
    _ id: StreamID, _ platform: Platform
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

  private func perform(
    _ command: CollectionCommand, _ id: StreamID, _ platform: Platform
  ) async throws(CommandFailure) -> Borrower {
    do {
      return try await platform.perform(.collection(command), on: id).state
    } catch {
      throw CommandFailure(error)
    }
  }

  private func with(
    _ work: (Platform, StreamID) async throws(CommandFailure) -> [UInt8]
  ) async throws(CommandFailure) -> [UInt8] {
    guard let id = Reference.borrower(borrower) else {
      throw .badInput("borrower", "it is not a borrower's reference")
    }
    let installation = try await Installation.existing(
      settings, clock: try RequestDay.clock(day))
    do throws(CommandFailure) {
      let document = try await work(installation.platform, id)
      await installation.close()
      return document
    } catch {
      await installation.close()
      throw error
    }
  }
}
