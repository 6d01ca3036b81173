import CreditCore
import SQLSession

/// Our own side of the payment channel: payouts that arrived, of loans and of credit balances, and
/// debits that were taken, by day.
enum ChannelOrders {
  static let table = ReadTable(
    name: "channel_order",
    columns: [
      .init("id", .blob), .init("kind", .text), .init("ordinal", .int), .init("contract", .int),
      .init("amount", .int), .init("day", .int),
    ], keyColumns: 3, indexes: [["day"]])

  static func row(_ event: BorrowerEvent, of id: StreamID) -> RowChange? {
    switch event {
    case .payoutConfirmed(let event):
      row(.payout, event.loan, event.loan, event.change.advanced, event.on, of: id)
    case .paymentReceived(let event) where event.payment.source == .debit:
      row(
        .debit, event.payment.ordinal, event.contract, event.payment.amount, event.payment.on,
        of: id)
    case .credit(.paidOut(let event)):
      row(.creditPayout, event.payout, event.contract, event.amount, event.paidOn, of: id)
    default: nil
    }
  }

  private static func row(
    _ kind: ChannelMove.Kind, _ ordinal: Int64, _ contract: Int64, _ amount: Money,
    _ day: CivilDate, of id: StreamID
  ) -> RowChange {
    RowChange(
      table,
      [
        .blob(id.bytes), .text(kind.rawValue), .int(ordinal), .int(contract), .int(amount.fen),
        .int(Int64(day.dayNumber)),
      ])
  }
}

/// Our moves of one day.
struct OrdersOfDay: Query {
  var day: CivilDate

  var sql: String { "SELECT id, kind, contract, amount, ordinal FROM channel_order WHERE day = $1" }

  var binds: [SQLValue] { [.int(Int64(day.dayNumber))] }

  func decode(_ row: Row) throws(StoreError) -> ChannelMove {
    guard let id = StreamID(bytes: try row.blob(0)),
      let kind = ChannelMove.Kind(rawValue: try row.text(1)),
      let reference = ChannelReference(
        kind == .creditPayout
          ? Reference.refund(id, try row.int(4)) : Reference.contract(id, try row.int(2)))
    else { throw .corrupted("channel_order") }
    return ChannelMove(kind, reference, Money(fen: try row.int(3)))
  }
}
