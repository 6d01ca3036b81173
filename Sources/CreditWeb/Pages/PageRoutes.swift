import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird
import NIOCore

/// The pages for people.
struct PageRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site
  let texts: [String: BilingualText]

  func add(to router: Router<AppContext>) {
    router.get("/") { request, _ in StartPage().response(PageFrame(site: site, request)) }
    router.get("/staff") { request, _ in try await staff(request) }
    router.get("/borrowers") { request, _ in try find(request) }
    router.get("/borrowers/:reference") { request, context in
      let view = try await BorrowerView.load(
        try context.borrower(), from: platform, institution: site.institution, texts: texts)
      return BorrowerPage(view: view).response(PageFrame(site: site, request))
    }
    router.post("/borrowers/:reference/complaints") { request, context in
      try await complain(request, try context.borrower())
    }
    router.get("/assets/style.css") { _, _ in
      var response = Response.bytes(Array(StyleSheet.text.utf8), type: "text/css; charset=utf-8")
      response.headers[.cacheControl] = "public, max-age=3600"
      return response
    }
    router.get("/healthz") { _, _ in
      Response.bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8")
    }
  }

  private func staff(_ request: Request) async throws -> Response {
    var after: StreamID?
    if let text = request.uri.queryParameters["after"] {
      guard let id = Reference.borrower(String(text)) else { throw Problem.badReference }
      after = id
    }
    let lines: [BorrowerLine]
    do {
      lines = try await platform.store.fetch(BorrowerList(after: after, limit: StaffPage.length))
    } catch {
      throw PlatformError.store(error)
    }
    return StaffPage(lines: lines).response(PageFrame(site: site, request))
  }

  /// Leads from the reference typed on the start page to the borrower's page.
  private func find(_ request: Request) throws(Problem) -> Response {
    let typed = request.uri.queryParameters["reference"].map(String.init) ?? ""
    guard let id = Reference.borrower(typed.filter { !$0.isWhitespace }.uppercased()) else {
      throw .badReference
    }
    let frame = PageFrame(site: site, request)
    return redirect(to: frame.link("/borrowers/" + Reference.borrower(id)))
  }

  private func complain(_ request: Request, _ id: StreamID) async throws -> Response {
    let buffer = try await request.body.collect(upTo: AppContext.largestBody)
    let bytes = Array(buffer.readableBytesView)
    let form = ComplaintForm(bytes)
    guard let cause = form.cause else { throw Problem.field("cause") }
    guard let key = form.key(cause, bytes) else { throw Problem.field("number") }
    try await platform.perform(.complain(cause), on: id, key: key)
    let frame = PageFrame(site: site, request)
    return redirect(
      to: frame.link("/borrowers/" + Reference.borrower(id)) + "#" + ComplaintSection.anchor)
  }

  private func redirect(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
