/// Why a `tally` command ends without its result: the exit code and the problem document that
/// goes with it (spec interface, exit codes).
public struct CommandFailure: Error, Sendable, Hashable {
  /// The process's exit code; the raw values are a contract.
  public enum Exit: Int32, Sendable {
    case refused = 1
    case usage = 64
    case badInput = 65
    case unavailable = 69
    case fault = 70
  }

  public var exit: Exit
  /// A stable code for programs, such as `amount.too-large`.
  public var code: String
  /// One short sentence.
  public var title: String
  /// Where it was and what to do; never personal data.
  public var detail: String
  /// The id of the rule that refused, such as `N11`.
  public var rule: String?

  public init(_ exit: Exit, code: String, title: String, detail: String, rule: String? = nil) {
    self.exit = exit
    self.code = code
    self.title = title
    self.detail = detail
    self.rule = rule
  }

  /// Input data that can't be used; `field` names the place, such as `payments[3].amount`.
  public static func badInput(_ field: String, _ problem: String) -> CommandFailure {
    CommandFailure(
      .badInput, code: "input.\(field)", title: "The input can't be used.",
      detail: "\(field): \(problem)")
  }
}
