import BureauChecker
import Hummingbird

/// What the bureau holds under its codes, for whoever compares it with a ledger: one month's row of
/// each account, and each agreement as it was told last. It names nobody.
struct BureauHoldings: Encodable {
  struct Account: Encodable {
    let code: String
    let type: String
    /// 信息报告日期 of the first and of the newest record.
    let firstReportedOn: String
    let reportedOn: String
    let closedOn: String?
    /// The credit limit or the loan's amount.
    let amount: String
    /// The month of 转出.
    let movedOutIn: String?
    /// 信息报告日期 of the month's row.
    let monthReportedOn: String?
    /// The items of the month's row.
    let month: [String: String]?
  }

  struct Agreement: Encodable {
    let code: String
    let reportedOn: String
    let limit: [String: String]
  }

  let accounts: [Account]
  let agreements: [Agreement]

  init(_ database: BureauDatabase, month: String) {
    accounts = database.accounts.values.sorted { $0.code < $1.code }.map { account in
      let opening = account.segments["C"]?.items ?? [:]
      let row = account.months[month]
      return Account(
        code: account.code, type: account.type,
        firstReportedOn: account.reports.first?.day ?? "",
        reportedOn: account.reports.last?.day ?? "", closedOn: account.closedOn,
        amount: opening["AcctCredLine"] ?? opening["LoanAmt"] ?? "",
        movedOutIn: account.movedOutIn, monthReportedOn: row?.reportedOn, month: row?.items)
    }
    agreements = database.agreements.values.sorted { $0.code < $1.code }.map {
      Agreement(code: $0.code, reportedOn: $0.reportedOn, limit: $0.limit)
    }
  }

  static func add(
    to router: Router<BasicRequestContext>, _ keeper: StateKeeper<BureauState>
  ) {
    router.get("sandbox/holdings/:month") { request, context in
      let month = context.parameters.get("month") ?? ""
      return await Endpoint.handle(request) { _ in
        guard month.utf8.count == 7, ReportDay("\(month)-01") != nil else {
          throw Problem.badInput("month", "month must be a month, YYYY-MM.")
        }
        return try .json(await keeper.read { BureauHoldings($0.database, month: month) })
      }
    }
  }
}
