import CreditCore
import CreditPlatform

/// Runs something that a rule may refuse, and tells a refusal apart from what went wrong, so that a
/// page can say it where the reader is.
func attempt<Value>(
  _ body: () async throws(PlatformError) -> Value
) async throws(PlatformError) -> Result<Value, Refusal> {
  do throws(PlatformError) {
    return .success(try await body())
  } catch {
    guard case .refused(let refusal) = error else { throw error }
    return .failure(refusal)
  }
}
