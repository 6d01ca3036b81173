import CreditCore
import CreditPlatform
import Hummingbird

/// Opens cost tables and takes their confirmations, for the pages of every credit act (N2).
struct CostGate: Sendable {
  /// What came of a confirmation.
  enum Outcome {
    /// Goes on to the signature with this token.
    case confirmed(token: String)
    /// The page again, with what is missing.
    case page(Response)
  }

  let platform: Platform
  let site: PageFrame.Site

  /// The table on its page, from now open.
  func open(
    _ table: CostTable, _ purpose: CostTablePage.Purpose, for id: StreamID, _ frame: PageFrame,
    note: CostTablePage.Note? = nil
  ) throws -> Response {
    let opened = try platform.openCost(table, for: id)
    return try page(table, opened.token, purpose, note).response(frame)
  }

  /// Takes a confirmation as the page sent it.
  func confirm(
    _ form: FormFields, _ table: CostTable, _ purpose: CostTablePage.Purpose, for id: StreamID,
    _ frame: PageFrame
  ) async throws -> Outcome {
    guard let token = form["token"] else { throw Problem.field("token") }
    guard form["read"] == "yes" else {
      return .page(try page(table, token, purpose, .notTicked).response(frame))
    }
    let reading = try await attempt { () async throws(PlatformError) in
      try platform.confirmCost(token, of: table, for: id)
    }
    switch reading {
    case .success(.confirmed(let token)): return .confirmed(token: token)
    case .success(.tooEarly(let left)):
      return .page(try page(table, token, purpose, .tooEarly(secondsLeft: left)).response(frame))
    case .failure(.costTableChanged), .failure(.costTableExpired):
      return .page(try open(table, purpose, for: id, frame, note: .anew))
    case .failure(let refusal): throw Problem(refusal)
    }
  }

  private func page(
    _ table: CostTable, _ token: String, _ purpose: CostTablePage.Purpose,
    _ note: CostTablePage.Note?
  ) throws -> CostTablePage {
    CostTablePage(
      table: table, token: token, purpose: purpose, lender: site.institution,
      readSeconds: try platform.context().policy.cost.forcedReadSeconds, note: note)
  }
}
