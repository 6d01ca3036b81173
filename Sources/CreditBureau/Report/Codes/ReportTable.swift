public import CreditCore

/// A code table of credit reports: the raw value is the code that the report holds.
public protocol ReportTable: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the code means.
  var words: BilingualText { get }

  /// The entry that a text of the report stands for.
  static func matching(_ text: String) -> Self?
}

extension ReportTable {
  /// The entry whose code the text is.
  public static func matching(_ text: String) -> Self? { Self(rawValue: text) }
}
