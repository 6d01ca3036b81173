/// What stood in the way of a request.
public enum HTTPFailure: Hashable, Sendable {
  /// The address can't be read, or carries a user name.
  case invalidURL
  /// Neither `https` nor, in sandbox mode, `http` to a loopback address.
  case refusedScheme
  /// A header field holds bytes that can't stand there.
  case invalidHeader
  /// More requests wait than the client lets wait.
  case overloaded
  /// The host name has no address.
  case unresolvedHost
  /// Nobody answers at the address.
  case connectionRefused
  /// TLS could not be set up: certificates, versions or files named in the settings.
  case untrustedPeer
  /// The time limit passed.
  case timedOut
  /// The connection ended before the response did.
  case connectionLost
  /// The response is larger than the limit, in bytes.
  case responseTooLarge(limit: Int)
  /// The task that waited was cancelled.
  case cancelled
  /// libcurl's code for anything rarer.
  case transport(code: UInt32)

  /// A stable name for programs and metrics.
  public var code: String {
    switch self {
    case .invalidURL: "http.invalid-url"
    case .refusedScheme: "http.refused-scheme"
    case .invalidHeader: "http.invalid-header"
    case .overloaded: "http.overloaded"
    case .unresolvedHost: "http.unresolved-host"
    case .connectionRefused: "http.connection-refused"
    case .untrustedPeer: "http.untrusted-peer"
    case .timedOut: "http.timed-out"
    case .connectionLost: "http.connection-lost"
    case .responseTooLarge: "http.response-too-large"
    case .cancelled: "http.cancelled"
    case .transport: "http.transport"
    }
  }
}

extension HTTPFailure: CustomStringConvertible {
  /// The reason, to stand inside a sentence.
  public var description: String {
    switch self {
    case .invalidURL: "the address in the settings can't be read or carries a user name"
    case .refusedScheme: "only https is allowed, and http to loopback addresses in sandbox mode"
    case .invalidHeader: "a header field holds bytes that can't stand in a header"
    case .overloaded: "too many requests wait already"
    case .unresolvedHost: "the host name has no address"
    case .connectionRefused: "nobody answers at the address"
    case .untrustedPeer: "TLS could not be set up; check the certificate files of this partner"
    case .timedOut: "the time limit passed"
    case .connectionLost: "the connection ended before the response did"
    case .responseTooLarge(let limit): "the response is larger than \(limit) bytes"
    case .cancelled: "the caller stopped waiting"
    case .transport(let code): "libcurl reports code \(code)"
    }
  }
}
