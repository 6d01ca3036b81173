/// Personal accounts (210–214).
enum Accounts: SubjectKind {
  static let family = "21"
  static let rootPrefix = "InAcct"
  static var stored: WritableKeyPath<BureauDatabase, [String: BureauDatabase.Account]> {
    \.accounts
  }
  static var codesOfPerson: WritableKeyPath<BureauDatabase, [String: [String]]>? {
    \.accountsOfPerson
  }
  static let correctable = AccountSegments.all
  static let base = (element: "AcctBsSgmt", letters: CodeTable.accountSegment)
  static let accountTypes: CodeTable? = .accountType
  static let deletable = "CHIJK"

  /// Segments an account type never has.
  private static let foreign = [
    "C1": "EFHI", "D1": "GI", "R1": "GI", "R2": "G", "R3": "GIJ", "R4": "GI",
  ]

  static func isForeign(_ letter: String, toType type: String) -> Bool {
    foreign[type]?.contains(letter) ?? false
  }

  static func checkValues(_ record: CheckedRecord, _ findings: inout Findings) {
    AccountTiming.checkMonth(record, &findings)
    AccountValues.check(record, &findings)
  }

  static func checkCorrection(
    _ record: CheckedRecord, of account: BureauDatabase.Account, _ database: BureauDatabase,
    _ findings: inout Findings
  ) {
    let day = record["B", "RptDate"]
    let newest = account.history.newestDay
    switch record["B", "MdfcSgmtCode"] {
    case "B":
      findings.require(day == newest, .correctionOfBaseDate, "RptDate")
      return
    case "H":
      checkMonth(record, account, &findings)
      return
    case "C", "J", "I", "K":
      findings.require(
        day > newest || account.history.has(day: day), .correctionDate, "RptDate")
    default: findings.require(day >= newest, .correctionTooOld, "RptDate")
    }
    if account.closedOn != nil {
      findings.require(day <= newest, .correctionAfterClose, "RptDate")
    }
    AccountParties.checkBorrower(account.person, record, &findings)
  }

  private static func checkMonth(
    _ record: CheckedRecord, _ account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    let month = record["H", "Month"]
    findings.require(
      account.months[month]?.reportedOn == record["B", "RptDate"], .correctionNotNewest, "Month")
    if AccountValues.isClosed(record) {
      findings.require(month >= account.newestMonth, .correctionClosesEarly, "AcctStatus")
    }
  }

  static func checkDeletion(
    from: String, to: String, of account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    for (month, event) in account.events.sorted(by: { $0.key < $1.key })
    where month >= from.prefix(7) && month <= to.prefix(7) {
      findings.add(event == "12" ? .deletionAcrossRestart : .deletionAcrossEvent, "DelStartDate")
    }
  }
}
