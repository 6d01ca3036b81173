import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The forms of the borrower's rights: they work without scripts, and sending one twice does a
/// thing once.
struct RightsRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.post("/borrowers/:reference/requests") { request, context in
      try await ask(request, try context.borrower())
    }
    router.post("/borrowers/:reference/restriction/end") { request, context in
      try await lift(request, try context.borrower())
    }
    router.get("/borrowers/:reference/closing") { request, context in
      let view = try await BorrowerView.load(
        try context.borrower(), from: platform, institution: site.institution, texts: [:])
      return ClosingPage(view: view).response(PageFrame(site: site, request))
    }
    router.post("/borrowers/:reference/closing") { request, context in
      try await close(request, try context.borrower())
    }
  }

  private func ask(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    guard let kind = form["kind"].flatMap(RightsKind.init(rawValue:)) else {
      throw Problem.field("kind")
    }
    let key = try key("request-\(kind.rawValue)", form)
    let change = ProfileChange(form)
    if kind == .correction, let change {
      try await platform.requestCorrection(change, of: id, key: key)
    } else {
      try await platform.perform(.request(kind), on: id, key: key)
    }
    return back(request, id)
  }

  private func lift(_ request: Request, _ id: StreamID) async throws -> Response {
    let key = try key("restriction-end", await FormFields(request))
    try await platform.perform(.endRestriction, on: id, key: key)
    return back(request, id)
  }

  private func close(_ request: Request, _ id: StreamID) async throws -> Response {
    let key = try key("closing", await FormFields(request))
    try await platform.perform(.closeCredit, on: id, key: key)
    let path = PageFrame(site: site, request).link(
      "/borrowers/" + Reference.borrower(id) + "/closing")
    return Response(status: .seeOther, headers: [.location: path])
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
      status: .seeOther, headers: [.location: path + "#" + RightsSection.anchor])
  }
}

extension ProfileChange {
  /// What was typed into the correction form; `nil` when nothing was.
  init?(_ form: FormFields) {
    func value(_ field: ProfileField) -> String? { form[field.rawValue] }
    guard ProfileField.allCases.contains(where: { value($0) != nil }) else { return nil }
    self.init(
      name: value(.name), phone: value(.phone), bankCard: value(.bankCard),
      address: value(.address), occupation: value(.occupation))
  }
}
