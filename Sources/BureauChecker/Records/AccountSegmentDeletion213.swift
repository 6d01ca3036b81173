/// 个人借贷账户按段删除请求记录 (213).
enum AccountSegmentDeletion213: RecordType {
  static let rule = SegmentDeletion.rule(type: "213", root: "InAcctDel")

  static func identityKey(_ record: CheckedRecord) -> String {
    SegmentDeletion.identityKey(record)
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    SegmentDeletion.check(record, letters: "CHIJK", &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard let account = database.accounts[record["B", "DelRecCode"]] else {
      if database.isComplete { findings.add(.deletedUnknown, "DelRecCode") }
      return
    }
    let (from, to) = SegmentDeletion.range(record)
    for (month, event) in account.events.sorted(by: { $0.key < $1.key })
    where month >= from.prefix(7) && month <= to.prefix(7) {
      findings.add(event == "12" ? .deletionAcrossRestart : .deletionAcrossEvent, "DelStartDate")
    }
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    guard var account = database.accounts[record["B", "DelRecCode"]] else { return }
    let (from, to) = SegmentDeletion.range(record)
    switch record["B", "DelSgmtCode"] {
    case "H":
      account.months = account.months.filter {
        $0.value.reportedOn < from || $0.value.reportedOn > to
      }
      if let closed = account.closedOn, closed >= from, closed <= to { account.closedOn = nil }
      account.reports.removeAll { $0.day >= from && $0.day <= to }
    case "K":
      account.trades.removeAll { ($0["TranDate"] ?? "") >= from && ($0["TranDate"] ?? "") <= to }
    case let letter: account.segments[letter] = nil
    }
    database.accounts[account.code] = account
  }
}
