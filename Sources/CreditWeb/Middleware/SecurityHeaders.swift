import HTTPTypes
public import Hummingbird

/// Gives every reply the headers that keep a page from running, loading or leaking anything.
public struct SecurityHeaders: RouterMiddleware {
  /// The context it works on.
  public typealias Context = AppContext

  /// Nothing but our own stylesheet and forms; no framing.
  public static let policy =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'"

  public init() {}

  /// Answers with the reply of what comes next, and the headers.
  public func handle(
    _ request: Request, context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = SecurityHeaders.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
    if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = context.requestID }
    return response
  }
}
