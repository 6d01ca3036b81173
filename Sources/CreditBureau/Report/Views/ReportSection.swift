/// The parts of a report that can be shown or withheld.
public enum ReportSection: String, CaseIterable, Hashable, Sendable {
  case head
  case identity
  /// Mobile numbers and addresses.
  case contact
  case marriage
  case occupation
  case score
  case summary
  case accounts
  /// Months that were late.
  case lateness
  case agreements
  case responsibilities
  case postPaid = "post-paid"
  case publicRecords = "public-records"
  case notes
  case inquiries
  /// What was read but not understood.
  case remarks
  /// What others may conclude, and what can be done.
  case advice
}
