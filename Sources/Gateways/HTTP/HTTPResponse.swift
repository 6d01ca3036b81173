/// What a server answered. Any status is an answer; redirects come back as they are.
public struct HTTPResponse: Sendable {
  /// The status code, 100…599.
  public var status: Int
  /// The header fields in the order received.
  public var headers: [HTTPHeader]
  /// The content, as sent: no content coding is asked for or undone.
  public var body: [UInt8]

  /// A response as received.
  public init(status: Int, headers: [HTTPHeader], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the first field of this name, in any case; `nil` when there is none.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}
