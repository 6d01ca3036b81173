/// The status of an account (账户状态): the code as it came and its meaning, which depends on the
/// account's type.
public struct AccountState: Hashable, Sendable {
  /// The code as in the report. It is not certain to be a code, so it must not be logged.
  public var code: String
  /// What it means; `unknown` for a code that the table of the account's type lacks.
  public var status: ReportAccountStatus
}

extension ElementReader {
  /// The status of an account of a type; a code that its table lacks is remarked on.
  func state(
    _ element: String, of type: ReportCode<ReportCodes.AccountType>
  ) throws(CreditReportError) -> AccountState? {
    guard let code = try text(element) else { return nil }
    let status = ReportAccountStatus.of(code, type: type.entry)
    // Of an unknown type no status can be known; the type has its own remark.
    if status == .unknown, type.entry != nil { remarkUnknown(code, at: element) }
    return AccountState(code: code, status: status)
  }
}
