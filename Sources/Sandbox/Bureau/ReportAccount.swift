import BureauChecker

/// One account as the report shows it.
struct ReportAccount: Sendable {
  struct Month: Sendable {
    let month: String
    /// 还款状态.
    let status: String
    var balance = 0
    var used = 0
    var due = 0
    var paid = 0
    var overdue = 0
    var overduePeriods = 0
    var remainingPeriods = ""
    var settledOn = ""
    var lastPaidOn = ""
    var reportedOn = ""
    /// Principal overdue 31–60, 61–90, 91–180 and more than 180 days.
    var buckets = [0, 0, 0, 0]
  }

  let code: String
  let type: String
  let institution: String
  let institutionType: String
  let business: String
  let openedOn: String
  /// Items of the opening segment as reported; empty for seeded accounts.
  let opening: [String: String]
  let agreement: String
  let amount: Int
  let limit: Int
  let status: String
  let fiveClass: String
  let closedOn: String
  let months: [Month]
  let trades: [[String: String]]

  var isClosed: Bool { !closedOn.isEmpty }
  var newest: Month? { months.last }
  var balance: Int { isClosed ? 0 : months.last?.balance ?? 0 }

  init(seed: SeededPerson.Account, number: Int) {
    code = "SEED\(number)"
    type = seed.acctType
    institution = seed.institution
    institutionType = seed.institutionType
    business = seed.businessKind
    openedOn = seed.openDate
    opening = [:]
    agreement = ""
    amount = seed.amount ?? 0
    limit = seed.limit ?? 0
    status = seed.accountStatus
    fiveClass = seed.fiveClass
    closedOn = seed.closeDate ?? ""
    trades = []
    months = seed.months.sorted { $0.month < $1.month }.map { month in
      var row = Month(month: month.month, status: month.status)
      row.balance = month.balance ?? 0
      row.used = month.balance ?? 0
      row.due = month.due ?? 0
      row.paid = month.paid ?? 0
      row.overdue = month.overdue ?? 0
      row.overduePeriods = Int(month.status) ?? 0
      return row
    }
  }

  init(reported account: BureauDatabase.Account) {
    let opening = account.segments["C"]?.items ?? [:]
    self.opening = opening
    code = account.code
    type = account.type
    institution = account.office
    institutionType = BureauState.ownInstitutionType
    business = opening["BusiDtlLines"] ?? ""
    openedOn = opening["OpenDate"] ?? ""
    agreement = account.segments["F"]?.items["Mcc"] ?? ""
    amount = Int(opening["LoanAmt"] ?? "") ?? 0
    limit = Int(opening["AcctCredLine"] ?? "") ?? 0
    closedOn = account.closedOn ?? ""
    trades = account.trades
    let rows = account.months.sorted { $0.key < $1.key }.map(\.value)
    let last = rows.last?.items ?? account.segments["J"]?.items ?? [:]
    fiveClass = last["FiveCate"] ?? "9"
    status = account.movedOutIn == nil ? Self.shown(last["AcctStatus"] ?? "1") : "5"
    months = rows.map { Self.month($0) }
  }

  private static func month(_ stored: BureauDatabase.Account.Month) -> Month {
    let items = stored.items
    let number = { (name: String) in Int(items[name] ?? "") ?? 0 }
    var row = Month(month: items["Month"] ?? "", status: items["RpyStatus"] ?? "#")
    row.balance = number("AcctBal")
    row.used = items["UsedAmt"].flatMap(Int.init) ?? row.balance
    row.due = number("CurRpyAmt")
    row.paid = number("ActRpyAmt")
    row.overdue = number("TotOverd")
    row.overduePeriods = number("OverdPrd")
    row.remainingPeriods = items["RemRepPrd"] ?? ""
    row.settledOn = items["SettDate"] ?? ""
    row.lastPaidOn = items["LatRpyDate"] ?? ""
    row.reportedOn = stored.reportedOn
    row.buckets = ["Oved31_60Princ", "Oved61_90Princ", "Oved91_180Princ", "OvedPrinc180"]
      .map(number)
    return row
  }

  /// The report's coarser account status: 呆账 is 4 for loans, 5 for cards.
  private static func shown(_ status: String) -> String {
    switch status {
    case "41", "42": "4"
    case "51", "52": "5"
    default: status
    }
  }
}
