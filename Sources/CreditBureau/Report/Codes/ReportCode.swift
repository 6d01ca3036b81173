public import CreditCore

/// A code of a credit report: an entry of its table, or a code that the table lacks, which is kept
/// as it came and listed among the report's remarks, never dropped.
public enum ReportCode<Table: ReportTable>: Hashable, Sendable {
  case known(Table)
  /// The text as in the report. It is not certain to be a code, so it must not be logged.
  case unknown(String)

  init(_ text: String) {
    self = Table.matching(text).map(ReportCode.known) ?? .unknown(text)
  }

  /// The entry; `nil` for a code that the table lacks.
  public var entry: Table? {
    guard case .known(let entry) = self else { return nil }
    return entry
  }

  /// The code as the table has it, or as it came.
  public var text: String {
    switch self {
    case .known(let entry): entry.rawValue
    case .unknown(let text): text
    }
  }

  /// The meaning; of an unknown code only that it is unknown.
  public var words: BilingualText {
    entry?.words ?? BilingualText(zh: "未知代码", en: "unknown code")
  }

  /// Whether the code is this entry.
  public static func == (code: ReportCode, entry: Table) -> Bool { code.entry == entry }
}
