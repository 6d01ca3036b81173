import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// What staff do about a borrower's limit: cut, freeze, lift, review, offer a temporary limit; and
/// how the limit stands (R70, H20). Behind the same access as the staff pages.
struct LimitRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference"

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.get("\(Self.base)/limit") { _, context in try await show(try context.borrower()) }
    router.post("\(Self.base)/limit/measures") { request, context in
      try await impose(request, try context.borrower())
    }
    router.post("\(Self.base)/limit/measures/:measure/end") { request, context in
      try await lift(request, context)
    }
    router.post("\(Self.base)/limit/measures/:measure/review") { request, context in
      try await review(request, context)
    }
    router.post("\(Self.base)/limit/measures/:measure/appeal") { request, context in
      try await appeal(request, context)
    }
    router.post("\(Self.base)/limit/temporary") { request, context in
      try await offer(request, try context.borrower())
    }
    router.post("\(Self.base)/limit/rate") { request, context in
      try await changeRate(request, try context.borrower())
    }
    router.post("\(Self.base)/limit/renewal") { request, context in
      let key = try key(request, await JSONBody(request, fields: []))
      return try await perform(.renew, on: try context.borrower(), key)
    }
  }

  private func show(_ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    return reply(state)
  }

  /// A cut where an amount is given, a freeze where none is; of one product, or of the whole line.
  private func impose(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await JSONBody(
      request, fields: ["product", "cutTo", "reason", "until", "atEnd", "role"])
    var product: Product?
    if body.has("product") {
      product = try value("product", body)
    }
    var cutTo: Money?
    if body.has("cutTo") {
      guard let amount = Money(yuan: try body.text("cutTo")), amount >= .zero else {
        throw Problem.field("cutTo")
      }
      cutTo = amount
    }
    let order = ImposeMeasure(
      product: product, cutTo: cutTo, reason: try value("reason", body),
      until: try day("until", body), atEnd: try value("atEnd", body),
      by: try value("role", body))
    return try await perform(
      .impose(order), on: id, try key(request, body), status: .created)
  }

  private func lift(_ request: Request, _ context: AppContext) async throws -> Response {
    let body = try await JSONBody(request, fields: ["role"])
    return try await perform(
      .lift(measure: try measure(context), by: try value("role", body)),
      on: try context.borrower(), try key(request, body))
  }

  /// Kept on until a day, or ended where no day is given.
  private func review(_ request: Request, _ context: AppContext) async throws -> Response {
    let body = try await JSONBody(request, fields: ["keepUntil", "role"])
    let until = body.has("keepUntil") ? try day("keepUntil", body) : nil
    return try await perform(
      .review(measure: try measure(context), keepUntil: until, by: try value("role", body)),
      on: try context.borrower(), try key(request, body))
  }

  private func appeal(_ request: Request, _ context: AppContext) async throws -> Response {
    let body = try await JSONBody(request, fields: [])
    return try await perform(
      .appeal(measure: try measure(context)), on: try context.borrower(),
      try key(request, body), status: .created)
  }

  private func offer(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await JSONBody(request, fields: ["amount"])
    return try await perform(
      .offerTemporary(try body.amount("amount")), on: id, try key(request, body),
      status: .created)
  }

  /// What cash loans drawn later cost a day, as a percentage such as `0.045`.
  private func changeRate(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await JSONBody(
      request, fields: ["dailyRatePercent", "from", "reason", "role"])
    return try await perform(
      .changeRate(
        to: try body.percent("dailyRatePercent"), from: try day("from", body),
        try value("reason", body),
        by: try value("role", body)),
      on: id, try key(request, body), status: .created)
  }

  private func perform(
    _ command: LimitCommand, on id: StreamID, _ key: RequestKey,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    reply(try await platform.perform(.limit(command), on: id, key: key).state, status)
  }

  private func reply(_ state: Borrower, _ status: HTTPResponse.Status = .ok) -> Response {
    let day = platform.clock.businessDate
    let agreement = state.openAgreement
    let uses = [nil] + Product.allCases.map { Optional($0) }
    let json = JSONWriter.object { json in
      json.field("borrower", Reference.borrower(state.id))
      json.field("on", day)
      json.field("validUntil", agreement?.validUntil)
      json.list("limits", uses) { product, json in
        let use = state.limitUse(of: product, on: day)
        json.field("product", product?.rawValue ?? "all")
        json.field("granted", use.granted)
        json.field("used", use.used)
        json.field("available", use.available)
        json.field("frozen", agreement?.freeze(of: product, on: day) != nil)
      }
      if let rate = state.dailyRate(on: day) {
        json.field(percent: "dailyRatePercent", rate)
        if let coming = state.comingRate(after: day) {
          json.object("comingRate") { json in
            json.field(percent: "dailyRatePercent", coming.change.dailyRate)
            json.field("reason", coming.change.reason.rawValue)
            json.field("from", coming.start)
          }
        }
      }
      json.list("measures", agreement?.limits.measures ?? []) { measure, json in
        measure.write(to: &json)
        json.field("appealAnswerBy", state.appeal(against: measure)?.answerBy)
      }
      if let temporary = agreement?.limits.temporary {
        json.object("temporary") { temporary.write(to: &$0) }
      }
    }
    return .bytes(json, type: "application/json", status: status)
  }

  private func measure(_ context: AppContext) throws -> Int64 {
    guard let number = context.parameters.get("measure").flatMap({ Int64($0) }) else {
      throw Problem.field("measure")
    }
    return number
  }

  private func value<V: RawRepresentable>(
    _ name: String, _ body: JSONBody
  ) throws -> V where V.RawValue == String {
    guard let value = V(rawValue: try body.text(name)) else { throw Problem.field(name) }
    return value
  }

  private func day(_ name: String, _ body: JSONBody) throws -> CivilDate {
    guard let day = CivilDate(try body.text(name)) else { throw Problem.field(name) }
    return day
  }

  private func key(_ request: Request, _ body: JSONBody) throws -> RequestKey {
    guard let name = request.header("Idempotency-Key"),
      let key = RequestKey(name, body: body.bytes)
    else { throw Problem.field("Idempotency-Key") }
    return key
  }
}

extension LimitMeasure {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("number", ordinal)
    json.field("product", product?.rawValue ?? "all")
    json.field("kind", isFreeze ? "freeze" : "cut")
    if let cutTo { json.field("cutTo", cutTo) }
    json.field("rule", rule)
    json.field("reason", reason.rawValue)
    json.field("role", by.rawValue)
    json.field("on", on)
    json.field("until", until)
    json.field("atEnd", atEnd.rawValue)
    json.field("decideBy", decideBy)
  }
}

extension TemporaryLimit {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("amount", amount)
    json.field("left", left)
    json.field("offeredOn", offeredOn)
    json.field("openUntil", openUntil)
    json.field("until", until)
    if let answer { json.field("accepted", answer.isAccepted) }
  }
}
