import CreditCore
import CreditPlatform

/// What the bureau was told of one borrower, as `tally bureau amend` lists it: by references and
/// days, without what names a person.
struct ToldDocument {
  private let state: Borrower
  private let amendments: [ReportAmended]
  private let provider: String

  /// - Parameters:
  ///   - amendments: what was told by order of the staff.
  ///   - provider: the lender's own 数据提供机构区段码.
  init(_ state: Borrower, _ amendments: [ReportAmended], _ provider: String) {
    self.state = state
    self.amendments = amendments
    self.provider = provider
  }

  /// An account by the reference it goes by now.
  static func reference(_ account: ToldAccount, of id: StreamID) -> String {
    Reference.account(id, account.contract, number: account.reported.number)
  }

  /// 账户标识码 as the report files have it.
  static func code(_ account: ToldAccount, of id: StreamID, _ provider: String) -> String {
    (account.provider?.rawValue ?? provider) + reference(account, of: id)
  }

  var bytes: [UInt8] {
    JSONOutput.document { output in
      output.text("borrower", Reference.borrower(state.id))
      output.list("accounts", state.toldAccounts.filter(\.isTold)) { output, account in
        write(account, to: &output)
      }
      output.list("agreements", state.toldAgreements) { output, agreement in
        write(agreement, to: &output)
      }
      output.list("amendments", amendments) { output, amendment in
        write(amendment, to: &output)
      }
    }
  }

  private func write(_ amendment: ReportAmended, to output: inout JSONOutput) {
    output.text("what", amendment.act.rawValue)
    if let contract = amendment.contract {
      output.text("contract", Reference.contract(state.id, contract))
    }
    if let product = amendment.product { output.text("product", product.rawValue) }
    output.text("orderedOn", "\(amendment.on)")
    output.text("by", amendment.by.text)
    if let approver = amendment.approver { output.text("approvedBy", approver.text) }
    output.list("rows", amendment.rows) { output, row in output.number("row", Int(row)) }
  }

  private func write(_ account: ToldAccount, to output: inout JSONOutput) {
    let told = account.reported
    output.text("account", Self.reference(account, of: state.id))
    output.text("code", Self.code(account, of: state.id, provider))
    output.text("product", account.product.rawValue)
    output.text("type", account.type.rawValue)
    output.number("codeChanges", Int(told.number))
    if let day = told.newestOn { output.text("newestOn", "\(day)") }
    if let day = told.closedOn { output.text("closedOn", "\(day)") }
    if let day = told.movedOutOn { output.text("movedOutOn", "\(day)") }
    if let day = told.deletedOn { output.text("deletedOn", "\(day)") }
    output.flag("isReopened", account.isReopened)
    output.number("rowsOnTheWay", account.rowsOnTheWay)
    output.number("rowsRefused", account.rowsRefused)
    output.list("months", told.told) { output, month in
      output.text("month", "\(month.month)")
      output.text("reportedOn", "\(month.on)")
      output.text("repayment", month.repayment)
      output.number("specials", month.specials.count)
    }
  }

  private func write(_ agreement: ReportedAgreement, to output: inout JSONOutput) {
    output.text(
      "agreement",
      Reference.agreement(
        state.id, agreement.contract, of: agreement.product, number: agreement.number))
    if let product = agreement.product { output.text("product", product.rawValue) }
    output.number("codeChanges", Int(agreement.number))
    output.text("newestOn", "\(agreement.on)")
    // A deleted limit is told anew by the next close.
    if agreement.limit.amount >= .zero {
      output.money("limit", agreement.limit.amount)
      output.text("until", "\(agreement.limit.until)")
    }
    if let day = agreement.endedOn { output.text("endedOn", "\(day)") }
  }
}
