/// Writes one XML document as UTF-8 without a line break, as a line of a report file needs it.
struct XMLOutput {
  private(set) var bytes: [UInt8] = []

  /// Writes an element whose children `content` writes.
  mutating func element(_ name: String, _ content: (inout XMLOutput) -> Void) {
    open(name)
    content(&self)
    close(name)
  }

  /// Writes an element with text; a missing value gives an empty element.
  mutating func item(_ name: String, _ value: (some CustomStringConvertible)?) {
    open(name)
    if let value { XMLText.append(value.description, to: &bytes) }
    close(name)
  }

  private mutating func open(_ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }
}
