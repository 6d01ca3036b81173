import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// What the compliance desk and the operations staff do about sharing: order a share, open and
/// close the case it is bound to, tell the borrower first (R1, R28, R29, R42). Behind the same
/// access as the staff pages.
struct ShareRoutes: Sendable {
  private static let base = "/v1/borrowers/:reference"

  let platform: Platform

  func add(to router: Router<AppContext>) {
    router.post("\(Self.base)/shares") { request, context in
      try await share(request, context)
    }
    router.post("\(Self.base)/cases") { request, context in
      try await openCase(request, context)
    }
    router.delete("\(Self.base)/cases/:case") { _, context in try await closeCase(context) }
    router.post("\(Self.base)/notices") { request, context in
      try await notify(request, context)
    }
    router.put("\(Self.base)/choices") { request, context in
      try await choose(request, context)
    }
    router.post("\(Self.base)/grants") { request, context in
      try await grant(request, context)
    }
  }

  /// 202: it leaves once its log entry is published. What the list refuses is told with the rule
  /// and the reason.
  private func share(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let (order, key) = try await ShareOrderBody.read(request)
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let verdict = platform.register.check(
      state.shareRequest(for: order, try platform.context()))
    guard verdict.allowed else { throw Problem(verdict) }
    let performed = try await platform.perform(.share(order), on: id, key: key)
    return made("share", performed.made)
  }

  private func openCase(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let body = try await JSONBody(request, fields: ["purpose", "number"])
    guard let purpose = SharingPurpose(rawValue: try body.text("purpose")) else {
      throw Problem.field("purpose")
    }
    let performed = try await platform.perform(
      .openCase(purpose, number: try body.text("number")), on: id)
    return made("case", performed.made)
  }

  private func closeCase(_ context: AppContext) async throws -> Response {
    guard let text = context.parameters.get("case"), let number = Int64(text) else {
      throw Problem.field("case")
    }
    try await platform.perform(.closeCase(number), on: try context.borrower())
    return Response(status: .noContent)
  }

  private func notify(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let body = try await JSONBody(request, fields: ["template", "recipient"])
    guard let template = NoticeTemplate(rawValue: try body.text("template")) else {
      throw Problem.field("template")
    }
    let recipient = body.has("recipient") ? try body.text("recipient") : nil
    guard recipient.map({ platform.register.recipient($0) != nil }) ?? true else {
      throw Problem.field("recipient")
    }
    let performed = try await platform.perform(
      .notify(template, recipient: recipient), on: id)
    return made("notice", performed.made)
  }

  /// Switches a scenario on or off for one recipient.
  private func choose(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let body = try await JSONBody(request, fields: ["scenario", "recipient", "allowed"])
    guard let scenario = SharingScenario(rawValue: try body.text("scenario")) else {
      throw Problem.field("scenario")
    }
    let choice = SharingChoice(scenario: scenario, recipient: try body.text("recipient"))
    let isAllowed = try body.text("allowed")
    guard ["yes", "no"].contains(isAllowed) else { throw Problem.field("allowed") }
    try await platform.perform(
      isAllowed == "yes" ? .allowSharing(choice) : .stopSharing(choice), on: id)
    return Response(status: .noContent)
  }

  private func grant(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let body = try await NestedBody(request, fields: ["recipient", "fields", "expires"])
    let performed = try await platform.perform(
      .grant(
        recipient: try body.text("recipient"), fields: try body.shareFields("fields"),
        expires: try body.day("expires")), on: id)
    return made("grant", performed.made)
  }

  private func made(_ name: String, _ ordinal: Int64?) -> Response {
    let json = JSONWriter.object { json in
      if let ordinal { json.field(name, ordinal) }
    }
    return .bytes(json, type: "application/json", status: .accepted)
  }
}

extension Problem {
  /// The sharing list said no.
  fileprivate init(_ verdict: ShareVerdict) {
    self.init(
      .unprocessableContent, Refusal.disclosureNotListed.rawValue,
      BilingualText("共享清单不允许", "The sharing list doesn't allow it"),
      BilingualText("按规则 \(verdict.rule) 不能提供。", verdict.reason), rule: verdict.rule)
  }
}
