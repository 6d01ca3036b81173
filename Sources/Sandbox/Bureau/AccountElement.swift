import BureauChecker

/// One account of the report (PD01): what it is, how it stands, and its months.
enum AccountElement {
  static func write(_ xml: inout XMLWriter, _ account: ReportAccount, number: Int) {
    xml.element("PD01A") { basics(&$0, account, number) }
    xml.element("PD01B") { newest(&$0, account) }
    if let month = account.newest, !account.isClosed {
      xml.element("PD01C") { monthly(&$0, account, month) }
    }
    grids(&xml, account)
    if !account.trades.isEmpty {
      xml.element("PD01F") { trades(&$0, account) }
    }
  }

  private static func basics(_ xml: inout XMLWriter, _ account: ReportAccount, _ number: Int) {
    let opening = { (name: String) in account.opening[name] ?? "" }
    xml.item("PD01AI01", number)
    xml.item("PD01AI02", account.institution)
    xml.item("PD01AI03", account.code)
    xml.item("PD01AI04", account.agreement)
    xml.item("PD01AD01", account.type)
    xml.item("PD01AD02", account.institutionType)
    xml.item("PD01AD03", account.business)
    xml.item("PD01AD04", account.opening["Cy"] ?? "CNY")
    if ["D1", "R4", "C1"].contains(account.type) {
      xml.item("PD01AJ01", account.amount)
    } else {
      xml.item("PD01AJ02", account.limit)
    }
    xml.item("PD01AR01", account.openedOn)
    xml.item("PD01AR02", opening("DueDate"))
    xml.item("PD01AS01", opening("RepayPrd"))
    xml.item("PD01AD05", opening("RepayMode"))
    xml.item("PD01AD06", opening("RepayFreqcy"))
    xml.item("PD01AD07", opening("GuarMode"))
    xml.item("PD01AD08", opening("LoanForm"))
    xml.item("PD01AD09", "0")
  }

  private static func newest(_ xml: inout XMLWriter, _ account: ReportAccount) {
    xml.item("PD01BD01", account.status)
    if account.isClosed {
      xml.item("PD01BR01", account.closedOn)
    } else {
      xml.item("PD01BD03", account.fiveClass)
      xml.item("PD01BD04", account.newest?.status ?? "")
      xml.item("PD01BJ01", account.balance)
    }
    xml.item("PD01BR02", account.newest?.lastPaidOn ?? "")
    xml.item("PD01BJ02", account.newest.map { "\($0.paid)" } ?? "")
    xml.item("PD01BR03", account.newest?.reportedOn ?? "")
  }

  private static func monthly(
    _ xml: inout XMLWriter, _ account: ReportAccount, _ month: ReportAccount.Month
  ) {
    xml.item("PD01CR01", month.month)
    xml.item("PD01CD01", account.status)
    xml.item("PD01CJ01", month.balance)
    if ["R1", "R2", "R3"].contains(account.type) { xml.item("PD01CJ02", month.used) }
    xml.item("PD01CD02", account.fiveClass)
    xml.item("PD01CS01", month.remainingPeriods)
    xml.item("PD01CR02", month.settledOn)
    xml.item("PD01CJ04", month.due)
    xml.item("PD01CJ05", month.paid)
    xml.item("PD01CR03", month.lastPaidOn)
    xml.item("PD01CS02", month.overduePeriods)
    xml.item("PD01CJ06", month.overdue)
    for (name, amount) in zip(["PD01CJ07", "PD01CJ08", "PD01CJ09", "PD01CJ10"], month.buckets) {
      xml.item(name, amount)
    }
    if account.type == "R2" {
      let recent = account.months.suffix(6).map(\.used)
      xml.item("PD01CJ12", recent.total() / max(recent.count, 1))
      xml.item("PD01CJ14", account.months.map(\.used).max() ?? 0)
    }
    xml.item("PD01CR04", month.reportedOn)
  }

  /// 最近 24 个月 repayment marks and 最近 5 年 marks with amounts.
  private static func grids(_ xml: inout XMLWriter, _ account: ReportAccount) {
    guard let first = account.months.suffix(24).first, let last = account.newest else { return }
    xml.element("PD01D") { xml in
      xml.item("PD01DR01", first.month)
      xml.item("PD01DR02", last.month)
      for month in account.months.suffix(24) {
        xml.element("PD01DH") { xml in
          xml.item("PD01DR03", month.month)
          xml.item("PD01DD01", month.status)
        }
      }
    }
    let years = account.months.suffix(60)
    xml.element("PD01E") { xml in
      xml.item("PD01ER01", years.first?.month ?? "")
      xml.item("PD01ER02", last.month)
      xml.item("PD01ES01", years.count)
      for month in years {
        xml.element("PD01EH") { xml in
          xml.item("PD01ER03", month.month)
          xml.item("PD01ED01", month.status)
          xml.item("PD01EJ01", month.overdue)
        }
      }
    }
  }

  private static func trades(_ xml: inout XMLWriter, _ account: ReportAccount) {
    xml.item("PD01FS01", account.trades.count)
    for trade in account.trades {
      xml.element("PD01FH") { xml in
        xml.item("PD01FD01", trade["ChanTranType"] ?? "")
        xml.item("PD01FR01", trade["TranDate"] ?? "")
        xml.item("PD01FS02", trade["DueTranMon"] ?? "")
        xml.item("PD01FJ01", trade["TranAmt"] ?? "")
        xml.item("PD01FQ01", trade["DetInfo"] ?? "")
      }
    }
  }
}
