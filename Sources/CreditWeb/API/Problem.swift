public import CreditCore
import CreditPlatform
public import HTTPTypes
import Hummingbird
import NIOCore

/// An error as its reader meets it (RFC 9457): a status, a stable code, what was wrong and what to
/// do, and the rule that asks for it. It never holds a value of the request.
public struct Problem: Error, Sendable {
  public var status: HTTPResponse.Status
  /// Stable, for programs.
  public var code: String
  public var title: BilingualText
  public var detail: BilingualText
  /// The rule or requirement, such as R54.
  public var rule: String?

  init(
    _ status: HTTPResponse.Status, _ code: String, _ title: BilingualText,
    _ detail: BilingualText, rule: String? = nil
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.detail = detail
    self.rule = rule
  }

  /// `application/problem+json` in one language.
  func response(_ words: Wording) -> Response {
    var json = JSONWriter()
    json.beginObject()
    json.key("status")
    json.int(Int64(status.code))
    json.key("code")
    json.text(code)
    json.key("title")
    json.text(words(title))
    json.key("detail")
    json.text(words(detail))
    if let rule {
      json.key("rule")
      json.text(rule)
    }
    json.endObject()
    return .bytes(json.bytes, type: "application/problem+json", status: status)
  }
}

extension Response {
  static func bytes(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
