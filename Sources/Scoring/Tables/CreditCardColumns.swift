/// The columns of the public credit-card default table: six months of repayment
/// status, bills and payments, newest first.
public enum CreditCardColumns {
  static let line = "LIMIT_BAL"
  static let statuses = ["PAY_0", "PAY_2", "PAY_3", "PAY_4", "PAY_5", "PAY_6"]
  static let bills = (1...6).map { "BILL_AMT\($0)" }
  static let payments = (1...6).map { "PAY_AMT\($0)" }
  static let all = [line] + statuses + bills + payments
  static let outcome = "default_payment_next_month"

  /// The histories of the table's rows.
  ///
  /// - Parameter partsPerMillion: what one of the table's currency units is worth in yuan, in parts
  ///   per million; the rows of one model must all use the same.
  /// - Throws: `.table` naming the line and column that can't be used.
  public static func histories(
    _ table: CSVTable, partsPerMillion: Int64
  ) throws(ScoringError) -> [LabelledHistory] {
    let places = Dictionary(uniqueKeysWithValues: zip(table.header, 0...))
    guard let label = places[outcome] else {
      throw .table(line: 1, column: outcome, problem: "the column is missing")
    }
    var histories: [LabelledHistory] = []
    histories.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let line = table.line(ofRow: row)
      let history = try history(line: line, partsPerMillion: partsPerMillion) {
        name throws(ScoringError) in
        guard let column = places[name] else {
          throw .table(line: 1, column: name, problem: "the column is missing")
        }
        return try table.text(row: row, column: column)
      }
      let text = try table.text(row: row, column: label)
      guard text == "0" || text == "1" else {
        throw .table(line: line, column: outcome, problem: "must be 0 or 1")
      }
      histories.append(LabelledHistory(history: history, defaulted: text == "1"))
    }
    return histories
  }

  /// The history in one row.
  ///
  /// - Parameter text: gives the text of a column; missing texts are missing months.
  static func history(
    line: Int, partsPerMillion: Int64, text: (String) throws(ScoringError) -> String
  ) throws(ScoringError) -> SixMonthHistory {
    func whole(_ name: String) throws(ScoringError) -> Int64? {
      let text = try text(name)
      if TableLayout.isMissing(text) { return nil }
      guard let number = TableLayout.number(text),
        abs(number) <= Double(SixMonthHistory.mostYuan)
      else {
        throw .table(line: line, column: name, problem: "isn't a number in range")
      }
      return Int64(number.rounded())
    }
    func amount(_ name: String) throws(ScoringError) -> Int64? {
      guard let whole = try whole(name) else { return nil }
      guard let yuan = SixMonthHistory.yuan(whole, partsPerMillion: partsPerMillion) else {
        throw .table(line: line, column: name, problem: "is out of range in yuan")
      }
      return yuan
    }
    var history = SixMonthHistory(
      creditLine: try amount(self.line), monthsLate: [], bills: [], payments: [])
    for name in statuses {
      history.monthsLate.append(try whole(name).map(SixMonthHistory.monthsLate(fromStatus:)))
    }
    for name in bills { history.bills.append(try amount(name)) }
    for name in payments { history.payments.append(try amount(name)) }
    return history
  }
}
