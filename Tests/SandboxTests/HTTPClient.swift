import Foundation
import FoundationNetworking

/// What a server answered.
struct Answer {
  let status: Int
  let headers: [String: String]
  let body: Data

  var text: String { String(decoding: body, as: UTF8.self) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: body)
  }

  /// A text item of a JSON object.
  func string(_ key: String) -> String? {
    let object = try? JSONSerialization.jsonObject(with: body) as? [String: Any]
    return object?[key] as? String
  }
}

/// Real HTTP over the loopback interface.
struct HTTPClient {
  let port: Int

  func send(
    _ method: String, _ path: String, _ body: Data? = nil, headers: [String: String] = [:]
  ) async throws -> Answer {
    guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else {
      throw URLError(.badURL)
    }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await URLSession.shared.data(for: request)
    let http = response as? HTTPURLResponse
    var fields: [String: String] = [:]
    for (name, value) in http?.allHeaderFields ?? [:] {
      fields["\(name)".lowercased()] = "\(value)"
    }
    return Answer(status: http?.statusCode ?? 0, headers: fields, body: data)
  }

  func get(_ path: String) async throws -> Answer { try await send("GET", path) }

  func put(_ path: String, _ json: String) async throws -> Answer {
    try await send("PUT", path, Data(json.utf8))
  }

  func post(_ path: String, _ json: String) async throws -> Answer {
    try await send("POST", path, Data(json.utf8))
  }
}
