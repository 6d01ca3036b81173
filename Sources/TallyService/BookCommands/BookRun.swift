import CreditCore
import CreditPlatform

/// What the commands of the books share: an installation that is there, opened on a business day,
/// and closed whatever happens.
enum BookRun {
  /// - Parameter day: the business day to act on; `nil` for today.
  static func run<Result>(
    _ settings: Settings, on day: String?,
    _ body: (Installation) async throws(CommandFailure) -> Result
  ) async throws(CommandFailure) -> Result {
    let clock: any Clock
    if let day {
      clock = MovableClock(try DeskRun.civilDate(day, "on"))
    } else {
      clock = SystemClock()
    }
    let installation = try await Installation.existing(settings, clock: clock)
    do {
      let result = try await body(installation)
      await installation.close()
      return result
    } catch {
      await installation.close()
      throw error
    }
  }

  static func month(_ text: String, _ field: String) throws(CommandFailure) -> YearMonth {
    guard let month = YearMonth(text) else {
      throw .badInput(field, "it must be a month such as 2026-10")
    }
    return month
  }

  /// Runs something of the platform, its faults as a command's.
  static func platform<Value>(
    _ body: () async throws(PlatformError) -> Value
  ) async throws(CommandFailure) -> Value {
    do { return try await body() } catch { throw CommandFailure(error) }
  }

  /// Runs something of the books, its refusals as a command's.
  static func books<Value>(
    _ body: () async throws(BookError) -> Value
  ) async throws(CommandFailure) -> Value {
    do { return try await body() } catch { throw CommandFailure(error) }
  }

  /// Runs something of the desk, its refusals as a command's.
  static func desk<Value>(
    _ body: () async throws(DeskError) -> Value
  ) async throws(CommandFailure) -> Value {
    do { return try await body() } catch { throw CommandFailure(error) }
  }
}

extension CommandFailure {
  /// A refusal or a fault of the books as a command reports it.
  init(_ error: BookError) {
    switch error {
    case .refused(let refusal):
      self.init(
        .refused, code: refusal.rawValue, title: "A rule refused it.", detail: refusal.rawValue,
        rule: refusal == .primeRateMissing ? "N7" : nil)
    case .platform(let error): self.init(error)
    }
  }
}
