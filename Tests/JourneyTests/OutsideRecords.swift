import Foundation

/// What the outside world of a demo was told, read from its own journals.
struct OutsideRecords {
  struct Person: Decodable, Hashable {
    var name: String
    var idNumber: String
    var phone: String?
    var bankCard: String?

    /// Everything that names the person.
    var needles: [String] { [name, idNumber] + [phone, bankCard].compactMap(\.self) }
  }

  struct Query: Decodable {
    var idNumber: String
    var messageID: String
    var reason: String
  }

  struct Order: Decodable {
    var messageID: String
    var amount: String
    var reference: String
  }

  private(set) var people: [Person] = []
  private(set) var queries: [Query] = []
  private(set) var payouts: [Order] = []

  /// - Parameter data: the data folder.
  init(data: String) throws {
    for line in try Self.lines(data, "identity") { people += line.people?.value ?? [] }
    for line in try Self.lines(data, "bureau") {
      people += line.people?.value ?? []
      if let query = line.query?.value { queries.append(query) }
    }
    for line in try Self.lines(data, "channel") {
      if let order = line.order, order.kind == "payout" { payouts.append(order.value) }
    }
  }

  private struct Line: Decodable {
    var people: One<[Person]>?
    var query: One<Query>?
    var order: KindOfOrder?
  }

  private struct One<Value: Decodable>: Decodable {
    var value: Value

    enum CodingKeys: String, CodingKey { case value = "_0" }
  }

  private struct KindOfOrder: Decodable {
    var kind: String
    var value: Order

    enum CodingKeys: String, CodingKey {
      case kind = "_0"
      case value = "_1"
    }
  }

  private static func lines(_ data: String, _ part: String) throws -> [Line] {
    let text = try Data(contentsOf: URL(filePath: "\(data)/sandbox/\(part).jsonl"))
    return try text.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Line.self, from: Data($0))
    }
  }
}
