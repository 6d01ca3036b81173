/// What a row must tell whoever it goes to (R98): who, how much, and how it is repaid.
public enum MinimumField: String, CaseIterable, Hashable, Sendable {
  /// Name and document.
  case identity
  /// The balance, or the amount at the opening.
  case borrowing
  /// How repayment stands.
  case status
}

extension AccountRecord {
  /// What the row lacks of the minimum; a row that lacks anything is not sent to anyone. The
  /// segments that would hold it are missing then too, so `problems` is not empty either.
  public var missingMinimum: [MinimumField] {
    MinimumField.allCases.filter { !tells($0) }
  }

  private func tells(_ field: MinimumField) -> Bool {
    switch field {
    case .identity: !person.name.isEmpty && !person.documentNumber.isEmpty
    case .borrowing: monthly != nil || recovery != nil || collection != nil
    case .status:
      monthly.map { $0.repaymentStatus != .unknown } ?? (recovery != nil || collection != nil)
    }
  }
}
