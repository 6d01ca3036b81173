import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The pages on which papers are signed, and the tap that withdraws a consent (R2–R4, R80, R118,
/// R133, N42). They work without scripts; sending a form twice does a thing once.
struct SigningRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  private var steps: SigningSteps { SigningSteps(platform: platform, site: site) }

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/signing") { request, context in
      let view = try await SigningView.load(try context.borrower(), from: platform, site)
      return try SigningListPage(view: view).response(PageFrame(site: site, request))
    }
    router.get("/borrowers/:reference/signing/:act") { request, context in
      let act = try act(context)
      guard act != .loanContract else {
        let frame = PageFrame(site: site, request)
        let path = DrawPage.path(Reference.borrower(try context.borrower()))
        return Response(status: .seeOther, headers: [.location: frame.link(path)])
      }
      let view = try await SigningView.load(try context.borrower(), from: platform, site)
      return try SigningPage(view: view, form: try SigningForm(act, view))
        .response(PageFrame(site: site, request))
    }
    router.post("/borrowers/:reference/signing/:act") { request, context in
      let (answer, form) = try await form(request, context)
      return try await steps.answer(answer, form, request, try context.borrower())
    }
    router.post("/borrowers/:reference/signing/:act/code") { request, context in
      let (answer, form) = try await form(request, context)
      return try await steps.sign(answer, form, request, try context.borrower())
    }
    router.post("/borrowers/:reference/consents/end") { request, context in
      try await withdraw(request, try context.borrower())
    }
  }

  private func act(_ context: AppContext) throws(Problem) -> SigningAct {
    guard let act = context.parameters.get("act").flatMap(SigningAct.init(rawValue:)) else {
      throw .unknownAddress
    }
    return act
  }

  private func form(
    _ request: Request, _ context: AppContext
  ) async throws -> (SigningForm.Answer, SigningForm) {
    let fields = try await FormFields(request)
    guard let answer = fields["answer"].flatMap(SigningForm.Answer.init(rawValue:)) else {
      throw Problem.field("answer")
    }
    return (answer, try SigningForm(try act(context), fields))
  }

  /// Ends one consent at once. A form of an earlier consent never ends a later one.
  private func withdraw(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await ChoiceForm(request)
    guard let ordinal = form["consent"].flatMap({ Int64($0) }), ordinal > 0 else {
      throw Problem.field("consent")
    }
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    guard let consent = state.consent(ordinal) else { throw Problem.field("consent") }
    if consent.isLive {
      let key = RequestKey("withdrawal-\(ordinal)", body: Array(consent.item.rawValue.utf8))
      try await platform.perform(.withdraw(consent.item), on: id, key: key)
    }
    let frame = PageFrame(site: site, request)
    let path = frame.link("/borrowers/" + Reference.borrower(id)) + "#" + PaperSection.anchor
    return Response(status: .seeOther, headers: [.location: path])
  }
}
