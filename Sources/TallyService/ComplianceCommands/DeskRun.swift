import CreditCore
import CreditPlatform

/// What the commands of the compliance desk share: an installation that is there, opened on a
/// business day, and closed whatever happens.
enum DeskRun {
  /// - Parameter day: the business day to act on; `nil` for today.
  static func run<Result>(
    _ settings: Settings, on day: String?,
    _ body: (Installation, ComplianceDesk) async throws(DeskError) -> Result
  ) async throws(CommandFailure) -> Result {
    let clock: any Clock
    if let day { clock = MovableClock(try civilDate(day, "on")) } else { clock = SystemClock() }
    let installation = try await Installation.existing(settings, clock: clock)
    do {
      let result = try await body(
        installation, ComplianceDesk(platform: installation.platform))
      await installation.close()
      return result
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  static func code(_ text: String, _ field: String) throws(CommandFailure) -> DeskCode {
    guard let code = DeskCode(text) else {
      throw .badInput(field, "it takes 1 to 40 letters, digits, -, _ and ., and no long number")
    }
    return code
  }

  static func text(_ text: String, _ field: String) throws(CommandFailure) -> DeskText {
    guard let checked = DeskText(text) else {
      throw .badInput(
        field, "it takes 1 to 2000 bytes of text without a number that could be a person's")
    }
    return checked
  }

  static func civilDate(_ text: String, _ field: String) throws(CommandFailure) -> CivilDate {
    guard let day = CivilDate(text) else {
      throw .badInput(field, "it must be a day such as 2026-10-05")
    }
    return day
  }

  /// Words separated by commas, each one of the type's.
  static func words<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ field: String, as type: Word.Type = Word.self
  ) throws(CommandFailure) -> [Word] {
    var words: [Word] = []
    for part in text.split(separator: ",") { words.append(try word(String(part), field)) }
    guard !words.isEmpty else { throw .badInput(field, "it is empty") }
    return words
  }

  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ field: String, as type: Word.Type = Word.self
  ) throws(CommandFailure) -> Word {
    guard let word = Word(rawValue: text) else {
      throw .badInput(
        field, "it must be one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }
}

extension CommandFailure {
  /// A refusal or a fault of the compliance desk as a command reports it.
  init(_ error: DeskError) {
    switch error {
    case .refused(let refusal):
      self.init(
        .refused, code: refusal.rawValue, title: "A rule refused it.", detail: refusal.rawValue,
        rule: refusal.rule)
    case .denied(let denial):
      self.init(
        .refused, code: DeskRefusal.accessDenied.rawValue, title: "The data stay closed.",
        detail: denial.rawValue, rule: denial == .training ? "R75" : "R74")
    case .platform(let error): self.init(error)
    }
  }
}
