import CreditCore

/// The form in which our feeds tell one row: JSON lines, one for each account of the row, in a
/// version that stands in every line (docs/bureau-feed.md, R85, R96). Who the person is travels
/// beside them in fields of its own.
struct FeedLines {
  static let form = "tally-feed"

  private let row: FeedRow
  private let borrower: StreamID

  init(_ row: FeedRow, of borrower: StreamID) {
    self.row = row
    self.borrower = borrower
  }

  /// What was drawn, used and is owed: the part that is no adverse information.
  var performance: String {
    lines(row.accounts) { account, json in
      json.member("openedOn", account.openedOn)
      json.member("contracts", account.contracts)
      json.member("drawCount", account.drawCount)
      json.member("drawn", account.drawn)
      json.member("peakUse", account.peakUse)
      json.member("balance", account.balance)
      json.member("status", account.status.rawValue)
    }
  }

  /// What is overdue, of the accounts where something is.
  var adverse: String {
    lines(row.accounts.filter(\.isAdverse)) { account, json in
      json.member("daysOverdue", account.daysOverdue)
      json.member("overdue", account.overdue)
      json.member("class", account.loanClass.name)
    }
  }

  private func lines(
    _ accounts: [FeedAccount], _ fill: (FeedAccount, inout JSONWriter) -> Void
  ) -> String {
    accounts.map { account in
      var json = JSONWriter()
      json.beginObject()
      json.member("form", FeedLines.form)
      json.member("version", FeedRow.version)
      json.member("row", row.disclosure)
      json.member("from", row.from)
      json.member("through", row.through)
      json.member("account", Reference.contract(borrower, account.contract))
      json.member("product", account.product.rawValue)
      fill(account, &json)
      json.endObject()
      return String(decoding: json.bytes, as: UTF8.self)
    }.joined(separator: "\n")
  }
}
