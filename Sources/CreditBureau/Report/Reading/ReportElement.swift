/// A value that is read from one element of a report.
protocol ReportElement {
  init(_ item: ElementReader) throws(CreditReportError)
}
