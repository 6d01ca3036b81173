import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The collection of overdue debts for programs of the lender's desk and of agencies: what is open,
/// whether a contact is allowed now, and what was done (N80–N86). Behind the same access as the
/// staff pages.
struct CollectionRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference/collections"
  private static let mostListed: Int64 = 1_000

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("/v1/collections") { request, _ in try await list(request) }
    router.get("\(Self.base)") { _, context in try await show(try context.borrower()) }
    router.post("\(Self.base)/check") { request, context in
      try await check(request, try context.borrower())
    }
    router.post("\(Self.base)/contacts") { request, context in
      try await record(request, try context.borrower())
    }
    router.post("\(Self.base)/contacts/:contact/fault") { request, context in
      try await fault(request, try context.borrower(), try context.number("contact"))
    }
    router.post("\(Self.base)/assign") { request, context in
      let body = try await NestedBody(request, fields: ["agency", "staff"])
      let command = CollectionCommand.assign(
        agency: try code("agency", body), by: try code("staff", body))
      return try await perform(command, try context.borrower(), request, body)
    }
    router.post("\(Self.base)/recall") { request, context in
      let body = try await NestedBody(request, fields: ["staff"])
      let command = CollectionCommand.recall(by: try code("staff", body))
      return try await perform(command, try context.borrower(), request, body)
    }
    router.post("\(Self.base)/quiet-hours") { request, context in
      let body = try await NestedBody(request, fields: ["contact"])
      guard let isAgreed = ["allowed": true, "forbidden": false][try body.text("contact")] else {
        throw Problem.field("contact")
      }
      return try await perform(
        .quietHours(isAgreed: isAgreed), try context.borrower(), request, body)
    }
  }

  private func list(_ request: Request) async throws -> Response {
    let parameters = request.uri.queryParameters
    let query = CollectionCases(
      isOpenOnly: parameters["show"] != "all", agency: parameters["agency"].map(String.init),
      limit: Self.mostListed)
    let lines: [CollectionLine]
    do { lines = try await platform.store.fetch(query) } catch { throw PlatformError.store(error) }
    let json = JSONWriter.object { json in
      json.list("cases", lines) { line, json in
        json.field("borrower", Reference.borrower(line.id))
        json.field("number", line.ordinal)
        json.field("overdueSince", line.since)
        json.field("openedOn", line.openedOn)
        json.field("endedOn", line.endedOn)
        if let agency = line.agency { json.field("agency", agency) }
        json.field("contacts", line.contacts)
        json.field("breaches", line.breaches)
      }
    }
    return .bytes(json, type: "application/json", status: .ok)
  }

  private func show(_ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    return try await reply(state)
  }

  /// May I contact now? Asking changes nothing.
  private func check(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await NestedBody(request, fields: ContactBody.planFields)
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let context = try platform.context()
    let plan = try ContactBody(body, now: context.now).plan()
    let verdict = state.contactVerdict(plan, context.policy.collection)
    let json = JSONWriter.object { json in
      json.field("allowed", verdict.isAllowed)
      json.list("rules", verdict.broken) { $0.write(to: &$1) }
      if let earliest = verdict.earliest { json.field("earliest", earliest.chinaMinute) }
    }
    return .bytes(json, type: "application/json", status: .ok)
  }

  private func record(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await NestedBody(
      request, fields: ContactBody.planFields.union(ContactBody.outcomeFields))
    let contact = try ContactBody(body, now: try platform.context().now).record()
    return try await perform(.record(contact), id, request, body, status: .created)
  }

  private func fault(
    _ request: Request, _ id: StreamID, _ contact: Int64
  ) async throws -> Response {
    let body = try await NestedBody(request, fields: ["conduct", "staff"])
    let conduct = try ContactBody(body, now: try platform.context().now).conduct()
    return try await perform(
      .fault(contact: contact, conduct, by: try code("staff", body)), id, request, body)
  }

  private func perform(
    _ command: CollectionCommand, _ id: StreamID, _ request: Request, _ body: NestedBody,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard let name = request.header("Idempotency-Key"),
      let key = RequestKey(name, body: body.bytes)
    else { throw Problem.field("Idempotency-Key") }
    let done = try await platform.perform(.collection(command), on: id, key: key)
    return try await reply(done.state, status)
  }

  private func reply(
    _ state: Borrower, _ status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let context = try platform.context()
    let (terms, day) = (context.policy.collection, context.businessDate)
    let today = state.collections.contacts(on: day)
    let pause = state.collectionPause(terms, on: day, begunBy: day)
    let json = JSONWriter.object { json in
      json.field("borrower", Reference.borrower(state.id))
      json.field("on", day)
      if let newest = state.collections.newest {
        json.object("case") { newest.write(to: &$0) }
      }
      if let pause { json.field("paused", pause.rawValue) }
      json.field("quietHoursAgreed", state.collections.isQuietAgreed(at: context.now))
      json.object("today") { json in
        json.field("calls", Int64(today.calls))
        json.field("callsAllowed", terms.callsPerDay)
        json.field("visits", Int64(today.visits))
        json.field("visitsAllowed", terms.visitsPerDay)
      }
      json.list("contacts", state.collections.contacts.reversed()) { $0.write(to: &$1) }
    }
    return .bytes(json, type: "application/json", status: status)
  }

  private func code(_ name: String, _ body: NestedBody) throws(Problem) -> DeskCode {
    guard let code = DeskCode(try body.text(name)) else { throw .field(name) }
    return code
  }
}

extension ContactRule {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("code", rawValue)
    json.field("rule", rule)
  }
}

extension CollectionCase {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("number", ordinal)
    json.field("overdueSince", since)
    json.field("openedOn", openedOn)
    json.field("endedOn", endedAt?.day)
    guard let holding else { return }
    json.field("agency", holding.agency.text)
    json.field("assignedOn", holding.from.day)
    json.field("disclosure", holding.disclosure)
  }
}

extension ContactAttempt {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("number", ordinal)
    json.field("at", plan.at.chinaMinute)
    json.field("kind", plan.kind.rawValue)
    if let agency = plan.by.agency { json.field("agency", agency.text) }
    json.field("collector", plan.by.code.text)
    if let third = plan.third { json.field("third", third) }
    json.field("outcome", outcome.rawValue)
    if let recording { json.field("recording", recording.text) }
    json.list("breaches", breaches) { $0.write(to: &$1) }
  }
}
