import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird
import NIOCore

/// The pages of the roll-out: the upgrade, the answer to an offered increase, and the coverage.
struct RolloutRoutes: Sendable {
  /// How many month ends the coverage looks back on.
  private static let months = 6

  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/upgrade") { request, context in
      try await upgrade(try context.borrower(), request)
    }
    router.post("/borrowers/:reference/upgrade") { request, context in
      try await answerUpgrade(request, try context.borrower())
    }
    router.post("/borrowers/:reference/increase") { request, context in
      try await answerIncrease(request, try context.borrower())
    }
    router.get("/staff/coverage") { request, _ in try await coverage(request) }
  }

  private func upgrade(_ id: StreamID, _ request: Request) async throws -> Response {
    let view = try await BorrowerView.load(
      id, from: platform, institution: site.institution, texts: [:])
    guard let paper = platform.papers.papers[.bureauAuthorisation] else {
      throw PlatformError.refused(.paperMissing)
    }
    return UpgradePage(view: view, paper: paper).response(PageFrame(site: site, request))
  }

  /// The answer takes the steps of every signature: what is agreed to is exactly what was shown,
  /// and a yes is signed with a code (R118).
  private func answerUpgrade(_ request: Request, _ id: StreamID) async throws -> Response {
    let fields = try await FormFields(request)
    guard let answer = fields["answer"].flatMap(UpgradeForm.Answer.init(rawValue:)) else {
      throw Problem.field("answer")
    }
    var form = try SigningForm(.bureauAuthorisation, fields)
    form.isUpgrade = true
    form.ticked = [ConsentItem.bureauReporting.rawValue]
    return try await SigningSteps(platform: platform, site: site)
      .answer(answer == .agree ? .sign : .refuse, form, request, id)
  }

  private func answerIncrease(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await form(request)
    guard let answer = form.answer else { throw Problem.field("answer") }
    guard let key = form.key("increase", answer) else { throw Problem.field("number") }
    try await platform.perform(.answerIncrease(isAccepted: answer == .agree), on: id, key: key)
    return redirect(request, "/borrowers/" + Reference.borrower(id))
  }

  private func coverage(_ request: Request) async throws -> Response {
    var day = platform.clock.businessDate
    if let text = request.uri.queryParameters["on"] {
      guard let asked = CivilDate(String(text)) else { throw Problem.field("on") }
      day = asked
    }
    do {
      let counts = try await platform.store.fetch(CoverageOnDay(day: day))
      var history = [(day: day, counts: counts)]
      for back in 1...RolloutRoutes.months {
        let end = day.month.adding(months: 1 - back).firstDay.adding(days: -1)
        history.append((end, try await platform.store.fetch(CoverageOnDay(day: end))))
      }
      return CoveragePage(day: day, counts: counts, history: history)
        .response(PageFrame(site: site, request))
    } catch {
      throw PlatformError.store(error)
    }
  }

  private func form(_ request: Request) async throws -> UpgradeForm {
    let buffer = try await request.body.collect(upTo: AppContext.largestBody)
    return UpgradeForm(Array(buffer.readableBytesView))
  }

  private func redirect(_ request: Request, _ path: String) -> Response {
    let frame = PageFrame(site: site, request)
    return Response(status: .seeOther, headers: [.location: frame.link(path)])
  }
}
