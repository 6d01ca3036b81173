import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The borrower's rights and the closing for programs (N50, R124).
struct RequestRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("/v1/borrowers/:reference/requests") { _, context in
      try await list(try context.borrower())
    }
    router.post("/v1/borrowers/:reference/requests") { request, context in
      try await ask(request, try context.borrower())
    }
    router.get("/v1/borrowers/:reference/closing") { _, context in
      try await preview(try context.borrower())
    }
    router.post("/v1/borrowers/:reference/closing") { request, context in
      try await close(request, try context.borrower())
    }
  }

  private func list(_ id: StreamID) async throws -> Response {
    guard try await platform.borrower(id) != nil else { throw Problem.unknownBorrower }
    let lines: [RightsLine]
    do {
      lines = try await platform.store.fetch(RequestsOfBorrower(id: id))
    } catch {
      throw PlatformError.store(error)
    }
    let json = JSONWriter.object { json in
      json.list("requests", lines) { line, json in
        json.field("kind", line.kind)
        json.field("number", line.ordinal)
        json.field("subject", line.subject)
        json.field("openedOn", line.openedOn)
        json.field("answerBy", line.answerBy)
        if let outcome = line.outcome { json.field("outcome", outcome) }
        if let reason = line.reason { json.field("reason", reason) }
        json.field("keptUntil", line.keptUntil)
        json.field("answeredOn", line.answeredOn)
      }
    }
    return .bytes(json, type: "application/json")
  }

  private func ask(_ request: Request, _ id: StreamID) async throws -> Response {
    let fields = ProfileField.allCases.map(\.rawValue)
    let body = try await JSONBody(request, fields: Set(fields + ["kind"]))
    guard let kind = RightsKind(rawValue: try body.text("kind")) else {
      throw Problem.field("kind")
    }
    let key = try key(request, body)
    let performed: Performed
    if fields.contains(where: body.has) {
      guard kind == .correction else { throw Problem.field("kind") }
      performed = try await platform.requestCorrection(
        try ProfileChange(body), of: id, key: key)
    } else {
      performed = try await platform.perform(.request(kind), on: id, key: key)
    }
    guard let made = performed.made else { throw Problem.fault }
    let stored = performed.state.requests.first { $0.ordinal == made }
    let json = JSONWriter.object { json in
      json.field("kind", kind.rawValue)
      json.field("number", made)
      json.field("answerBy", stored?.answerBy)
      if let answer = stored?.answer {
        json.field("outcome", answer.outcome)
        if let reason = answer.reason { json.field("reason", reason) }
        if case .storedOnly(let until, _) = answer { json.field("keptUntil", until) }
      }
    }
    return .bytes(json, type: "application/json", status: .created)
  }

  private func preview(_ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    return try closing(of: state)
  }

  private func close(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await JSONBody(request, fields: [])
    let key = try key(request, body)
    let performed = try await platform.perform(.closeCredit, on: id, key: key)
    return try closing(of: performed.state)
  }

  /// What is open, and the final records of a contract that is not closed yet.
  private func closing(of state: Borrower) throws -> Response {
    let context = try platform.context()
    let items = state.openItems(on: context.businessDate)
    let isOpen = state.openAgreement != nil
    let records =
      isOpen && items.isEmpty
      ? state.finalRecords(on: context.businessDate, context.policy) : []
    let json = JSONWriter.object { json in
      json.field("closedOn", state.agreement?.closedOn)
      json.field("closable", isOpen && items.isEmpty)
      json.list("open", items) { item, json in
        json.field("kind", item.kind.rawValue)
        json.field("number", item.ordinal)
        json.field("amount", item.amount)
      }
      json.list("finalRecords", records) { record, json in
        json.field("contract", Reference.contract(state.id, record.contract))
        json.field("balance", record.figures.balance)
        json.field("paid", record.figures.paid)
        json.field("overdue", record.figures.overdueTotal)
        json.field("closedOn", record.figures.closedOn)
      }
    }
    return .bytes(json, type: "application/json")
  }

  private func key(_ request: Request, _ body: JSONBody) throws -> RequestKey {
    guard let name = request.header("Idempotency-Key"),
      let key = RequestKey(name, body: body.bytes)
    else { throw Problem.field("Idempotency-Key") }
    return key
  }
}

extension ProfileChange {
  fileprivate init(_ body: JSONBody) throws {
    func value(_ field: ProfileField) throws -> String? {
      body.has(field.rawValue) ? try body.text(field.rawValue, most: 400) : nil
    }
    self.init(
      name: try value(.name), phone: try value(.phone), bankCard: try value(.bankCard),
      address: try value(.address), occupation: try value(.occupation))
  }
}
