import CreditCore
import HTTPTypes
import Hummingbird
import NIOCore

/// A request's JSON object, read strictly: known fields only, amounts and rates as texts.
struct JSONBody {
  let bytes: [UInt8]
  private let fields: [String: JSONNode]

  /// - Throws: ``Problem`` naming what can't be used.
  init(_ request: Request, fields known: Set<String>) async throws {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }
    // A foreign page can't send this type without asking first, so it is more than a formality.
    guard type?.lowercased() == "application/json" else { throw Problem.field("Content-Type") }
    let buffer = try await request.body.collect(upTo: AppContext.largestBody)
    bytes = Array(buffer.readableBytesView)
    guard case .object(let fields) = try? JSONParser.parse(bytes) else {
      throw Problem.field("body")
    }
    guard fields.keys.allSatisfy(known.contains) else { throw Problem.field("body") }
    self.fields = fields
  }

  func has(_ name: String) -> Bool { fields[name] != nil }

  func text(_ name: String, most: Int = 64) throws(Problem) -> String {
    guard case .text(let text) = fields[name], (1...most).contains(text.utf8.count) else {
      throw .field(name)
    }
    return text
  }

  func integer(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64 {
    guard case .int(let value) = fields[name], range.contains(value) else { throw .field(name) }
    return value
  }

  /// A positive amount in yuan, such as `"5000.00"`.
  func amount(_ name: String) throws(Problem) -> Money {
    guard let amount = Money(yuan: try text(name)), amount.isPositive else { throw .field(name) }
    return amount
  }

  /// A percentage, such as `"14.6"`.
  func percent(_ name: String) throws(Problem) -> Rate {
    guard let rate = Rate(percent: try text(name)), rate >= .zero else { throw .field(name) }
    return rate
  }
}
