import CreditCore

extension ReportAccount {
  /// Reads one PD01 element. Where the newest performance (B) and the monthly one (C) both state a
  /// figure, the newest counts.
  init(_ node: XMLNode) throws(CreditReportError) {
    let basics = node.segment("PD01A")
    let latest = node.segment("PD01B")
    let monthly = node.segment("PD01C")
    let code = try basics.required("PD01AD01", try basics.text("PD01AD01"))
    guard let type = ReportAccountType(rawValue: code) else {
      throw .badValue(element: "PD01AD01")
    }
    let statuses = [try latest.text("PD01BD01"), try monthly.text("PD01CD01")]
    let classes = [try latest.text("PD01BD03"), try monthly.text("PD01CD02")]
    let balances = [try latest.number("PD01BJ01"), try monthly.number("PD01CJ01")]
    self.init(
      type: type, institution: try basics.text("PD01AI02"),
      institutionType: try basics.text("PD01AD02"), businessKind: try basics.text("PD01AD03"),
      openedOn: try basics.date("PD01AR01"), dueOn: try basics.date("PD01AR02"),
      currency: try basics.text("PD01AD04"), loanAmount: try basics.number("PD01AJ01"),
      creditLimit: try basics.number("PD01AJ02"),
      status: .of(statuses.compactMap(\.self).first, type: type),
      loanClass: classes.compactMap(\.self).first.flatMap(LoanClassCode.init(rawValue:)),
      balance: balances.compactMap(\.self).first ?? 0,
      closedOn: try latest.date("PD01BR01"), latestMonth: nil, recentMonths: [], fiveYears: [])
    if node.child("PD01C") != nil { latestMonth = try LatestMonth(monthly) }
    recentMonths = try ReportAccount.grid(
      node.segment("PD01D").node.children("PD01DH"), month: "PD01DR03", status: "PD01DD01",
      overdue: nil)
    fiveYears = try ReportAccount.grid(
      node.segment("PD01E").node.children("PD01EH"), month: "PD01ER03", status: "PD01ED01",
      overdue: "PD01EJ01")
  }

  private static func grid(
    _ nodes: [XMLNode], month: String, status: String, overdue: String?
  ) throws(CreditReportError) -> [GridMonth] {
    var months: [GridMonth] = []
    for node in nodes {
      let items = ReportItems(node: node)
      let code = try items.required(status, try items.text(status))
      guard let value = GridStatus(code: code) else { throw .badValue(element: status) }
      var amount: Int64?
      if let overdue { amount = try items.number(overdue) }
      months.append(
        GridMonth(
          month: try items.required(month, try items.month(month)), status: value,
          overdue: amount))
    }
    return months.sorted { $0.month < $1.month }
  }
}

extension ReportAccount.LatestMonth {
  /// Reads segment PD01C.
  init(_ items: ReportItems) throws(CreditReportError) {
    self.init(
      month: try items.month("PD01CR01"), due: try items.number("PD01CJ04"),
      repaid: try items.number("PD01CJ05"), overdue: try items.number("PD01CJ06") ?? 0,
      overduePeriods: try items.number("PD01CS02") ?? 0, used: try items.number("PD01CJ02"),
      remainingPeriods: try items.number("PD01CS01"))
  }
}

extension ReportAgreement {
  /// Reads one PD02 element.
  init(_ node: XMLNode) throws(CreditReportError) {
    let items = node.segment("PD02A")
    self.init(
      institution: try items.text("PD02AI02"), institutionType: try items.text("PD02AD01"),
      purpose: try items.text("PD02AD02"), limit: try items.number("PD02AJ01") ?? 0,
      used: try items.number("PD02AJ04") ?? 0, effectiveOn: try items.date("PD02AR01"),
      expiresOn: try items.date("PD02AR02"))
  }
}

extension ReportInquiry {
  /// Reads one PH01 element.
  init(_ node: XMLNode) throws(CreditReportError) {
    let items = ReportItems(node: node)
    self.init(
      date: try items.required("PH010R01", try items.date("PH010R01")),
      institutionType: try items.text("PH010D01"), institution: try items.text("PH010Q02"),
      reason: try items.required("PH010Q03", try items.text("PH010Q03")))
  }
}
