public import CreditCore

/// A report made ready for reading, as plain values: a page only has to set them out.
public struct ReportView: Hashable, Sendable {
  /// What a line or a table cell calls something, and what it says.
  public struct Line: Hashable, Sendable {
    /// What it is.
    public var label: BilingualText
    /// What the report says.
    public var value: BilingualText
  }

  /// Rows under headings; each row has as many cells as there are headings.
  public struct Table: Hashable, Sendable {
    /// What the table shows.
    public var caption: BilingualText
    /// The headings.
    public var columns: [BilingualText]
    /// The rows.
    public var rows: [[BilingualText]]
  }

  /// A part with a heading.
  public struct Section: Hashable, Sendable {
    /// Which part; pages make anchors of it.
    public var part: ReportSection
    /// The heading.
    public var title: BilingualText
    /// What is said once.
    public var lines: [Line] = []
    /// What is said several times.
    public var tables: [Table] = []
    /// Sentences that explain.
    public var notes: [BilingualText] = []
  }

  /// The title.
  public var title: BilingualText
  /// The parts, in reading order.
  public var sections: [Section]
}
