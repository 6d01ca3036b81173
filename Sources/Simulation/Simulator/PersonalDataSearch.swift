import Foundation

/// Looks for people's names, ids, phones and cards where none may stand in the open: in log lines,
/// error texts, the transparency log's files and the database's.
struct PersonalDataSearch {
  private struct Needle {
    var kind: String
    var bytes: [UInt8]
  }

  /// By their first four bytes, so that one pass finds all of them.
  private var needles: [UInt32: [Needle]] = [:]
  /// Which four bytes may begin one, by a hash: nearly every place is passed by with one look.
  private var mayBegin = [Bool](repeating: false, count: 1 << 16)

  init(_ people: [SyntheticPerson]) {
    for person in people {
      add("a name", person.name)
      add("an id number", person.idNumber)
      add("a phone", person.phone)
      add("a card", person.bankCard)
      add("an address", person.address)
    }
  }

  private static func hash(_ start: UInt32) -> Int { Int((start &* 0x9E37_79B1) >> 16) }

  private mutating func add(_ kind: String, _ text: String) {
    let needle = Needle(kind: kind, bytes: Array(text.utf8))
    let start = needle.bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    needles[start, default: []].append(needle)
    mayBegin[Self.hash(start)] = true
  }

  /// - Returns: which kind was found, if any; never the value.
  func finding(in text: String) -> String? { finding(in: Array(text.utf8)) }

  /// - Returns: where and what was found first.
  func finding(inFiles paths: [String]) -> String? {
    for path in paths {
      guard let bytes = FileManager.default.contents(atPath: path),
        let kind = finding(in: Array(bytes))
      else { continue }
      return "\(kind) in \(path.split(separator: "/").suffix(2).joined(separator: "/"))"
    }
    return nil
  }

  private func finding(in bytes: [UInt8]) -> String? {
    var last: UInt32 = 0
    for index in bytes.indices {
      last = last << 8 | UInt32(bytes[index])
      guard mayBegin[Self.hash(last)], index >= 3, let candidates = needles[last] else { continue }
      let found = candidates.first { bytes[(index - 3)...].starts(with: $0.bytes) }
      if let found { return found.kind }
    }
    return nil
  }
}
