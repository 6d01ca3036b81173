public import Hummingbird
public import Logging

/// What a request carries through the middlewares: its id for the logs, and nothing personal.
public struct AppContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Names the request in logs and in error replies.
  public let requestID: String

  /// The largest body accepted, in bytes.
  public static let largestBody = 64 * 1024

  public var maxUploadSize: Int { AppContext.largestBody }

  public init(source: Source) {
    self.init(from: source)
  }

  /// A context outside of a running server.
  public init(logger: Logger) {
    self.init(from: LoggerSource(logger: logger))
  }

  private init(from source: some RequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    requestID = source.logger[metadataKey: "hb.request.id"]?.description ?? "-"
  }
}

private struct LoggerSource: RequestContextSource {
  let logger: Logger
}
