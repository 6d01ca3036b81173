import CreditCore

extension Calculations {
  /// `tally calc class`: the loan class that days overdue lead to, and its code at the credit
  /// bureau (N18, N19). The profile is `loan` or `card`.
  public static func loanClass(
    daysOverdue: Int, profile text: String
  ) throws(CommandFailure) -> [UInt8] {
    guard let profile = LoanClass.Profile(rawValue: text) else {
      throw CommandFailure(
        .usage, code: "usage.profile", title: "The command can't be run like this.",
        detail: "profile: it must be loan or card")
    }
    guard daysOverdue >= 0 else { throw .badInput("days-overdue", "it must not be negative") }
    let loanClass = LoanClass.of(daysOverdue: daysOverdue, profile: profile)
    return JSONOutput.document { output in
      output.text("class", loanClass.name)
      output.text("code", "\(loanClass.rawValue)")
    }
  }
}
