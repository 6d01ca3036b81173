public import CreditCore

/// The few figures of a credit report that a decision may read (最小必要, R62): whole numbers only,
/// and none that the policy does not list.
public struct ReportExtract: Hashable, Sendable {
  private var figures: [ReportField: Int64]

  /// An extract of given figures.
  public init(_ figures: [ReportField: Int64]) {
    self.figures = figures
  }

  /// The figure of a field; `nil` when the field was not listed.
  public subscript(field: ReportField) -> Int64? { figures[field] }

  /// The fields that were read.
  public var fields: Set<ReportField> { Set(figures.keys) }

  /// Whether the person never borrowed (白户, R136); `nil` when that was not listed.
  public var isBlank: Bool? { self[.isBlank].map { $0 != 0 } }

  /// The extract for a person of whom the bureau has no report: nothing owed, nothing late (R136).
  public static func blankFile(fields: Set<ReportField>) -> ReportExtract {
    var figures: [ReportField: Int64] = [:]
    for field in fields { figures[field] = field == .isBlank ? 1 : 0 }
    return ReportExtract(figures)
  }
}
