public import CreditCore
import SQLSession

extension Platform {
  /// What was amended by order of the staff of what the bureau was told of a borrower, the oldest
  /// first (R21).
  public func amendments(of id: StreamID) async throws(PlatformError) -> [ReportAmended] {
    try await stored(of: id) { (event) throws(CodecError) -> ReportAmended? in
      event.type == ReportAmended.kind ? try ReportAmended(encoded: event.body) : nil
    }.map(\.wanted)
  }
}
