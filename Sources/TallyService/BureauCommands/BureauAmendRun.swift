import CreditCore
import CreditPlatform

/// `tally bureau amend`: what the bureau was told of one borrower, and correcting, deleting and
/// renaming it by hand (211–215, 221–224; spec bureau 2.5).
public enum BureauAmendRun {
  /// With nothing but the borrower, what was told, as JSON; else the records that were made.
  ///
  /// - Parameter text: the business day to act on, `YYYY-MM-DD`; `nil` for today.
  public static func run(
    _ settings: Settings, borrower: String?, _ options: AmendOptions, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    guard let borrower else {
      throw CommandFailure(
        .usage, code: "amend.borrower", title: "Which borrower?",
        detail: "Give --borrower, a reference.")
    }
    guard let id = Reference.borrower(borrower) else {
      throw .badInput("borrower", "it is not a borrower's reference")
    }
    let order = options.isEmpty ? nil : try AmendOrder(options)
    let installation = try await Installation.existing(settings, clock: try RequestDay.clock(text))
    do throws(PlatformError) {
      let document = try await document(order, id, installation.platform)
      await installation.close()
      return document
    } catch {
      await installation.close()
      throw failure(error)
    }
  }

  private static func document(
    _ order: AmendOrder?, _ id: StreamID, _ platform: Platform
  ) async throws(PlatformError) -> [UInt8] {
    guard let state = try await platform.borrower(id) else { throw .unknownBorrower }
    guard let order else {
      let amendments = try await platform.amendments(of: id)
      return ToldDocument(state, amendments, platform.lender.providerCode).bytes
    }
    if let key = order.key, let known = try await platform.outcome(of: key, on: id) {
      return document(order, known)
    }
    let what = try what(order, state, platform)
    let amendment = ReportAmendment(what, by: order.by, approver: order.approver)
    return document(
      order, try await platform.perform(.amendReport(amendment), on: id, key: order.key))
  }

  private static func what(
    _ order: AmendOrder, _ state: Borrower, _ platform: Platform
  ) throws(PlatformError) -> ReportAmendment.Amended {
    if order.act == .endProduct, let product = order.product { return .endProduct(product) }
    guard order.act.isOfAccount else {
      guard let wish = agreement(order) else { throw .invalid(field: "what") }
      return .correct(wish, order.ground)
    }
    let account = state.toldAccounts.first { account in
      let name = ToldDocument.reference(account, of: state.id)
      let names = [Reference.contract(state.id, account.contract), name]
      let code = ToldDocument.code(account, of: state.id, platform.lender.providerCode)
      return names.contains(order.account) || code == order.account
    }
    guard let account else { throw .refused(.contractUnknown) }
    switch order.act {
    case .moveOut: return .moveOut(contract: account.contract)
    case .takeBackMoveOut: return .undoMoveOut(contract: account.contract)
    default: break
    }
    // The months since the end are told only with the right reason.
    guard order.act != .month || account.isReopened == (order.ground == .reopening) else {
      throw .invalid(field: "ground")
    }
    guard let wish = correction(order, of: account.contract) else {
      throw .invalid(field: "what")
    }
    return .correct(wish, order.ground)
  }

  private static func correction(
    _ order: AmendOrder, of contract: Int64
  ) -> ReportCorrection? {
    switch (order.act, order.days) {
    case (.month, _): .month(contract: contract)
    case (.terms, _): .terms(contract: contract)
    case (.person, _): .person(contract: contract)
    case (.renumber, _): .renumber(contract: contract)
    case (.deleteAccount, _): .deleteAccount(contract: contract)
    case (.deleteMonths, let days?):
      .deleteMonths(contract: contract, from: days.lowerBound, to: days.upperBound)
    case (.deleteSpecials, let days?):
      .deleteSpecials(contract: contract, from: days.lowerBound, to: days.upperBound)
    default: nil
    }
  }

  private static func agreement(_ order: AmendOrder) -> ReportCorrection? {
    switch (order.act, order.days) {
    case (.agreement, _): .agreement
    case (.renumberAgreement, _): .renumberAgreement
    case (.deleteAgreement, _): .deleteAgreement
    case (.deleteLimits, let days?): .deleteLimits(from: days.lowerBound, to: days.upperBound)
    default: nil
    }
  }

  private static func document(_ order: AmendOrder, _ done: Performed) -> [UInt8] {
    let rows = done.events.compactMap { event -> ReportRow? in
      if case .report(.rowMade(let made)) = event { made.row } else { nil }
    }
    return JSONOutput.document { output in
      output.text("borrower", Reference.borrower(done.state.id))
      output.text("what", order.act.rawValue)
      output.text("by", order.by.text)
      if let approver = order.approver { output.text("approvedBy", approver.text) }
      output.flag("isRepeat", done.isRepeat)
      output.list("records", rows) { output, row in
        write(row, done.state, to: &output)
      }
    }
  }

  private static func write(_ row: ReportRow, _ state: Borrower, to output: inout JSONOutput) {
    output.number("row", Int(row.disclosure))
    output.text("type", "\(row.record.rawValue)")
    if !row.code.isEmpty { output.text("code", row.code) }
    output.text(
      "about",
      row.record.isOfAccount
        ? Reference.account(state.id, row.contract, number: row.number)
        : Reference.agreement(state.id, row.contract, of: row.product, number: row.number))
    output.text("reportedOn", "\(row.on)")
    if let through = row.through { output.text("through", "\(through)") }
    // What the bureau never knew needs no record: the request ended at once.
    output.flag("leaves", state.rows.contains { $0.disclosure == row.disclosure })
  }

  private static func failure(_ error: PlatformError) -> CommandFailure {
    switch error {
    case .unknownBorrower: .badInput("borrower", "there is no such borrower")
    case .keyReused:
      CommandFailure(
        .refused, code: "idempotency-key.reused", title: "The key was used for something else.",
        detail: "Give another --key; a repeat has to be the same in every word.")
    case .invalid(field: "ground"):
      .badInput(
        "ground",
        "it is reopening for an account that was told as closed and is owed on, and "
          + "for no other")
    default: CommandFailure(error)
    }
  }
}
