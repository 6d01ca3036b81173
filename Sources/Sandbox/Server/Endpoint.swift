import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Runs a handler over a bounded body and turns what it throws into a problem document.
enum Endpoint {
  static let smallBody = 64 * 1024
  static let largeBody = 64 * 1024 * 1024

  static func handle(
    _ request: Request, limit: Int = smallBody,
    _ handler: @Sendable ([UInt8]) async throws -> Reply
  ) async -> Response {
    do {
      var request = request
      let buffer = try await request.collectBody(upTo: limit)
      return try await handler(Array(buffer.readableBytesView)).response
    } catch let problem as Problem {
      return response(problem)
    } catch is NIOTooManyBytesError {
      return response(.tooLarge)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      return response(.tooLarge)
    } catch let error as DecodingError {
      return response(.badInput(field(error), "The JSON has another form than expected there."))
    } catch {
      return response(.fault)
    }
  }

  /// Reads JSON.
  static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }

  /// A request's content as text, the same for any order of keys or white space.
  static func canonical(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Requires texts not to be empty and at most 200 characters long.
  static func require(_ fields: [(name: String, value: String)]) throws {
    for field in fields where field.value.isEmpty || field.value.utf8.count > 600 {
      throw Problem.badInput(field.name, "\(field.name) must have 1 to 200 characters.")
    }
  }

  private static func response(_ problem: Problem) -> Response {
    var reply = (try? Reply.json(problem)) ?? Reply()
    reply.status = HTTPResponse.Status(code: problem.status)
    reply.contentType = "application/problem+json"
    return reply.response
  }

  private static func field(_ error: DecodingError) -> String {
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    let text = path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: ".")
    return text.isEmpty ? "body" : text
  }
}
