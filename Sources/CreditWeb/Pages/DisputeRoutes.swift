import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The forms for disputes, and the queue of the staff: they work without scripts, and sending one
/// twice does a thing once.
struct DisputeRoutes: Sendable {
  private static let mostListed: Int64 = 1_000

  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.post("/borrowers/:reference/disputes") { request, context in
      try await open(request, try context.borrower())
    }
    router.post("/borrowers/:reference/disputes/:dispute/evidence") { request, context in
      let (id, ordinal) = (try context.borrower(), try number(context))
      let (text, key) = try await paper("evidence-\(ordinal)", request)
      try await platform.addEvidence(text, to: ordinal, of: id, key: key)
      return back(request, id)
    }
    router.post("/borrowers/:reference/disputes/:dispute/statement") { request, context in
      let (id, ordinal) = (try context.borrower(), try number(context))
      let (text, key) = try await paper("statement-\(ordinal)", request)
      try await platform.state(text, on: ordinal, of: id, key: key)
      return back(request, id)
    }
    router.get("/staff/disputes") { request, _ in try await queue(request) }
    router.get("/staff/disputes/:reference/:dispute") { request, context in
      try await show(request, try context.borrower(), try number(context))
    }
    router.get("/staff/disputes/:reference/:dispute/papers/:paper") { _, context in
      try await attachment(
        try context.borrower(), try number(context),
        Int(context.parameters.get("paper") ?? "") ?? -1)
    }
    router.post("/staff/disputes/:reference/:dispute/:act") { request, context in
      try await act(
        context.parameters.get("act") ?? "", request, try context.borrower(),
        try number(context))
    }
  }

  private func open(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    guard let subject = form["subject"].flatMap(DisputeSubject.init(form:)) else {
      throw Problem.field("subject")
    }
    guard let field = form["field"].flatMap(DisputedField.init(rawValue:)) else {
      throw Problem.field("field")
    }
    let claim = DisputeClaim(
      subject: subject, field: field, text: form["text"] ?? "",
      evidence: [form["evidence"]].compactMap { $0 })
    try await platform.openDispute(claim, of: id, key: try key("dispute", form))
    return back(request, id)
  }

  private func queue(_ request: Request) async throws -> Response {
    let lines: [DisputeLine]
    do {
      lines = try await platform.store.fetch(OpenDisputes(limit: Self.mostListed))
    } catch {
      throw PlatformError.store(error)
    }
    let context = try platform.context()
    return DisputeQueuePage(
      lines: lines, today: context.businessDate, limits: context.policy.disputes.alarmDays
    ).response(PageFrame(site: site, request))
  }

  /// An attachment as it came: never shown by the browser as a page of ours.
  private func attachment(
    _ id: StreamID, _ ordinal: Int64, _ place: Int
  ) async throws -> Response {
    guard let papers = try await platform.borrower(id)?.dispute(ordinal)?.papers,
      papers.indices.contains(place), [.attachment, .proof].contains(papers[place].kind)
    else { throw PlatformError.refused(.disputeUnknown) }
    let bytes = try await platform.bytes(of: papers[place], of: id)
    var headers: HTTPFields = [.contentType: "application/octet-stream"]
    headers[.contentDisposition] = "attachment; filename=\"dispute-\(ordinal)-\(place).bin\""
    headers[.cacheControl] = "no-store"
    headers[.xContentTypeOptions] = "nosniff"
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: .init(bytes: bytes)))
  }

  private func show(
    _ request: Request, _ id: StreamID, _ ordinal: Int64
  ) async throws -> Response {
    let page = try await DisputePage.load(id, ordinal, platform)
    return page.response(PageFrame(site: site, request))
  }

  /// What a person of the staff decides; each needs the reason that the borrower is told.
  private func act(
    _ act: String, _ request: Request, _ id: StreamID, _ ordinal: Int64
  ) async throws -> Response {
    let form = try await FormFields(request)
    let key = try key("staff-dispute-\(ordinal)-\(act)", form)
    switch act {
    case "take":
      try await platform.perform(
        .dispute(.take(ordinal, by: try role(form))), on: id, key: key)
    case "find":
      guard let reason = form["reason"].flatMap(DisputeReason.init(rawValue:)) else {
        throw Problem.field("reason")
      }
      guard let verdict = form["verdict"].flatMap(DisputeVerdict.init(rawValue:)) else {
        throw Problem.field("verdict")
      }
      try await platform.perform(
        .dispute(
          .find(
            FindDispute(
              dispute: ordinal, verdict: verdict, reason: reason, by: try role(form),
              correction: try await correction(form, id, ordinal)))), on: id, key: key)
    case "correct":
      guard let correction = try await correction(form, id, ordinal) else {
        throw Problem.field("correction")
      }
      try await platform.perform(.dispute(.correct(ordinal, correction)), on: id, key: key)
    case "prove":
      try await platform.proveDispute(
        ordinal, Array((form["text"] ?? "").utf8), by: try role(form), of: id, key: key)
    case "answer": try await platform.answerDispute(ordinal, form["text"] ?? "", of: id)
    default: throw Problem.field("act")
    }
    let path = "/staff/disputes/\(Reference.borrower(id))/\(ordinal)"
    return Response(
      status: .seeOther, headers: [.location: PageFrame(site: site, request).link(path)])
  }

  private func correction(
    _ form: FormFields, _ id: StreamID, _ ordinal: Int64
  ) async throws -> ReportCorrection? {
    guard let chosen = form["correction"] else { return nil }
    guard let dispute = try await platform.borrower(id)?.dispute(ordinal),
      let correction = dispute.correction(named: chosen)
    else { throw Problem.field("correction") }
    return correction
  }

  private func role(_ form: FormFields) throws -> ReviewerRole {
    guard let role = form["role"].flatMap(ReviewerRole.init(rawValue:)) else {
      throw Problem.field("role")
    }
    return role
  }

  private func number(_ context: AppContext) throws -> Int64 {
    guard let number = context.parameters.get("dispute").flatMap({ Int64($0) }) else {
      throw Problem.field("dispute")
    }
    return number
  }

  private func paper(
    _ act: String, _ request: Request
  ) async throws -> (text: String, key: RequestKey) {
    let form = try await FormFields(request)
    return (form["text"] ?? "", try key(act, form))
  }

  private func key(_ act: String, _ form: FormFields) throws -> RequestKey {
    guard let number = form["number"].flatMap({ Int64($0) }), number > 0,
      let key = RequestKey("\(act)-\(number)", body: form.bytes)
    else { throw Problem.field("number") }
    return key
  }

  private func back(_ request: Request, _ id: StreamID) -> Response {
    let path = PageFrame(site: site, request).link("/borrowers/" + Reference.borrower(id))
    return Response(
      status: .seeOther, headers: [.location: path + "#" + DisputeSection.anchor])
  }
}
