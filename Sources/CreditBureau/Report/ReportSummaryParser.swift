import CreditCore

extension ReportSummary {
  /// Reads the summary families PC01, PC02 and PC05.
  init(_ families: ReportFamilies) throws(CreditReportError) {
    self.init()
    let credit = families.first("PC02", in: "PCO")
    let badDebt = credit.segment("PC02C")
    badDebtAccounts = try badDebt.number("PC02CS01")
    badDebtBalance = try badDebt.number("PC02CJ01")
    for node in credit.segment("PC02D").node.children("PC02DH") {
      let items = ReportItems(node: node)
      overdue.append(
        OverdueHistory(
          accountKind: try items.required("PC02DD01", try items.text("PC02DD01")),
          accounts: try items.number("PC02DS02") ?? 0, months: try items.number("PC02DS03") ?? 0,
          highestMonth: try items.number("PC02DJ01") ?? 0,
          longest: try items.number("PC02DS04") ?? 0))
    }
    averageDue = try ReportSummary.averageDue(credit)
    let inquiries = families.first("PC05", in: "PQO").segment("PC05B")
    loanApprovalInquiries = try inquiries.number("PC05BS03")
    cardApprovalInquiries = try inquiries.number("PC05BS04")
    // The score is the text item Q01, "--" where the bureau gives none.
    score = try ReportItems(node: families.first("PC01", in: "PSM")).number("PC010Q01")
  }

  /// The six-month averages of D1, R4 and R1 accounts together; `nil` when none is stated.
  private static func averageDue(_ credit: XMLNode) throws(CreditReportError) -> Int64? {
    var sum: Int64?
    for segment in ["PC02E", "PC02F", "PC02G"] {
      guard let average = try credit.segment(segment).number(segment + "J03") else { continue }
      sum = (sum ?? 0) + average
    }
    return sum
  }
}
