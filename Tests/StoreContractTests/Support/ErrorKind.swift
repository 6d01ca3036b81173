import SQLSession
import Testing

/// The store errors whose texts no test depends on.
enum ErrorKind {
  case programming
  case schema
  case unavailable
}

/// Expects a store error of the kind.
func expectError(
  _ kind: ErrorKind, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () async throws -> Void
) async {
  do {
    try await body()
    Issue.record("no error was thrown", sourceLocation: sourceLocation)
  } catch let error as StoreError {
    switch (error, kind) {
    case (.programming, .programming), (.schema, .schema), (.unavailable, .unavailable): break
    default: Issue.record("\(error)", sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
