import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The staff's pages of collection cases, and the borrower's word on quiet hours. Sending a form
/// twice does a thing once.
struct CollectionPageRoutes: Sendable {
  private static let mostListed: Int64 = 1_000

  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.get("/staff/collections") { request, _ in try await list(request) }
    router.get("/staff/collections/:reference") { request, context in
      try await show(request, try context.borrower())
    }
    router.post("/staff/collections/:reference/:act") { request, context in
      try await act(
        context.parameters.get("act") ?? "", request, try context.borrower())
    }
    router.post("/borrowers/:reference/quiet-hours") { request, context in
      try await setQuietHours(request, try context.borrower())
    }
  }

  private func list(_ request: Request) async throws -> Response {
    let isOpenOnly = request.uri.queryParameters["show"] != "all"
    let agency = request.uri.queryParameters["agency"].map(String.init)
    let lines: [CollectionLine] = try await fetch(
      CollectionCases(isOpenOnly: isOpenOnly, agency: agency, limit: Self.mostListed))
    let context = try platform.context()
    return CollectionListPage(
      lines: lines, isOpenOnly: isOpenOnly, today: context.businessDate,
      terms: context.policy.collection, register: context.register
    ).response(PageFrame(site: site, request))
  }

  private func show(_ request: Request, _ id: StreamID) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let context = try platform.context()
    let contacts = try await fetch(ContactsOfBorrower(id: id, limit: Self.mostListed))
    var page = CollectionCasePage(state: state, contacts: contacts, context: context)
    let question = FormFields(Array((request.uri.query ?? "").utf8))
    if question["kind"] != nil {
      let plan = try ContactBody(question, now: context.now).plan()
      page.answer = (plan, state.contactVerdict(plan, context.policy.collection))
    }
    return page.response(PageFrame(site: site, request))
  }

  private func act(_ act: String, _ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    let body = ContactBody(form, now: try platform.context().now)
    let command: CollectionCommand
    switch act {
    case "record": command = .record(try body.record())
    case "assign":
      command = .assign(
        agency: try body.need("agency") { DeskCode($0) },
        by: try body.need("staff") { DeskCode($0) })
    case "recall": command = .recall(by: try body.need("staff") { DeskCode($0) })
    default: throw Problem.field("act")
    }
    try await platform.perform(
      .collection(command), on: id,
      key: try key("collection-\(form["case"] ?? "0")-\(act)", form))
    let path = "/staff/collections/\(Reference.borrower(id))"
    return redirect(PageFrame(site: site, request).link(path))
  }

  private func setQuietHours(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    guard let contact = form["contact"],
      let isAgreed = ["allowed": true, "forbidden": false][contact]
    else { throw Problem.field("contact") }
    try await platform.perform(
      .collection(.quietHours(isAgreed: isAgreed)), on: id,
      key: try key("quiet-hours-\(contact)", form))
    let path = PageFrame(site: site, request).link("/borrowers/" + Reference.borrower(id))
    return redirect(path + "#" + CollectionSection.anchor)
  }

  private func fetch<Found: Query>(_ query: Found) async throws(PlatformError) -> [Found.Item] {
    do { return try await platform.store.fetch(query) } catch { throw .store(error) }
  }

  private func key(_ act: String, _ form: FormFields) throws -> RequestKey {
    guard let number = form["number"].flatMap({ Int64($0) }), number > 0,
      let key = RequestKey("\(act)-\(number)", body: form.bytes)
    else { throw Problem.field("number") }
    return key
  }

  private func redirect(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
