import CreditCore
import CreditPlatform
import Hummingbird

/// Answers every page and call about a borrower whose data were erased in one and the same way:
/// gone (N51).
struct ErasedBorrowers: RouterMiddleware {
  typealias Context = AppContext

  let platform: Platform

  /// - Throws: ``PlatformError/shredded`` for an erased borrower. A reference that can't be read or
  ///   a store that doesn't answer is left to the page.
  func handle(
    _ request: Request, context: AppContext,
    next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    if let id = try? context.borrower(), let state = try? await platform.liveBorrower(id),
      state.isErased
    {
      throw PlatformError.shredded
    }
    return try await next(request, context)
  }
}
