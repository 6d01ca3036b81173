import Foundation
import Testing

/// Reads a published vector file of this test target.
enum Resource {
  static func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let url = try #require(
      Bundle.module.url(forResource: "Resources/\(name)", withExtension: "json"))
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }
}
