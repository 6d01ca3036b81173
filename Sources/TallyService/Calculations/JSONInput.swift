import CreditCore

/// One object of a command's JSON input, read strictly: a field that is unknown, missing, of the
/// wrong type or out of range is refused by its name.
struct JSONInput {
  private let fields: [String: JSONNode]
  private let path: String

  /// The input document.
  ///
  /// - Parameter names: the fields it may have.
  init(document: [UInt8], fields names: [String]) throws(CommandFailure) {
    guard document.count <= Calculations.largestInput else {
      throw .badInput("document", "it is larger than 1 MiB")
    }
    let node: JSONNode
    do { node = try JSONParser.parse(document) } catch .notJSON(let offset) {
      let line = document[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      throw .badInput(
        "document",
        "line \(line) is not JSON as expected (byte \(offset)); numbers with a fraction are strings"
      )
    } catch {
      throw .badInput("document", "it is not JSON")
    }
    try self.init(node, path: "", fields: names)
  }

  private init(_ node: JSONNode, path: String, fields names: [String]) throws(CommandFailure) {
    guard case .object(let fields) = node else {
      throw .badInput(path.isEmpty ? "document" : path, "it must be an object")
    }
    self.fields = fields
    self.path = path.isEmpty ? "" : path + "."
    for name in fields.keys.sorted() where !names.contains(name) {
      // A name of another form might be anything, so it is not repeated.
      let plain = name.utf8.count <= 40 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      throw failure(plain ? name : "field", "there is no such field here")
    }
  }

  /// What is wrong with one of the fields.
  func failure(_ name: String, _ problem: String) -> CommandFailure {
    .badInput(path + name, problem)
  }

  /// Whether the field is given; `null` counts as not given.
  func has(_ name: String) -> Bool {
    switch fields[name] {
    case nil, .null: false
    default: true
    }
  }

  private func node(_ name: String) throws(CommandFailure) -> JSONNode {
    guard has(name), let node = fields[name] else { throw failure(name, "it is missing") }
    return node
  }

  func text(_ name: String) throws(CommandFailure) -> String {
    guard case .text(let text) = try node(name) else { throw failure(name, "it must be a string") }
    return text
  }

  /// An amount that is not negative.
  func money(_ name: String) throws(CommandFailure) -> Money {
    guard let money = Money(yuan: try text(name)) else {
      throw failure(
        name, "it must be an amount such as \"906.74\", at most \(Money.limit) yuan")
    }
    guard money >= .zero else { throw failure(name, "it must not be negative") }
    return money
  }

  /// A percentage that is not negative.
  func percent(_ name: String) throws(CommandFailure) -> Rate {
    guard let rate = Rate(percent: try text(name)) else {
      throw failure(name, "it must be a percentage such as \"15.678\", at most 10000")
    }
    guard rate >= .zero else { throw failure(name, "it must not be negative") }
    return rate
  }

  func integer(_ name: String, _ range: ClosedRange<Int>) throws(CommandFailure) -> Int {
    guard case .int(let value) = try node(name) else {
      throw failure(name, "it must be a whole number")
    }
    guard let number = Int(exactly: value), range.contains(number) else {
      throw failure(name, "it must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func flag(_ name: String) throws(CommandFailure) -> Bool {
    guard case .bool(let value) = try node(name) else {
      throw failure(name, "it must be true or false")
    }
    return value
  }

  func date(_ name: String) throws(CommandFailure) -> CivilDate {
    guard let date = CivilDate(try text(name)) else {
      throw failure(name, "it must be a day such as \"2026-10-05\"")
    }
    return date
  }

  /// One of the words that `Word` lists.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) throws(CommandFailure) -> Word {
    guard let word = Word(rawValue: try text(name)) else {
      throw failure(
        name, "it must be one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  /// An object within this one.
  func object(_ name: String, fields names: [String]) throws(CommandFailure) -> JSONInput {
    try JSONInput(try node(name), path: path + name, fields: names)
  }

  /// A list of objects.
  func objects(
    _ name: String, atMost most: Int, fields names: [String]
  ) throws(CommandFailure) -> [JSONInput] {
    var objects: [JSONInput] = []
    for (position, node) in try list(name, atMost: most).enumerated() {
      objects.append(
        try JSONInput(node, path: "\(path)\(name)[\(position)]", fields: names))
    }
    return objects
  }

  /// A list of strings.
  func texts(_ name: String, atMost most: Int) throws(CommandFailure) -> [String] {
    var texts: [String] = []
    for (position, node) in try list(name, atMost: most).enumerated() {
      guard case .text(let text) = node else {
        throw failure("\(name)[\(position)]", "it must be a string")
      }
      texts.append(text)
    }
    return texts
  }

  private func list(_ name: String, atMost most: Int) throws(CommandFailure) -> [JSONNode] {
    guard case .array(let nodes) = try node(name) else { throw failure(name, "it must be a list") }
    guard nodes.count <= most else { throw failure(name, "it must have at most \(most) entries") }
    return nodes
  }
}
