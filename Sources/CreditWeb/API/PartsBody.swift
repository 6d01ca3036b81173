import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  /// A document that is made part by part while it is sent, to be kept as a file.
  ///
  /// - Parameter name: the file's name; nothing personal.
  static func attachment(
    _ name: String, type: String,
    parts: @escaping @Sendable (_ send: (_ part: [UInt8]) async throws -> Void) async throws -> Void
  ) -> Response {
    var response = Response(
      status: .ok, headers: [.contentType: type],
      body: ResponseBody { writer in
        try await parts { try await writer.write(ByteBuffer(bytes: $0)) }
        try await writer.finish(nil)
      })
    response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return response
  }
}
