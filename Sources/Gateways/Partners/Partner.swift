import CreditPlatform

/// One partner's interface: its address and the connections to it.
public struct Partner: Sendable {
  private let baseURL: String
  private let client: HTTPClient

  /// A partner as set up; nothing is connected yet.
  ///
  /// - Parameter baseURL: what every path is added to: `https`, or `http` to a loopback address
  ///   where the client allows it.
  public init(baseURL: String, client: HTTPClient) {
    self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
    self.client = client
  }

  /// The address of a path.
  func url(_ path: String) -> String { baseURL + path }

  /// Sends one request; any HTTP status is an answer.
  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
    mayRepeat: Bool
  ) async -> SendResult<HTTPResponse> {
    let request = HTTPRequest(
      method, url(path), headers: headers, body: body, mayRepeat: mayRepeat)
    do throws(HTTPError) {
      return .answered(try await client.send(request))
    } catch {
      switch error {
      case .notSent: return .notSent
      case .unknownOutcome: return .unknown
      }
    }
  }

  /// Posts a JSON object.
  func post(
    _ path: String, _ object: [UInt8], mayRepeat: Bool
  ) async -> SendResult<HTTPResponse> {
    let headers = [HTTPHeader("Content-Type", "application/json")]
    return await send(.post, path, headers: headers, body: object, mayRepeat: mayRepeat)
  }
}

extension SendResult {
  /// Reads the answer, if there is one.
  func reading<Read>(_ read: (Answer) -> SendResult<Read>) -> SendResult<Read> {
    switch self {
    case .answered(let answer): read(answer)
    case .notSent: .notSent
    case .unknown: .unknown
    }
  }
}
