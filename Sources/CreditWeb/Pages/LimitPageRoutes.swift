import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The forms about the limit: the appeal against a cut or freeze, the answer to a temporary limit,
/// and the renewal. Sending one twice does a thing once.
struct LimitPageRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.post("/borrowers/:reference/limit-appeal") { request, context in
      try await appeal(request, try context.borrower())
    }
    router.post("/borrowers/:reference/temporary-limit") { request, context in
      try await answer(request, try context.borrower())
    }
    router.post("/borrowers/:reference/renewal") { request, context in
      try await renew(request, try context.borrower())
    }
  }

  private func appeal(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    let measure = try number("number", form)
    let key = try key("limit-appeal-\(try number("request", form))", form)
    try await platform.perform(.limit(.appeal(measure: measure)), on: id, key: key)
    return back(request, id)
  }

  private func answer(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    guard let answer = form["answer"], ["agree", "refuse"].contains(answer) else {
      throw Problem.field("answer")
    }
    let key = try key("temporary-limit", form)
    try await platform.perform(
      .limit(.answerTemporary(isAccepted: answer == "agree")), on: id, key: key)
    return back(request, id)
  }

  private func renew(_ request: Request, _ id: StreamID) async throws -> Response {
    let key = try key("renewal", await FormFields(request))
    try await platform.perform(.limit(.renew), on: id, key: key)
    return back(request, id)
  }

  private func number(_ name: String, _ form: FormFields) throws -> Int64 {
    guard let number = form[name].flatMap({ Int64($0) }), number > 0 else {
      throw Problem.field(name)
    }
    return number
  }

  private func key(_ act: String, _ form: FormFields) throws -> RequestKey {
    guard let key = RequestKey("\(act)-\(try number("number", form))", body: form.bytes) else {
      throw Problem.field("number")
    }
    return key
  }

  private func back(_ request: Request, _ id: StreamID) -> Response {
    let path = PageFrame(site: site, request).link("/borrowers/" + Reference.borrower(id))
    return Response(
      status: .seeOther, headers: [.location: path + "#" + LimitChangeSection.anchor])
  }
}
