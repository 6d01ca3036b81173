import Hummingbird
import Logging

/// Turns whatever a handler throws into a reply for the person or program that meets it, and logs
/// its code with the request's id, never a value.
struct ErrorMapping: RouterMiddleware {
  typealias Context = AppContext

  private let logger: Logger
  private let site: PageFrame.Site

  init(site: PageFrame.Site, logger: Logger) {
    self.site = site
    self.logger = logger
  }

  /// Never throws: an error becomes a problem document, or a page for people.
  func handle(
    _ request: Request, context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Problem(describing: error)
      if problem.status.kind == .serverError {
        logger.error(
          "A request failed.",
          metadata: ["request": "\(context.requestID)", "code": "\(problem.code)"])
      }
      return reply(to: request, problem)
    }
  }

  private func reply(to request: Request, _ problem: Problem) -> Response {
    if request.uri.path.hasPrefix("/v1/") { return problem.response(request.wording) }
    return ProblemPage(problem).response(PageFrame(site: site, request))
  }
}
