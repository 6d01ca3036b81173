import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The borrower's disputes for programs: opening one, adding evidence or a statement, and reading
/// how far each has come (异议, N28). Texts are sealed; only the answer and the borrower's own
/// statement are read back.
struct DisputeAPIRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference/disputes"

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("\(Self.base)") { _, context in try await list(try context.borrower()) }
    router.post("\(Self.base)") { request, context in
      try await open(request, try context.borrower())
    }
    router.post("\(Self.base)/:dispute/evidence") { request, context in
      let (id, ordinal) = (try context.borrower(), try context.number("dispute"))
      let body = try await JSONBody(request, fields: ["text"])
      let performed = try await platform.addEvidence(
        try body.text("text", most: Self.longest), to: ordinal, of: id, key: try body.key(request))
      return try await reply(ordinal, performed.state, .ok)
    }
    router.post("\(Self.base)/:dispute/statement") { request, context in
      let (id, ordinal) = (try context.borrower(), try context.number("dispute"))
      let body = try await JSONBody(request, fields: ["text"])
      let performed = try await platform.state(
        try body.text("text", most: Self.longest), on: ordinal, of: id, key: try body.key(request))
      return try await reply(ordinal, performed.state, .ok)
    }
  }

  /// In bytes: the platform counts characters.
  private static let longest = 4 * DisputeClaim.longest

  private func list(_ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let texts = try await BorrowerView.disputeTexts(of: state, platform)
    let today = platform.clock.businessDate
    let json = JSONWriter.object { json in
      json.field("on", today)
      json.list("disputes", state.disputes) { $0.write(to: &$1, state.id, texts) }
    }
    return .bytes(json, type: "application/json")
  }

  private func open(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await JSONBody(request, fields: ["subject", "field", "text", "evidence"])
    guard let subject = DisputeSubject(form: try body.text("subject")) else {
      throw Problem.field("subject")
    }
    guard let field = DisputedField(rawValue: try body.text("field")) else {
      throw Problem.field("field")
    }
    let claim = DisputeClaim(
      subject: subject, field: field, text: try body.text("text", most: Self.longest),
      evidence: body.has("evidence") ? [try body.text("evidence", most: Self.longest)] : [])
    let performed = try await platform.openDispute(claim, of: id, key: try body.key(request))
    guard let made = performed.made else { throw Problem.fault }
    return try await reply(made, performed.state, .created)
  }

  private func reply(
    _ ordinal: Int64, _ state: Borrower, _ status: HTTPResponse.Status
  ) async throws -> Response {
    guard let dispute = state.dispute(ordinal) else { throw Problem(.disputeUnknown) }
    let texts = try await BorrowerView.disputeTexts(of: state, platform)
    let json = JSONWriter.object { dispute.write(to: &$0, state.id, texts) }
    return .bytes(json, type: "application/json", status: status)
  }
}

extension Dispute {
  /// As its borrower reads it: no paper of others, and of the claim only that it is there.
  fileprivate func write(
    to json: inout JSONWriter, _ borrower: StreamID, _ texts: [SealedRef: String]
  ) {
    json.field("number", ordinal)
    switch subject {
    case .account(let contract, let month):
      json.field("subject", "account")
      json.field("contract", Reference.contract(borrower, contract))
      if let month { json.field("month", month.description) }
    case .inquiry(let disclosure):
      json.field("subject", "inquiry")
      if let disclosure { json.field("disclosure", disclosure) }
    case .identity: json.field("subject", "identity")
    }
    json.field("field", field.rawValue)
    json.field("receivedOn", receivedOn)
    json.field("answerBy", answerBy)
    json.field("open", isOpen)
    json.field("awaitingAnswer", isAwaitingAnswer)
    json.field("evidence", Int64(papers.filter { $0.kind == .evidence }.count))
    if let finding {
      json.field("verdict", finding.verdict.rawValue)
      json.field("reason", finding.reason.rawValue)
    }
    json.field("correctedOn", correctedOn)
    json.field("answeredOn", answeredOn)
    if let answer = paper(.answer).flatMap({ texts[$0.sealed] }) { json.field("answer", answer) }
    if let statement = paper(.statement).flatMap({ texts[$0.sealed] }) {
      json.field("statement", statement)
    }
  }
}
