import CreditCore
import Yams

/// A value in a file with its place; each function reads one form or refuses.
struct YAMLField {
  var node: Node
  var file: String
  var key: String

  var place: Place { Place(file: file, line: node.mark?.line ?? 1, key: key) }

  var isList: Bool { node.sequence != nil }

  private func wrong(_ expected: String) -> PolicyFileError {
    .wrongValue(place, expected: expected)
  }

  func text() throws(PolicyFileError) -> String {
    guard let text = node.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
      throw wrong("text")
    }
    return text
  }

  /// Reads text by a parser that refuses with `nil`.
  func parsed<Value>(
    as expected: String, _ parse: (String) -> Value?
  ) throws(PolicyFileError) -> Value {
    guard let text = node.scalar?.string, let value = parse(text) else { throw wrong(expected) }
    return value
  }

  func integer() throws(PolicyFileError) -> Int64 {
    try parsed(as: "a whole number") { Int64($0) }
  }

  func day() throws(PolicyFileError) -> CivilDate {
    try parsed(as: "a day as YYYY-MM-DD") { CivilDate($0) }
  }

  func money() throws(PolicyFileError) -> Money {
    try parsed(as: "an amount in yuan with at most two digits") { Money(yuan: $0) }
  }

  func percent() throws(PolicyFileError) -> Rate {
    try parsed(as: "a percentage with at most seven digits") { Rate(percent: $0) }
  }

  func flag() throws(PolicyFileError) -> Bool {
    try parsed(as: "true or false") { ["true": true, "false": false][$0] }
  }

  func choice<Choice>(
    _ type: Choice.Type = Choice.self
  ) throws(PolicyFileError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return try parsed(as: "one of \(known)") { Choice(rawValue: $0) }
  }

  func list() throws(PolicyFileError) -> [YAMLField] {
    guard let sequence = node.sequence else { throw wrong("a list") }
    return sequence.map { YAMLField(node: $0, file: file, key: key) }
  }

  func texts() throws(PolicyFileError) -> [String] {
    var texts: [String] = []
    for field in try list() { texts.append(try field.text()) }
    return texts
  }

  func choices<Choice>(
    _ type: Choice.Type = Choice.self
  ) throws(PolicyFileError) -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    var choices: [Choice] = []
    for field in try list() { choices.append(try field.choice()) }
    return choices
  }

  /// Reads a mapping whose keys are the caller's to judge, in the order of the file.
  func entries() throws(PolicyFileError) -> [(name: YAMLField, value: YAMLField)] {
    guard let mapping = node.mapping else { throw wrong("keys with values") }
    var entries: [(name: YAMLField, value: YAMLField)] = []
    for (name, value) in mapping {
      let label = name.scalar?.string ?? ""
      let path = key.isEmpty ? label : key + "/" + label
      entries.append(
        (
          YAMLField(node: name, file: file, key: path),
          YAMLField(node: value, file: file, key: path)
        ))
    }
    return entries
  }

  /// Reads a mapping that may hold only the keys named.
  func table(_ known: String...) throws(PolicyFileError) -> YAMLTable {
    var fields: [String: YAMLField] = [:]
    for (name, value) in try entries() {
      guard let label = name.node.scalar?.string, known.contains(label) else {
        throw .unknownKey(name.place, known: known)
      }
      fields[label] = value
    }
    return YAMLTable(place: place, fields: fields)
  }
}
