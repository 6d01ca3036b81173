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
      try await upgrade(try context.borrower(), request, hasChanged: false)
    }
    router.post("/borrowers/:reference/upgrade") { request, context in
      try await answerUpgrade(request, try context.borrower())
    }
    router.post("/borrowers/:reference/increase") { request, context in
      try await answerIncrease(request, try context.borrower())
    }
    router.get("/staff/coverage") { request, _ in try await coverage(request) }
  }

  private func upgrade(
    _ id: StreamID, _ request: Request, hasChanged: Bool
  ) async throws -> Response {
    let view = try await BorrowerView.load(
      id, from: platform, institution: site.institution, texts: [:])
    guard let paper = platform.papers.papers[.bureauAuthorisation] else {
      throw PlatformError.refused(.paperMissing)
    }
    return UpgradePage(view: view, paper: paper, hasChanged: hasChanged)
      .response(PageFrame(site: site, request))
  }

  private func answerUpgrade(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await form(request)
    guard let answer = form.answer else { throw Problem.field("answer") }
    guard let key = form.key("upgrade", answer) else { throw Problem.field("number") }
    guard let paper = platform.papers.papers[.bureauAuthorisation] else {
      throw PlatformError.refused(.paperMissing)
    }
    // What is agreed to is exactly what was shown (R118).
    guard form.isOf(paper) else { return try await upgrade(id, request, hasChanged: true) }
    switch answer {
    case .agree:
      let agreement = try platform.papers.agreement(
        to: .bureauAuthorisation, items: [.bureauReporting])
      try await platform.perform(.agree(agreement), on: id, key: key)
    case .refuse:
      try await platform.perform(
        .refuse(.bureauAuthorisation, version: paper.version), on: id, key: key)
    }
    return redirect(request, "/borrowers/" + Reference.borrower(id) + "/upgrade")
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
