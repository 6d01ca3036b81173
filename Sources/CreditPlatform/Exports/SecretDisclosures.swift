import CreditCore
import SQLSession

/// The disclosures that a law or the demand itself keeps from the borrower (R43, PIPL 18 and 35):
/// they stand in the list of disclosures for the compliance desk, and in no list for the borrower.
enum SecretDisclosures {
  static let table = ReadTable(
    name: "secret_disclosure",
    columns: [.init("id", .blob), .init("ordinal", .int), .init("reason", .text)], keyColumns: 2)

  /// The condition with which a query for the borrower leaves them out; its disclosures are `d`.
  static let condition = """
    NOT EXISTS (SELECT 1 FROM secret_disclosure s WHERE s.id = d.id AND s.ordinal = d.ordinal)
    """

  static func rows(_ events: [BorrowerEvent], of id: StreamID) -> [RowChange] {
    events.compactMap { event in
      guard case .disclosureIntended(let intended) = event,
        let reason = intended.disclosure.order?.ground.silence
      else { return nil }
      return RowChange(
        table,
        [.blob(id.bytes), .int(intended.disclosure.ordinal), .text(reason.rawValue)])
    }
  }
}
