import BureauChecker

/// A made-up person with a made-up credit history, as `PUT /sandbox/people` brings it.
struct SeededPerson: Codable, Sendable {
  struct Month: Codable, Sendable {
    /// `YYYY-MM`.
    let month: String
    /// 还款状态: `N`, `*`, `1`…`7`, `B`, `M`, `C`, `G`, `D`, `Z` or `#`.
    let status: String
    /// Whole yuan, as are the amounts below.
    let balance: Int?
    let due: Int?
    let paid: Int?
    let overdue: Int?
  }

  struct Account: Codable, Sendable {
    let institution: String
    let institutionType: String
    /// 账户类型: D1, R1, R2 or R4.
    let acctType: String
    let businessKind: String
    let openDate: String
    let limit: Int?
    let amount: Int?
    /// Newest last.
    let months: [Month]
    /// 账户状态 as the report writes it.
    let accountStatus: String
    let fiveClass: String
    let closeDate: String?
  }

  struct Inquiry: Codable, Sendable {
    let date: String
    let institution: String
    let institutionType: String
    let reason: String
  }

  let name: String
  let idNumber: String
  let phone: String?
  let accounts: [Account]?
  let inquiries: [Inquiry]?

  /// Refuses what a report could not show.
  func check() throws {
    try Endpoint.require([("name", name), ("idNumber", idNumber)])
    for account in accounts ?? [] {
      guard ["D1", "R1", "R2", "R4"].contains(account.acctType) else {
        throw Problem.badInput("acctType", "acctType is D1, R1, R2 or R4.")
      }
      try Self.checkDay(account.openDate, "openDate")
      if let closed = account.closeDate { try Self.checkDay(closed, "closeDate") }
      let amounts = account.months.flatMap { [$0.balance, $0.due, $0.paid, $0.overdue] }
      for amount in [account.limit, account.amount] + amounts {
        guard (0...999_999_999_999_999).contains(amount ?? 0) else {
          throw Problem.badInput("amount", "Amounts are whole yuan of at most 15 digits.")
        }
      }
      guard account.months.count <= 240 else {
        throw Problem.badInput("months", "An account has at most 240 months.")
      }
      for month in account.months {
        try Self.checkDay(month.month + "-01", "month")
        guard month.status.utf8.count == 1, "N*1234567BMCGDZ#".contains(month.status) else {
          throw Problem.badInput("status", "status is one of N * 1 to 7 B M C G D Z #.")
        }
      }
    }
    for inquiry in inquiries ?? [] {
      try Self.checkDay(inquiry.date, "date")
      guard CreditQuery.reasons.contains(inquiry.reason) else {
        throw Problem.badInput("reason", "reason is a code of the query reason table.")
      }
    }
  }

  private static func checkDay(_ text: String, _ field: String) throws {
    guard text.utf8.count == 10, ReportDay(text) != nil else {
      throw Problem.badInput(field, "\(field) must be a calendar day or month.")
    }
  }
}
