import BureauChecker

/// The report's summaries, computed from its details: 信贷交易信息概要 (PC02) and 查询记录概要 (PC05).
enum ReportSummary {
  static func credit(_ xml: inout XMLWriter, _ accounts: [ReportAccount]) {
    byBusiness(&xml, accounts)
    badDebt(&xml, accounts)
    overdue(&xml, accounts)
    for (type, letter) in [("D1", "E"), ("R4", "F"), ("R1", "G")] {
      loans(&xml, accounts.filter { $0.type == type && !$0.isClosed }, "PC02\(letter)")
    }
    for (type, letter) in [("R2", "H"), ("R3", "I")] {
      cards(&xml, accounts.filter { $0.type == type && !$0.isClosed }, "PC02\(letter)")
    }
  }

  private static func byBusiness(_ xml: inout XMLWriter, _ accounts: [ReportAccount]) {
    let groups = Dictionary(grouping: accounts, by: businessType)
    xml.element("PC02A") { xml in
      xml.item("PC02AS01", accounts.count)
      xml.item("PC02AS02", groups.count)
      for (business, members) in groups.sorted(by: { $0.key < $1.key }) {
        xml.element("PC02AH") { xml in
          xml.item("PC02AD01", business)
          xml.item("PC02AD02", String(business.prefix(1)))
          xml.item("PC02AS03", members.count)
          xml.item("PC02AR01", String((members.map(\.openedOn).min() ?? "").prefix(7)))
        }
      }
    }
  }

  private static func businessType(_ account: ReportAccount) -> String {
    switch account.type {
    case "R2": "21"
    case "R3": "22"
    case "C1": "99"
    default: ["11", "12"].contains(account.business) ? account.business : "19"
    }
  }

  private static func badDebt(_ xml: inout XMLWriter, _ accounts: [ReportAccount]) {
    let bad = accounts.filter { $0.status == (["R2", "R3"].contains($0.type) ? "5" : "4") }
      .filter { $0.newest?.status == "B" }
    guard !bad.isEmpty else { return }
    xml.element("PC02C") { xml in
      xml.item("PC02CS01", bad.count)
      xml.item("PC02CJ01", bad.map(\.balance).total())
    }
  }

  private static func overdue(_ xml: inout XMLWriter, _ accounts: [ReportAccount]) {
    let types = [("D1", "1"), ("R4", "2"), ("R1", "3"), ("R2", "4"), ("R3", "5")]
    let rows = types.compactMap { type, code -> (String, [ReportAccount])? in
      let late = accounts.filter { $0.type == type && $0.months.contains { isOverdue($0) } }
      return late.isEmpty ? nil : (code, late)
    }
    guard !rows.isEmpty else { return }
    xml.element("PC02D") { xml in
      xml.item("PC02DS01", rows.count)
      for (code, late) in rows {
        let months = late.flatMap(\.months).filter { isOverdue($0) }
        let byMonth = Dictionary(grouping: months, by: \.month).values
        xml.element("PC02DH") { xml in
          xml.item("PC02DD01", code)
          xml.item("PC02DS02", late.count)
          xml.item("PC02DS03", byMonth.count)
          xml.item("PC02DJ01", byMonth.map { $0.map(\.overdue).total() }.max() ?? 0)
          xml.item("PC02DS04", months.compactMap { Int($0.status) }.max() ?? 0)
        }
      }
    }
  }

  private static func isOverdue(_ month: ReportAccount.Month) -> Bool {
    ("1"..."7").contains(month.status) || month.status == "B"
  }

  private static func loans(
    _ xml: inout XMLWriter, _ accounts: [ReportAccount], _ segment: String
  ) {
    guard !accounts.isEmpty else { return }
    xml.element(segment) { xml in
      xml.item("\(segment)S01", Set(accounts.map(\.institution)).count)
      xml.item("\(segment)S02", accounts.count)
      xml.item("\(segment)J01", accounts.map { max($0.amount, $0.limit) }.total())
      xml.item("\(segment)J02", accounts.map(\.balance).total())
      xml.item("\(segment)J03", accounts.map { average($0, \.due) }.total())
    }
  }

  private static func cards(
    _ xml: inout XMLWriter, _ accounts: [ReportAccount], _ segment: String
  ) {
    guard !accounts.isEmpty else { return }
    let limits = Dictionary(grouping: accounts, by: \.institution).values
      .map { $0.map(\.limit).total() }
    xml.element(segment) { xml in
      xml.item("\(segment)S01", limits.count)
      xml.item("\(segment)S02", accounts.count)
      xml.item("\(segment)J01", limits.total())
      xml.item("\(segment)J02", limits.max() ?? 0)
      xml.item("\(segment)J03", limits.min() ?? 0)
      xml.item("\(segment)J04", accounts.compactMap { $0.newest?.used }.total())
      xml.item("\(segment)J05", accounts.map { average($0, \.used) }.total())
    }
  }

  /// The mean of the last six months.
  private static func average(
    _ account: ReportAccount, _ value: KeyPath<ReportAccount.Month, Int>
  ) -> Int {
    let months = account.months.suffix(6)
    return months.isEmpty ? 0 : months.map { $0[keyPath: value] }.total() / months.count
  }

  /// - Parameter today: the report's day; windows count back from it by calendar month.
  static func inquiries(
    _ xml: inout XMLWriter, _ inquiries: [SeededPerson.Inquiry], on today: String
  ) {
    if let last = inquiries.max(by: { $0.date < $1.date }) {
      xml.element("PC05A") { xml in
        xml.item("PC05AR01", last.date)
        xml.item("PC05AI01", last.institution)
        xml.item("PC05AD01", last.institutionType)
        xml.item("PC05AQ01", last.reason)
      }
    }
    let month = inquiries.filter { $0.date > before(today, months: 1) && $0.date <= today }
    let years = inquiries.filter { $0.date > before(today, months: 24) && $0.date <= today }
    let count = { (list: [SeededPerson.Inquiry], reason: String) in
      list.count { $0.reason == reason }
    }
    let institutions = { (reason: String) in
      Set(month.filter { $0.reason == reason }.map(\.institution)).count
    }
    xml.element("PC05B") { xml in
      xml.item("PC05BS01", institutions("02"))
      xml.item("PC05BS02", institutions("03"))
      xml.item("PC05BS03", count(month, "02"))
      xml.item("PC05BS04", count(month, "03"))
      xml.item("PC05BS05", 0)
      xml.item("PC05BS06", count(years, "01"))
      xml.item("PC05BS07", count(years, "08"))
      xml.item("PC05BS08", count(years, "19"))
    }
  }

  /// The same day of an earlier month, as text that compares like a date.
  private static func before(_ day: String, months: Int) -> String {
    guard let month = ReportDay.monthNumber(String(day.prefix(7))) else { return day }
    return ReportDay.monthText(month - months) + day.suffix(3)
  }
}
