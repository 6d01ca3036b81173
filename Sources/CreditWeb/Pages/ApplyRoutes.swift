import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The way from registration to a limit on pages alone. Only the application itself leads to an
/// inquiry, and says so before (N25, R61).
struct ApplyRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site
  let texts: [String: BilingualText]

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/apply") { request, context in
      let view = try await SigningView.load(try context.borrower(), from: platform, site)
      return ApplyPage(view: view, texts: texts).response(PageFrame(site: site, request))
    }
    router.post("/borrowers/:reference/apply/identity") { request, context in
      let id = try context.borrower()
      let form = try await FormFields(request)
      try await platform.perform(.requestIdentityCheck, on: id, key: try key("identity", form))
      return back(request, id)
    }
    router.post("/borrowers/:reference/apply/application") { request, context in
      try await apply(request, try context.borrower())
    }
  }

  private func apply(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let key = try key("application", form)
    let profile = try await platform.profile(of: state)
    let age = Int64(profile.residentID.age(on: platform.clock.businessDate))
    let command: BorrowerCommand
    if state.openAgreement != nil {
      command = .apply(.limitIncrease, age: age)
    } else {
      switch form["for"] {
      case "both": command = .apply(.firstApplication, age: age)
      case "cash": command = .inquiry(.apply(.firstApplication, age: age, for: .cash))
      case "purchase": command = .inquiry(.apply(.firstApplication, age: age, for: .purchase))
      default: throw Problem.field("for")
      }
    }
    try await platform.perform(command, on: id, key: key)
    return back(request, id)
  }

  private func key(_ act: String, _ form: FormFields) throws -> RequestKey {
    guard let number = form["number"].flatMap({ Int64($0) }), number > 0,
      let key = RequestKey("page-\(act)-\(number)", body: form.bytes)
    else { throw Problem.field("number") }
    return key
  }

  private func back(_ request: Request, _ id: StreamID) -> Response {
    let path = PageFrame(site: site, request).link(ApplyPage.path(Reference.borrower(id)))
    return Response(status: .seeOther, headers: [.location: path])
  }
}
