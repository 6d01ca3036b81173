public import Hummingbird

/// Lets nobody in but a browser or program that asked for a loopback name.
///
/// The `Host` test stops DNS rebinding: a foreign site's name that is made to point here. The
/// `Sec-Fetch-Site` test stops a foreign page from sending our forms.
public struct LoopbackOnly: RouterMiddleware {
  /// The context it works on.
  public typealias Context = AppContext

  public init() {}

  /// - Throws: ``Problem`` when the request came under a foreign name or from a foreign page.
  public func handle(
    _ request: Request, context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard LoopbackOnly.isLoopback(request.head.authority) else { throw Problem.foreignHost }
    if request.method != .get, request.method != .head {
      guard LoopbackOnly.isOwn(request) else { throw Problem.foreignPage }
    }
    return try await next(request, context)
  }

  /// Whether a `Host` names this machine: `localhost`, `127.0.0.1` or `[::1]`, with any port.
  public static func isLoopback(_ host: String?) -> Bool {
    guard let host, host.utf8.count <= 64 else { return false }
    for name in ["localhost", "127.0.0.1", "[::1]"] {
      if host.lowercased() == name { return true }
      guard host.lowercased().hasPrefix(name + ":") else { continue }
      let port = host.utf8.dropFirst(name.utf8.count + 1)
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      if (1...5).contains(port.count), port.allSatisfy(digits.contains) { return true }
    }
    return false
  }

  /// Browsers say from where a form was sent; other programs say nothing.
  private static func isOwn(_ request: Request) -> Bool {
    guard let site = request.header("Sec-Fetch-Site") else { return true }
    return site == "same-origin" || site == "none"
  }
}
