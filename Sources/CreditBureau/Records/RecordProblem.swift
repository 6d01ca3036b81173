/// Why the bureau would refuse a record: its feedback code and the element at fault. It holds no
/// value of the record.
public struct RecordProblem: Hashable, Sendable {
  /// The code that the bureau's feedback would carry, such as `BLE019`.
  public var fbCode: String
  /// The element at fault, such as `TotOverd`.
  public var element: String

  /// A problem by feedback code and element.
  public init(fbCode: String, element: String) {
    self.fbCode = fbCode
    self.element = element
  }
}

/// Collects the problems of one record.
struct ProblemList {
  private(set) var problems: [RecordProblem] = []

  /// Notes a problem unless `condition` holds.
  mutating func require(_ condition: Bool, _ fbCode: String, _ element: String) {
    if !condition { problems.append(RecordProblem(fbCode: fbCode, element: element)) }
  }

  /// The text must be there (ABE000), in one line and at most `limit` characters (ABE001).
  mutating func requireText(_ text: String, _ limit: Int, _ element: String) {
    require(!text.isEmpty, "ABE000", element)
    requireOptionalText(text, limit, element)
  }

  /// The text, where there is one, must be in one line and at most `limit` characters (ABE001).
  mutating func requireOptionalText(_ text: String?, _ limit: Int, _ element: String) {
    guard let scalars = text?.unicodeScalars else { return }
    let isPlain = scalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    require(isPlain && scalars.count <= limit, "ABE001", element)
  }

  /// The amount must be from 0 to 999,999,999,999,999 whole yuan (ABE001).
  mutating func requireAmount(_ yuan: Int64, _ element: String) {
    require((0...999_999_999_999_999).contains(yuan), "ABE001", element)
  }

  /// The text must be `count` ASCII digits (ABE001), such as an area code.
  mutating func requireDigits(_ text: String, _ count: Int, _ element: String) {
    let isDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    require(isDigits && text.utf8.count == count, "ABE001", element)
  }
}
