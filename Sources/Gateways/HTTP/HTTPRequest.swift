/// One outbound request.
public struct HTTPRequest: Sendable {
  /// The methods the partners' interfaces use.
  public enum Method: String, Sendable {
    case get = "GET"
    case put = "PUT"
    case post = "POST"
    case delete = "DELETE"
  }

  /// The request's method.
  public var method: Method
  /// The absolute address: `https`, or `http` to a loopback address in sandbox mode.
  public var url: String
  /// Header fields in the order in which they are sent.
  public var headers: [HTTPHeader]
  /// The content; empty for none.
  public var body: [UInt8]
  /// Whether the request may reach the server twice.
  ///
  /// libcurl sends a request again, unasked, when a kept-alive connection dies before the first
  /// byte of the answer. A request that may not repeat therefore opens a new connection, on which
  /// that never happens; the connection is kept for later requests that may.
  public var mayRepeat: Bool

  /// A request; `POST` is taken as one that may not repeat unless `mayRepeat` says otherwise.
  public init(
    _ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
    mayRepeat: Bool? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.mayRepeat = mayRepeat ?? (method != .post)
  }
}
