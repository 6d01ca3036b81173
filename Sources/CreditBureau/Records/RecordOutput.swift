import CreditCore

/// A record as it is being written: one XML document in one line of UTF-8, and on demand a count of
/// its optional items (R97).
public struct RecordOutput: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var completeness = RecordCompleteness()
  private let counts: Bool

  init(counting counts: Bool = false) {
    self.counts = counts
  }

  /// Begins another record, keeping the room of the last one.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    completeness = RecordCompleteness()
  }

  /// Writes the record with its document and root elements.
  mutating func document(_ record: some ReportRecord) {
    element("Document") {
      $0.segment(record.recordType.rootElement) { record.write(to: &$0) }
    }
    completeness.dropEmptySegments()
  }

  /// Writes an element whose children `content` writes, and to which its items are counted.
  mutating func segment(_ name: String, _ content: (inout RecordOutput) -> Void) {
    if counts { completeness.begin(name) }
    element(name, content)
  }

  /// Writes an element whose children `content` writes.
  mutating func element(_ name: String, _ content: (inout RecordOutput) -> Void) {
    open(name)
    content(&self)
    close(name)
  }

  /// Writes an item that is always filled.
  mutating func item(_ name: String, _ value: some CustomStringConvertible) {
    open(name)
    XMLText.append(value.description, to: &bytes)
    close(name)
  }

  /// Writes a count or an amount in whole yuan.
  mutating func item(_ name: String, _ value: some BinaryInteger) {
    open(name)
    append(Int64(clamping: value))
    close(name)
  }

  /// Writes a day.
  mutating func item(_ name: String, _ day: CivilDate) {
    open(name)
    append(day)
    close(name)
  }

  /// Writes a flag: 1 for yes, 0 for no.
  mutating func item(_ name: String, _ flag: Bool) {
    item(name, flag ? 1 : 0)
  }

  /// Writes a code that may say that nothing is known, which counts as not filled.
  mutating func item(_ name: String, _ code: some StatedCode) {
    count(filled: code.isStated)
    open(name)
    bytes.append(contentsOf: code.rawValue.utf8)
    close(name)
  }

  /// Writes an item that may be empty; a missing value gives an empty element.
  mutating func optional(_ name: String, _ value: (some CustomStringConvertible)?) {
    count(filled: value != nil)
    open(name)
    if let value { XMLText.append(value.description, to: &bytes) }
    close(name)
  }

  private mutating func count(filled: Bool) {
    if counts { completeness.count(filled: filled) }
  }

  private mutating func open(_ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude, width: 1)
  }

  private mutating func append(_ day: CivilDate) {
    let (year, month, dayOfMonth) = day.components
    append(digitsOf: UInt64(clamping: year), width: 4)
    bytes.append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(clamping: month), width: 2)
    bytes.append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(clamping: dayOfMonth), width: 2)
  }

  private mutating func append(digitsOf number: UInt64, width: Int) {
    let start = bytes.count
    var rest = number
    while rest > 0 || bytes.count - start < width {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }
}
