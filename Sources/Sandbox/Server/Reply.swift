import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a handler answers.
struct Reply: Sendable {
  var status: HTTPResponse.Status = .ok
  var contentType = "application/json"
  var headers: [String: String] = [:]
  var bytes: [UInt8] = []

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Reply(status: status, bytes: Array(try encoder.encode(value)))
  }

  /// What a caller sees when the reply was lost on its way: the change happened all the same.
  static let dropped = Reply(status: .internalServerError, contentType: "text/plain")

  var response: Response {
    var fields = HTTPFields()
    fields[.contentType] = contentType
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
