/// A credit report document of an invented person, by the element names of the report structure.
enum ReportSample {
  static let head =
    "<PRH><PA01><PA01A><PA01AI01>2026110100000000000042</PA01AI01>"
    + "<PA01AR01>2026-11-01T02:03:05</PA01AR01></PA01A>"
    + "<PA01B><PA01BQ01>林小满</PA01BQ01><PA01BD01>10</PA01BD01>"
    + "<PA01BI01>330106199502280024</PA01BI01></PA01B></PA01></PRH>"

  static let loan =
    "<PD01><PD01A><PD01AI02>QP</PD01AI02><PD01AD01>D1</PD01AD01><PD01AD02>24</PD01AD02>"
    + "<PD01AD03>91</PD01AD03><PD01AD04>CNY</PD01AD04><PD01AJ01>12000</PD01AJ01>"
    + "<PD01AR01>2026-01-10</PD01AR01><PD01AR02>2027-01-10</PD01AR02></PD01A>"
    + "<PD01B><PD01BD01>2</PD01BD01><PD01BD03>2</PD01BD03><PD01BJ01>3100</PD01BJ01></PD01B>"
    + "<PD01C><PD01CR01>2026-10</PD01CR01><PD01CJ01>3000</PD01CJ01><PD01CJ04>1050</PD01CJ04>"
    + "<PD01CJ05>0</PD01CJ05><PD01CJ06>2100</PD01CJ06><PD01CS01>3</PD01CS01>"
    + "<PD01CS02>2</PD01CS02></PD01C>"
    + "<PD01D><PD01DR01>2024-11</PD01DR01><PD01DR02>2026-10</PD01DR02>"
    + "<PD01DH><PD01DR03>2026-10</PD01DR03><PD01DD01>2</PD01DD01></PD01DH>"
    + "<PD01DH><PD01DR03>2026-09</PD01DR03><PD01DD01>1</PD01DD01></PD01DH>"
    + "<PD01DH><PD01DR03>2026-03</PD01DR03><PD01DD01>4</PD01DD01></PD01DH></PD01D>"
    + "<PD01E><PD01EH><PD01ER03>2024-10</PD01ER03><PD01ED01>B</PD01ED01>"
    + "<PD01EJ01>9</PD01EJ01></PD01EH></PD01E></PD01>"

  static let closedLoan =
    "<PD01><PD01A><PD01AI02>ZX</PD01AI02><PD01AD01>R4</PD01AD01></PD01A>"
    + "<PD01B><PD01BD01>3</PD01BD01><PD01BR01>2025-05-01</PD01BR01></PD01B></PD01>"

  static func card(opened: String, limit: Int, grid: [String]) -> String {
    let months = grid.enumerated().map { index, code in
      "<PD01DH><PD01DR03>2026-\(index + 3 < 10 ? "0" : "")\(index + 3)</PD01DR03>"
        + "<PD01DD01>\(code)</PD01DD01></PD01DH>"
    }
    return "<PD01><PD01A><PD01AI02>QP</PD01AI02><PD01AD01>R2</PD01AD01>"
      + "<PD01AJ02>\(limit)</PD01AJ02><PD01AR01>\(opened)</PD01AR01></PD01A>"
      + "<PD01B><PD01BD01>1</PD01BD01></PD01B>"
      + "<PD01C><PD01CJ01>700</PD01CJ01><PD01CJ04>70</PD01CJ04></PD01C>"
      + "<PD01D>\(months.joined())</PD01D></PD01>"
  }

  static func inquiry(_ date: String, _ reason: String, _ institution: String) -> String {
    "<PH01><PH010R01>\(date)</PH010R01><PH010D01>24</PH010D01>"
      + "<PH010Q02>\(institution)</PH010Q02><PH010Q03>\(reason)</PH010Q03></PH01>"
  }

  static let summary =
    "<PSM><PC01><PC010Q01>612</PC010Q01><PC010Q02>40</PC010Q02></PC01></PSM>"
    + "<PCO><PC02><PC02C><PC02CS01>1</PC02CS01><PC02CJ01>5000</PC02CJ01></PC02C>"
    + "<PC02D><PC02DS01>1</PC02DS01><PC02DH><PC02DD01>1</PC02DD01><PC02DS02>1</PC02DS02>"
    + "<PC02DS03>3</PC02DS03><PC02DJ01>4200</PC02DJ01><PC02DS04>2</PC02DS04></PC02DH></PC02D>"
    + "<PC02E><PC02EJ03>900</PC02EJ03></PC02E><PC02G><PC02GJ03>80</PC02GJ03></PC02G></PC02></PCO>"
    + "<PQO><PC05><PC05B><PC05BS03>2</PC05BS03><PC05BS04>1</PC05BS04></PC05B></PC05></PQO>"

  static let agreement =
    "<PCA><PD02><PD02A><PD02AI02>QP</PD02AI02><PD02AD01>24</PD02AD01><PD02AD02>10</PD02AD02>"
    + "<PD02AJ01>20000</PD02AJ01><PD02AJ04>3000</PD02AJ04><PD02AR01>2026-01-01</PD02AR01>"
    + "<PD02AR02>2029-01-01</PD02AR02></PD02A></PD02></PCA>"

  /// A document of a head and what follows it.
  static func document(_ units: String) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document>\(head)\(units)</Document>".utf8)
  }

  /// A borrower with an overdue loan, an older and a newer card, and a closed loan.
  static var full: [UInt8] {
    document(
      summary + "<PDA>\(loan)\(closedLoan)"
        + card(opened: "2020-05-05", limit: 9000, grid: ["N", "N"])
        + card(opened: "2025-05-05", limit: 30_000, grid: ["1", "2", "N", "*", "B", "/", "3", "N"])
        + "</PDA>\(agreement)<PXX><PX01>unknown</PX01></PXX><POQ>"
        + inquiry("2026-10-28", "02", "ME") + inquiry("2026-10-20", "02", "QP")
        + inquiry("2026-10-19", "03", "QP") + inquiry("2026-10-01", "02", "ZX")
        + inquiry("2026-06-01", "02", "ZX") + inquiry("2026-05-01", "02", "ZX") + "</POQ>")
  }
}
